/**
 * Reads an element that is known to exist; reading outside is a bug and throws.
 * One function per kind of array keeps each call as fast as a bare read.
 */
export function word(bits: Uint32Array, index: number): number {
  const value = bits[index];
  return value === undefined ? outside(index) : value;
}

/** As `word`, for bytes. */
export function byte(bytes: Uint8Array, index: number): number {
  const value = bytes[index];
  return value === undefined ? outside(index) : value;
}

/** As `word`, for signed integers. */
export function int(ints: Int32Array, index: number): number {
  const value = ints[index];
  return value === undefined ? outside(index) : value;
}

function outside(index: number): never {
  throw new RangeError(`Nothing at index ${index}`);
}
