/**
 * What the console's own exports write before a text that a spreadsheet would run as a formula (`texts/csv.ts`): one
 * apostrophe. Taking it back, and only there, makes an export read back as it was (reliability T8).
 */
const GUARDED = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A cell as it was before its export. */
export function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
