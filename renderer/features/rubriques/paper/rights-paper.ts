import type { Paper, PaperTable } from '../../../../domain/paper/paper.ts';
import { roleAt } from '../../../../domain/rights/role.ts';
import { MATRIX_PAPER, rightsLegend, rightsCell } from '../../../../texts/paper/matrices.ts';
import { ROLE_LETTERS } from '../../../../texts/people/roles.ts';
import { RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { bears, rankIn, type CellCode } from '../cells/cell-code.ts';
import { cellCode } from '../desk/rights-model.ts';
import type { Shown } from '../desk/shown.ts';

/** The rights grid as it is shown: its lines and columns, letters and marks. It names people once their columns are unfolded. */
export function rightsPaper({ model, rows, holders }: Pick<Shown, 'model' | 'rows' | 'holders'>, caption: string): Paper {
  const namesPeople = holders.some(({ principal }) => principal.kind === 'person');
  const table: PaperTable = {
    title: RUBRIQUES_TEXTS.grid,
    columns: [RUBRIQUES_TEXTS.treeColumn, MATRIX_PAPER.level, MATRIX_PAPER.nature, ...holders.map(({ name }) => name)],
    rows: rows.map(({ id, title, level, visibility }) => [
      title, level, visibility === 'publique' ? MATRIX_PAPER.yes : MATRIX_PAPER.no, ...holders.map(({ key }) => cellWords(cellCode(model, id, key))),
    ]),
  };
  return { title: table.title, list: namesPeople ? 'rubriques' : null, unsent: 'counted', notes: [`${caption}.`, `${rightsLegend()}.`], tables: [table] };
}

function cellWords(code: CellCode): string {
  const letter = ROLE_LETTERS[roleAt(rankIn(code))];
  return rightsCell(letter, { isPublic: bears(code, 'byPublic'), isVain: bears(code, 'unreachable'), isChanged: bears(code, 'changed') });
}
