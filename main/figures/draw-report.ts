import Pdf from 'pdfkit';
import { chartInPaper } from '../../texts/figures/figures.ts';
import type { PaperTable } from '../../domain/paper/paper.ts';
import { drawChart } from './chart/draw-chart.ts';
import { plain } from './chart/figure-on-page.ts';

/** What a report says: its title, the facts that every export bears, its tables. */
export interface Report {
  readonly title: string;
  readonly facts: readonly string[];
  readonly tables: readonly PaperTable[];
}

const MARGIN = 40;
const SIZES = { title: 16, part: 12, text: 9 } as const;

/** Draws a report as a tagged PDF, A4: titles, paragraphs and tables are what they are for who hears it. */
export async function drawReport(report: Report): Promise<Buffer> {
  const doc = new Pdf({
    size: 'A4', margin: MARGIN, pdfVersion: '1.7', tagged: true, lang: 'fr-FR', displayTitle: true, bufferPages: true, info: { Title: report.title, Creator: 'Console ENT' },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((done) => { doc.on('end', done); });
  draw(doc, report);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function draw(doc: PDFKit.PDFDocument, { title, facts, tables }: Report): void {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write = (tag: string, size: number, font: string, text: string): void => {
    root.add(doc.struct(tag, {}, () => { doc.font(font).fontSize(size).text(plain(text), MARGIN); }));
    doc.moveDown(0.4);
  };
  write('H1', SIZES.title, 'Helvetica-Bold', title);
  for (const fact of facts) write('P', SIZES.text, 'Helvetica', fact);
  for (const table of tables) {
    // A title stays with the first lines of its table.
    if (doc.y > doc.page.height - 3 * MARGIN) doc.addPage();
    doc.moveDown(0.6);
    write('H2', SIZES.part, 'Helvetica-Bold', table.title);
    if (table.chart !== undefined) drawChart(doc, table.chart, { root, alt: plain(chartInPaper(table.title)) });
    // The types of the library do not know yet what it puts a table under.
    const options = { ...cellsOf(table), ...STYLE, structParent: root };
    doc.font('Helvetica').fontSize(SIZES.text).table(options);
    doc.moveDown(0.6);
  }
  root.end();
}

const STYLE: Pick<PDFKit.Mixins.TableOptionsWithData, 'defaultStyle'> = { defaultStyle: { border: [0, 0, 0.5, 0], borderColor: '#999999', padding: 3 } };

function cellsOf({ columns, rows }: PaperTable): { readonly data: PDFKit.Mixins.TableOptionsWithData['data'] } {
  const alignOf = (at: number) => ({ x: at === 0 ? ('left' as const) : ('right' as const), y: 'center' as const });
  const head = columns.map((text, at) => ({ text: plain(text), type: 'TH' as const, font: { src: 'Helvetica-Bold' }, align: alignOf(at) }));
  const lines = rows.map((row) => row.map((cell, at) => ({ text: plain(String(cell)), type: at === 0 ? ('TH' as const) : ('TD' as const), align: alignOf(at) })));
  return { data: [head, ...lines] };
}
