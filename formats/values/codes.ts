/** Whether a MEF has its shape: 11 characters, 3 digits then digits or letters (formats §9: 118 codes of 2,504 hold a letter). */
export function isMef(code: string): boolean {
  return /^\d{3}[0-9A-Z]{8}$/.test(code);
}

/** INE in capitals: INE-BEA, INE-RNIE or any 11 letters and digits (formats §0.2); undefined for the rest. */
export function parseIne(raw: string): string | undefined {
  const ine = raw.trim().toUpperCase();
  return /^[0-9A-Z]{11}$/.test(ine) ? ine : undefined;
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['o', true],
  ['oui', true],
  ['1', true],
  ['true', true],
  ['n', false],
  ['non', false],
  ['0', false],
  ['false', false],
]);

/** A boolean of the national files, which mix O/N, oui/non, 0/1 and true/false within one record (formats §3.3, §10). */
export function parseFlag(raw: string): boolean | undefined {
  return FLAGS.get(raw.trim().toLowerCase());
}

/** A number of hours or people: digits, with a dot or a comma before its decimals. */
export function parseNumber(raw: string): number | undefined {
  const text = raw.trim().replace(',', '.');
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
