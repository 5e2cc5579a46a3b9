import type { Paper } from '../../../../domain/paper/paper.ts';
import { emitterLabel } from '../../../../texts/messaging/messaging.ts';
import { MATRIX_TEXTS } from '../../../../texts/messaging/messaging-screen.ts';
import { cellWords, type Comparison } from '../matrix/matrix-cell.tsx';
import type { MatrixModel } from '../matrix/matrix-model.ts';

/** « Qui voit qui ? » as it is shown: every cell in words, with what it is compared with. */
export function matrixPaper({ emitters, rows }: MatrixModel, comparison: Comparison, caption: string): Paper {
  return {
    title: MATRIX_TEXTS.matrix,
    list: null,
    unsent: 'counted',
    notes: [`${MATRIX_TEXTS.grid}.`, `${caption}.`],
    tables: [{
      title: MATRIX_TEXTS.matrix,
      columns: [MATRIX_TEXTS.target, ...emitters.map(({ id }) => emitterLabel(id))],
      rows: rows.map(({ name, cells }) => [name, ...cells.map((value) => cellWords({ value, comparison }).join(', '))]),
    }],
  };
}
