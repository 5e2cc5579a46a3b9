/** A school's number, in capitals; `hasKey` is whether its letter is that of its number. */
export interface Uai {
  readonly uai: string;
  readonly hasKey: boolean;
}

// 23 letters, without I, O and Q (formats §0.1).
const KEY_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Reads a UAI in any case; undefined when it is not 7 digits and a letter. A wrong key letter is told, never refused (formats §0.1). */
export function parseUai(raw: string): Uai | undefined {
  const uai = raw.trim().toUpperCase();
  if (!/^\d{7}[A-Z]$/.test(uai)) return undefined;
  return { uai, hasKey: uai[7] === KEY_LETTERS[Number(uai.slice(0, 7)) % KEY_LETTERS.length] };
}
