import type { Paper } from '../../../../domain/paper/paper.ts';
import type { DirectoryIndex } from '../../../../domain/school/directory-index.ts';
import { LINE_TEXTS, whyHere } from '../../../../texts/messaging/messaging-lines.ts';
import { MATRIX_TEXTS } from '../../../../texts/messaging/messaging-screen.ts';
import { MATRIX_PAPER } from '../../../../texts/paper/matrices.ts';
import { gridName } from '../../../ui/person-name.tsx';
import type { LineModel } from '../lines/line-model.ts';

/** « Qui fait quoi ? »: each line with its members, and what says that they belong there; an empty line is said too. */
export function linesPaper(lines: readonly LineModel[], { people }: DirectoryIndex): Paper {
  return {
    title: MATRIX_TEXTS.lines,
    list: 'functional-lines',
    unsent: 'counted',
    notes: [],
    tables: [{
      title: MATRIX_TEXTS.lines,
      columns: [MATRIX_PAPER.line, MATRIX_PAPER.name, MATRIX_PAPER.why],
      rows: lines.flatMap(({ group, members }) => {
        if (members.length === 0) return [[group.name, LINE_TEXTS.empty, '']];
        return members.map(({ person, functions }) => {
          const found = people[person];
          return [group.name, found === undefined ? LINE_TEXTS.gone : gridName(found), whyHere(functions)];
        });
      }),
    }],
  };
}
