import { matchesWords, searchKey, searchWords } from '../../../../domain/directory/search.ts';
import type { Degree } from '../../../../domain/school/first-degree.ts';
import { FREQUENT_ERRORS, frequentError, isMetIn, type FrequentErrorId } from '../../../../domain/upstream/frequent-errors.data.ts';
import { WHERE_LABELS } from '../../../../texts/controls/labels.ts';
import { FREQUENT_ERROR_WORDS } from '../../../../texts/upstream/frequent-errors.ts';

const IDS: readonly FrequentErrorId[] = Object.keys(FREQUENT_ERRORS).filter(isError);

function isError(id: string): id is FrequentErrorId {
  return Object.hasOwn(FREQUENT_ERRORS, id);
}

/** The frequent errors of schools of a degree that hold every word of a query, in whatever order; accents and case do not count. */
export function findErrors(query: string, degree: Degree): readonly FrequentErrorId[] {
  const words = searchWords(query);
  return IDS.filter((id) => isMetIn(degree, id) && matchesWords(keyOf(id), words));
}

function keyOf(id: FrequentErrorId): string {
  const { symptom, cause, path = '', cure } = FREQUENT_ERROR_WORDS[id];
  const { where, controls } = frequentError(id);
  return searchKey([symptom, cause, path, cure, WHERE_LABELS[where], ...controls].join(' '));
}
