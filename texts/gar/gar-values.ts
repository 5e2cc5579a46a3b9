import type { Json } from '../../domain/kernel/json.ts';
import { formatDay } from '../language/dates.ts';
import { GAR_PUBLIC_LABELS, LICENCE_KINDS, NATURE_LABELS } from './gar.ts';
import { formatNumber, fr, quoted } from '../language/typography.ts';

/** What a subscription does not say, as no file says it. */
export const NOT_STATED = fr`non indiqué`;

/** The values of a subscription in words, field by field; a word that this version does not know is shown as it is. */
export const SUBSCRIPTION_VALUES: Readonly<Record<string, (value: Json) => string>> = {
  title: textWords,
  resourceId: textWords,
  publisher: textWords,
  distributor: textWords,
  nature: (value) => wordOf(NATURE_LABELS, value),
  from: dayWords,
  to: dayWords,
  toSchoolYear: textWords,
  kind: (value) => wordOf(LICENCE_KINDS, value),
  publics: publicsWords,
  licences: licencesWords,
  globalLicences: countWords,
  state: (value) => wordOf({ active: 'dans le GAR', withdrawn: 'retiré du GAR' }, value),
};

/** One value of a subscription in words. */
export function subscriptionValue(field: string, value: Json): string {
  return SUBSCRIPTION_VALUES[field]?.(value) ?? NOT_STATED;
}

function textWords(value: Json): string {
  return typeof value === 'string' && value !== '' ? quoted(value) : NOT_STATED;
}

function wordOf(words: Readonly<Record<string, string>>, value: Json): string {
  return typeof value === 'string' ? (words[value] ?? value) : NOT_STATED;
}

function dayWords(value: Json): string {
  return typeof value === 'string' && value !== '' ? formatDay(value) : NOT_STATED;
}

/** « élèves, enseignants ». */
function publicsWords(value: Json): string {
  const publics = Array.isArray(value) ? value.map((one) => labelOf(String(one))) : [];
  return publics.length === 0 ? NOT_STATED : publics.join(', ');
}

/** « élèves 320, enseignants illimité ». */
function licencesWords(value: Json): string {
  const counts = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  return counts.length === 0 ? NOT_STATED : counts.map(([one, count]) => `${labelOf(one)} ${countWords(count ?? null)}`).join(', ');
}

function countWords(value: Json): string {
  if (value === 'unlimited') return fr`illimité`;
  return typeof value === 'number' ? formatNumber(value) : NOT_STATED;
}

const labelOf = (one: string): string => GAR_PUBLIC_LABELS.get(one) ?? one;
