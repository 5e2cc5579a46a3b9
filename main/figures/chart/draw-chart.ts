import type { Chart } from '../../../domain/paper/chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawCurves } from './draw-curves.ts';
import type { ChartPlace, Doc } from './figure-on-page.ts';

/** Draws the figures of a table as lines and surfaces of a PDF, told apart by their pattern, their dashes and their words: it is read without colour. */
export function drawChart(doc: Doc, chart: Chart, place: ChartPlace): void {
  if (chart.kind === 'curves') drawCurves(doc, chart, place);
  else drawBars(doc, chart, place);
}
