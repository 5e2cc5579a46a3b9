export type Doc = PDFKit.PDFDocument;

/** Where a figure hangs in the structure of a document, and what is said of it to who does not see it. */
export interface ChartPlace {
  readonly root: PDFKit.PDFStructureElement;
  readonly alt: string;
}

/** Points of the letters, and the colour of all that is drawn. */
const SIZE = 7.5;
export const INK = '#222222';

/** Draws so many points of height on one page, and goes below. */
export function drawFigure(doc: Doc, { root, alt }: ChartPlace, height: number, draw: () => void): void {
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

/** A word of a figure, on its own line. */
export function write(doc: Doc, text: string, x: number, y: number, options: PDFKit.Mixins.TextOptions): void {
  doc.fillColor(INK).text(plain(text), x, y, { lineBreak: false, ...options });
}

/** The letters of the standard fonts have no narrow space. */
export function plain(text: string): string {
  return text.replaceAll('\u202F', '\u00A0');
}
