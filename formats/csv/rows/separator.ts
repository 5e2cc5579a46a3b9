/** What may stand between two cells. */
export type CsvSeparator = ';' | ',' | '\t';

// A French spreadsheet writes « ; »: it wins a draw.
const SEPARATORS: readonly CsvSeparator[] = [';', '\t', ','];

/** Separator of a file by its first row: the one that makes the most cells of it, outside quotes. */
export function separatorOf(head: string): CsvSeparator {
  const [first = ''] = head.replaceAll(/"[^"]*"/g, '').trimStart().split(/[\r\n]/, 1);
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Separator that the first row of a file states, as spreadsheets write it (`sep=;`), and the length of that row. */
export function statedSeparator(head: string): { readonly separator: CsvSeparator; readonly length: number } | undefined {
  const [whole = '', char] = /^sep=([;,\t])\r?\n/i.exec(head) ?? [];
  const separator = SEPARATORS.find((one) => one === char);
  return separator === undefined ? undefined : { separator, length: whole.length };
}
