import { unescapeHtml } from './html-entities.ts';

// Every character under U+0300 is its own NFC form.
const MAY_NEED_NFC = /[\u0300-\uffff]/;

/** A value as the console keeps it: entities unescaped, NFC, trimmed; its other characters are kept as sent. */
export function cleanValue(raw: string): string {
  const unescaped = raw.includes('&') ? unescapeHtml(raw) : raw;
  return composed(unescaped).trim();
}

/** A text in NFC; most are already, and are not walked. */
export function composed(text: string): string {
  return MAY_NEED_NFC.test(text) ? text.normalize('NFC') : text;
}
