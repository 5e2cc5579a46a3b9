import { isColumnName } from '../csv/guess/guess-columns.ts';

/** Share of the lines of a list that must look like a name: the others are told one by one (« Déduit »). */
const MOST = 0.8;

/** Two to six words: « de La Fontaine, Jean », « Marie-Ève D’Angelo ». */
const FULL_NAME = /^\p{L}[\p{L}\p{M}'’.-]*,?(?: \p{L}[\p{L}\p{M}'’.-]*,?){1,5}$/u;
const LONGEST_NAME = 80;
const E_MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Whether a text is one column of people, under a column name or none: full names, or e-mails, one per line. Under the name of a
 * column, a family name alone is enough.
 */
export function isNameList(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/).map(bare).filter((line) => line !== '');
  const hasName = isColumnName([lines[0] ?? '']);
  const people = hasName ? lines.slice(1) : lines;
  const fits = people.filter((line) => isPerson(line, hasName));
  return people.length > 0 && fits.length >= people.length * MOST;
}

/** A line without its quotes, nor the separators that a spreadsheet leaves after it. */
function bare(line: string): string {
  return line.replace(/(?<![;,\s])[;,\s]+$/, '').replaceAll('"', '').replaceAll(/\s+/g, ' ').trim();
}

function isPerson(line: string, isNamed: boolean): boolean {
  if (line.length > LONGEST_NAME) return E_MAIL.test(line);
  return FULL_NAME.test(line) || E_MAIL.test(line) || (isNamed && /^[\p{L}\p{M}'’.-]+$/u.test(line));
}
