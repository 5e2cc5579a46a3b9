import { endsOf, highestOf, lengthOf, longestOf, shortName, type BarsChart, type Chart, type ChartFill, type CurvesChart } from '../../domain/paper/chart.ts';

type Doc = PDFKit.PDFDocument;

/** Where a figure hangs in the structure of a document, and what is said of it to who does not see it. */
export interface ChartPlace {
  readonly root: PDFKit.PDFStructureElement;
  readonly alt: string;
}

/** Points of a page. */
const ROW = 13;
const BAR = 8;
const NAMES = 120;
const BARS = 300;
const SIZE = 7.5;
const INK = '#222222';
/** Bars of one figure: what a page holds under the title of its table. */
const MOST_ROWS = 45;
const LONGEST_NAME = 28;

/** Draws the figures of a table as lines and surfaces of a PDF, told apart by their pattern, their dashes and their words: it is read without colour. */
export function drawChart(doc: Doc, chart: Chart, place: ChartPlace): void {
  if (chart.kind === 'curves') drawFigure(doc, place, HEIGHT + 40, () => drawCurves(doc, chart));
  else drawBars(doc, chart, place);
}

/** Draws on one page, and goes below. */
function drawFigure(doc: Doc, { root, alt }: ChartPlace, height: number, draw: () => void): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
  const top = doc.y;
  root.add(doc.struct('Figure', { alt }, () => {
    doc.save().lineWidth(0.6).strokeColor(INK).fillColor(INK).font('Helvetica').fontSize(SIZE);
    draw();
    doc.restore();
  }));
  doc.x = doc.page.margins.left;
  doc.y = top + height;
}

function drawBars(doc: Doc, { kind, series, bars }: BarsChart, place: ChartPlace): void {
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

function drawCurves(doc: Doc, { places, curves, top: highest }: CurvesChart): void {
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

function write(doc: Doc, text: string, x: number, y: number, options: PDFKit.Mixins.TextOptions): void {
  doc.fillColor(INK).text(plain(text), x, y, { lineBreak: false, ...options });
}

/** The letters of the standard fonts have no narrow space. */
export function plain(text: string): string {
  return text.replaceAll('\u202F', '\u00A0');
}
