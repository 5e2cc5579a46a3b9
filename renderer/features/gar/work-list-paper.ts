import type { WorkPart } from '../../../domain/gar/follow-up/gar-work-list.ts';
import type { Paper } from '../../../domain/paper/paper.ts';
import { doneBy, GAR_TEXTS, workSentence } from '../../../texts/gar/gar-screen.ts';
import { assignmentTargetWords, type SettingNames } from '../../../texts/language/setting-objects.ts';
import { MATRIX_PAPER } from '../../../texts/paper/matrices.ts';

/** « Liste pour la console GAR » as a table, in its order; it names people where lines are about one person. */
export function workListPaper(parts: readonly WorkPart[], names: SettingNames): Paper {
  const namesPeople = parts.some(({ lines }) => lines.some(({ target }) => target.kind === 'person'));
  return {
    title: GAR_TEXTS.list,
    list: namesPeople ? 'gar-list' : null,
    unsent: 'counted',
    notes: [],
    tables: [{
      title: GAR_TEXTS.list,
      columns: [MATRIX_PAPER.resource, MATRIX_PAPER.task, MATRIX_PAPER.people, MATRIX_PAPER.done],
      rows: parts.flatMap(({ subscription, lines }) => lines.map((line) => [
        subscription.title,
        workSentence(line.state, line.was, assignmentTargetWords(line.target, names)),
        line.people,
        line.isDone && line.done !== null ? doneBy(line.done) : '☐',
      ])),
    }],
  };
}
