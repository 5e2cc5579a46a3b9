import { unescapeHtml } from './html-entities.ts';

// Every character under U+0300 is its own NFC form.
const MAY_NEED_NFC = /[\u0300-\uffff]/;

/** A value as the console keeps it: entities unescaped, NFC, trimmed; its other characters are kept as sent. */
export function cleanValue(raw: string): string {
  const unescaped = raw.includes('&') ? unescapeHtml(raw) : raw;
  const normalised = MAY_NEED_NFC.test(unescaped) ? unescaped.normalize('NFC') : unescaped;
  return normalised.trim();
}
