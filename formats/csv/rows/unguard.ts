/**
 * What the console's own exports write before a text that a spreadsheet would run as a formula (`texts/language/csv.ts`): one
 * apostrophe. Taking it back, and only there, makes an export read back as it was (reliability T8).
 */
const GUARDED = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Whether a cell is held back by an export. */
export function isGuarded(cell: string): boolean {
  return cell.startsWith("'") && GUARDED.test(cell);
}

/** A cell as it was before its export. */
export function unguard(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : cell;
}
