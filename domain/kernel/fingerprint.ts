/**
 * A 64-bit fingerprint of a text (FNV-1a), as 16 hexadecimal digits.
 * Tells two bodies apart; it is not a protection against someone who forges them.
 */
export function fingerprint(text: string): string {
  const [high, low] = hash64(text);
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** The same, as two whole numbers of 32 bits. */
export function hash64(text: string): readonly [high: number, low: number] {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i++) {
    low ^= text.charCodeAt(i);
    // By halves of 32 bits, themselves by halves: whole numbers that the engine never turns into floats.
    const bottom = (low & 0xffff) * 0x1b3;
    const top = (low >>> 16) * 0x1b3 + (bottom >>> 16);
    high = (Math.imul(high, 0x1b3) + (low << 8) + (top >>> 16)) | 0;
    low = (top << 16) | (bottom & 0xffff);
  }
  return [high >>> 0, low >>> 0];
}
