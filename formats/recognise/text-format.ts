import { isColumnName } from '../csv/guess/guess-columns.ts';
import { isSubscriptionHeader } from '../gar/read-subscription-list.ts';
import { EXCHANGE_MARK } from './exchange-mark.ts';
import type { FormatName } from './format-name.ts';
import { isNameList } from './name-list.ts';

/** Format of a text that is not XML, by its first characters. */
export function formatOfText(head: string): FormatName {
  const text = head.trimStart();
  if (text === '') return 'empty';
  if (text.startsWith(EXCHANGE_MARK)) return 'entx';
  if (/^BEGIN:VCALENDAR\s/i.test(text)) return 'ics';
  return /^[[{]/.test(text) ? formatOfJson(text) : formatOfLines(text);
}

function formatOfJson(text: string): FormatName {
  if (/^\{\s*"listeRessources"/.test(text)) return 'gar-resources';
  if (/^\{\s*"abonnements?"/.test(text)) return 'gar-subscriptions';
  return /^\{\s*"Erreur"/.test(text) ? 'gar-error' : 'json';
}

/** Headers that only one format has, cleaned as {@link cellsOf} cleans them (formats §5, §6, §7, §8). */
const HEADERS: readonly (readonly [format: FormatName, cells: readonly string[]])[] = [
  ['pix', ['identifiant unique', 'premier prenom', 'code mef']],
  ['onde-guardians', ['civilite responsable', 'nom responsable']],
  ['onde-students', ['nom eleve', 'cycle', 'niveau']],
  ['onde-teachers', ['civilite', 'nom', 'prenom', 'directeur', 'classe']],
  ['udt-text', ['jour', 'heure', 'div', 'matiere', 'professeur']],
];

function formatOfLines(text: string): FormatName {
  const cells = cellsOf(text);
  const found = HEADERS.find(([, wanted]) => wanted.every((cell) => cells.includes(cell)));
  if (found !== undefined) return found[0];
  if (isSubscriptionHeader(cells)) return 'gar-subscription-list';
  if (isOneColumn(cells, text) && isNameList(text)) return 'names';
  return cells.length > 1 ? 'csv' : 'unknown';
}

/** One column, or « LEFEVRE, Noé » and no name of a column: a comma is then the one that stands inside a name. */
function isOneColumn(cells: readonly string[], text: string): boolean {
  const [first, second] = cells.filter((cell) => cell !== '');
  if (first === undefined || second === undefined) return true;
  return cells.length === 2 && /^[^,;\t\r\n]+, [^,;\t\r\n]+(?:\r|\n|$)/.test(text) && !isColumnName(cells);
}

/** Cells of the first line, without accents, case, stars nor outer spaces: Onde writes « ␣Cycle ». */
function cellsOf(text: string): readonly string[] {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const separator = [';', '\t', ','].find((one) => line.includes(one)) ?? ';';
  return line.split(separator).map((cell) =>
    cell.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[*"]/g, '').trim(),
  );
}
