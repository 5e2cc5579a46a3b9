/** A square picture, its side in pixels. */
export interface Picture {
  readonly size: number;
  readonly png: Uint8Array;
}

/** The kinds that an .icns may hold as PNG, by side (Apple, « Icon Services »). */
const ICNS_KINDS: ReadonlyMap<number, string> = new Map([[128, 'ic07'], [256, 'ic08'], [512, 'ic09'], [1024, 'ic10']]);

/** Windows shows no larger one. */
const LARGEST_ICO = 256;

/** The icon file of Windows: a header of 6 bytes, 16 bytes a picture, then the pictures (MSDN, « Icons »). */
export function icoOf(pictures: readonly Picture[]): Uint8Array {
  const held = pictures.filter(({ size }) => size <= LARGEST_ICO);
  const head = Buffer.alloc(6 + 16 * held.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(held.length, 4);
  let at = head.length;
  for (const [i, { size, png }] of held.entries()) {
    const entry = 6 + 16 * i;
    // 0 says 256.
    head.writeUInt8(size % LARGEST_ICO, entry);
    head.writeUInt8(size % LARGEST_ICO, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...held.map(({ png }) => png)]);
}

/** The icon file of macOS: « icns », its length, then each picture after its kind and its length. */
export function icnsOf(pictures: readonly Picture[]): Uint8Array {
  const parts = pictures.flatMap(({ size, png }) => {
    const kind = ICNS_KINDS.get(size);
    return kind === undefined ? [] : [headed(kind, png)];
  });
  return headed('icns', Buffer.concat(parts));
}

function headed(kind: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}
