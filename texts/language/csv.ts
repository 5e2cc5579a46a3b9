/** Lines as a French spreadsheet reads them: « ; » between cells, every cell quoted. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(cell).join(';')}\r\n`).join('');
}

/**
 * What a spreadsheet would run as a formula is held back by one apostrophe (OWASP, « CSV Injection »), which the reader of
 * `formats/csv` takes back. Apostrophes that come first already are counted with it, so that what is read is what was written.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

function cell(text: string): string {
  // No file of ours holds a NUL: programs stop reading there.
  const whole = text.replaceAll('\0', '');
  const safe = FORMULA.test(whole) ? `'${whole}` : whole;
  return `"${safe.replaceAll('"', '""')}"`;
}
