import { endsOf, highestOf, type CurvesChart } from '../../../domain/paper/chart.ts';
import { drawFigure, INK, write, type ChartPlace, type Doc } from './figure-on-page.ts';

/** Points of the drawing of curves, under a margin for its axis. */
const HEIGHT = 130;
const AXIS = 40;
const ENDS = 110;
const LINE = 9;
const LABELS_APART = 34;
/** Told apart by their dashes, in points; the name of each is at its end. */
const DASHES: readonly Dash[] = [{ on: 0, off: 0 }, { on: 6, off: 3 }, { on: 2, off: 3 }, { on: 12, off: 4 }, { on: 1, off: 5 }];

interface Dash {
  readonly on: number;
  readonly off: number;
}

/** Curves of weeks or terms, told apart by their dashes, each with its name at its end. */
export function drawCurves(doc: Doc, chart: CurvesChart, place: ChartPlace): void {
  drawFigure(doc, place, HEIGHT + 40, () => drawPlot(doc, chart));
}

function drawPlot(doc: Doc, { places, curves, top: highest }: CurvesChart): void {
  const { left, right } = doc.page.margins;
  const top = doc.y + 6;
  const most = highestOf({ curves });
  const step = (doc.page.width - left - right - AXIS - ENDS) / Math.max(1, places.length);
  const x = (at: number): number => left + AXIS + (at + 0.5) * step;
  const y = (value: number): number => top + (1 - value / most) * HEIGHT;
  doc.moveTo(left + AXIS, top).lineTo(left + AXIS, top + HEIGHT).lineTo(left + AXIS + step * places.length, top + HEIGHT).stroke();
  write(doc, highest, left, top - 3, { width: AXIS - 4, align: 'right' });
  write(doc, '0', left, top + HEIGHT - 3, { width: AXIS - 4, align: 'right' });
  const every = Math.max(1, Math.ceil(LABELS_APART / step));
  places.forEach((place, at) => {
    if (at % every === 0) write(doc, place, x(at) - LABELS_APART / 2, top + HEIGHT + 5, { width: LABELS_APART, align: 'center' });
  });
  curves.forEach(({ values }, rank) => drawCurve(doc, values, DASHES[rank % DASHES.length] ?? { on: 0, off: 0 }, { x, y }));
  for (const { label, at, y: down } of endsOf(curves, y, LINE)) write(doc, label, x(at) + 6, down - 3, {});
}

interface Plot {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

/** The curve, lifted over what nobody knows, and its points. */
function drawCurve(doc: Doc, values: readonly (number | null)[], { on, off }: Dash, { x, y }: Plot): void {
  doc.save();
  if (on > 0) doc.dash(on, { space: off });
  values.forEach((value, at) => {
    if (value === null) return;
    const before = values[at - 1];
    if (before !== undefined && before !== null) doc.moveTo(x(at - 1), y(before)).lineTo(x(at), y(value)).stroke();
  });
  doc.undash();
  values.forEach((value, at) => {
    if (value !== null) doc.circle(x(at), y(value), 1.3).fill(INK);
  });
  doc.restore();
}
