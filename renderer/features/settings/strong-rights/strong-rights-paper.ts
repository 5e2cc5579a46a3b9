import type { StrongHolder } from '../../../../domain/strong-rights/strong-rights.ts';
import type { Paper } from '../../../../domain/paper/paper.ts';
import type { SettingNames } from '../../../../texts/language/setting-objects.ts';
import { reviewWords, STRONG_RIGHTS_TEXTS as TEXTS, strongRightWords } from '../../../../texts/station/strong-rights.ts';
import { plainPaper } from '../../../paper/plain-paper.ts';

/** « Droits forts » as a table, for whoever reads them over on paper: a line a person. */
export function strongRightsPaper(holders: readonly StrongHolder[], names: SettingNames): Paper {
  const { person, rights, reviewed, left } = TEXTS.paper;
  const rows = holders.map((holder) => [
    names.person(holder.personId) ?? TEXTS.gone,
    holder.rights.map((right) => strongRightWords(right, names)).join(', '),
    reviewWords(holder.reviewedOn),
    holder.hasLeft ? TEXTS.left : '',
  ]);
  return plainPaper({ title: TEXTS.tab, columns: [person, rights, reviewed, left], rows }, 'strong-rights', [TEXTS.inferred]);
}
