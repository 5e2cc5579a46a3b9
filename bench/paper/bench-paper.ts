import writeXlsxFile from 'write-excel-file/node';
import type { PaperTable } from '../../domain/paper/paper.ts';
import { writeWorkbook } from '../../main/paper/write-workbook.ts';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { measurePrint } from './measure-print.ts';
import { timed } from './timed.ts';

const ROWS = 10_000;
const ROUNDS = 5;

/** What leaves the console: a workbook beside the bare library, a printed matrix beside Chromium's bare print of the same HTML. */
export async function benchPaper(): Promise<readonly BenchLine[]> {
  const table = people();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timed(() => writeWorkbook({ facts: ['Annuaire'], tables: [table] })));
    bare.push(await timed(() => writeXlsxFile([{ sheet: 'x', data: [table.columns, ...table.rows] }]).toBuffer()));
  }
  return [
    atMost({ id: 'paper.xlsx', what: `workbook of ${String(ROWS)} rows, beside the bare library`, value: median(ours), unit: 'ms', reference: median(bare) }, 1.5),
    ...(await measurePrint()),
  ];
}

function people(): PaperTable {
  const rows = Array.from({ length: ROWS }, (_, i) => [`NOM${String(i % 3000)} Prénom${String(i % 700)}`, 'Élève', `6e ${String(i % 9)}`, '', i % 12, 'Siècle']);
  return { title: 'Annuaire', columns: ['Nom', 'Profil', 'Classe', 'Fonction', 'Groupes', 'Origine'], rows };
}
