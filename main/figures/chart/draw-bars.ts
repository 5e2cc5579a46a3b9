import { lengthOf, longestOf, shortName, type BarsChart, type ChartFill } from '../../../domain/paper/chart.ts';
import { drawFigure, INK, plain, write, type ChartPlace, type Doc } from './figure-on-page.ts';

/** Points of a page. */
const ROW = 13;
const BAR = 8;
const NAMES = 120;
const BARS = 300;
/** Bars of one figure: what a page holds under the title of its table. */
const MOST_ROWS = 45;
const LONGEST_NAME = 28;

/** Bars of people, told apart by their pattern, each with its figures in words. */
export function drawBars(doc: Doc, { kind, series, bars }: BarsChart, place: ChartPlace): void {
  const most = longestOf({ bars });
  const legend = series.length > 1 ? ROW + 4 : 0;
  for (let at = 0; at < bars.length; at += MOST_ROWS) {
    const some = bars.slice(at, at + MOST_ROWS);
    drawFigure(doc, place, legend + some.length * ROW + 6, () => drawRows(doc, { kind, series, bars: some }, most, legend));
  }
}

function drawRows(doc: Doc, { series, bars }: BarsChart, most: number, legend: number): void {
  const { left } = doc.page.margins;
  const top = doc.y;
  if (legend > 0) drawLegend(doc, series, left, top);
  bars.forEach((bar, row) => {
    const y = top + legend + row * ROW;
    write(doc, shortName(bar.label, LONGEST_NAME), left, y + 2, { width: NAMES - 6, align: 'right' });
    let x = left + NAMES;
    bar.values.forEach((value, part) => {
      const width = (value / most) * BARS;
      drawMark(doc, series[part]?.fill ?? 'full', { x, y: y + 1, width, height: BAR });
      x += width;
    });
    write(doc, bar.text, left + NAMES + (lengthOf(bar) / most) * BARS + 4, y + 2, {});
  });
}

function drawLegend(doc: Doc, series: BarsChart['series'], left: number, y: number): void {
  let x = left + NAMES;
  for (const { label, fill } of series) {
    drawMark(doc, fill, { x, y: y + 1, width: 14, height: BAR });
    write(doc, label, x + 18, y + 2, {});
    x += 18 + doc.widthOfString(plain(label)) + 14;
  }
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A surface by its pattern: full, lines, dots, or its edge alone. */
function drawMark(doc: Doc, fill: ChartFill, { x, y, width, height }: Mark): void {
  if (width <= 0) return;
  if (fill === 'full') {
    doc.rect(x, y, width, height).fillAndStroke(INK, INK);
    return;
  }
  doc.save().rect(x, y, width, height).clip();
  for (let at = x - height; at < x + width; at += 4) {
    if (fill === 'hatched') doc.moveTo(at, y + height).lineTo(at + height, y).stroke();
    if (fill === 'dotted') doc.circle(at + height, y + height / 2, 0.8).fill(INK);
  }
  doc.restore();
  doc.rect(x, y, width, height).stroke();
}
