import { refuse } from '../../kernel/result.ts';
import type { ReadImage } from './image-size.ts';
import { fourLetters, sized } from './sized.ts';

const SIGNATURE = 8;
/** Length, name and sum of a chunk, around what it holds. */
const FRAME = 12;
const HEADER = 13;

/** PNG: chunks, each with the sum of what it holds (https://www.w3.org/TR/png-3/#5Chunk-layout); the last one is IEND. */
export function readPng(view: DataView): ReadImage {
  const seen = new Set<string>();
  for (let at = SIGNATURE; at + FRAME <= view.byteLength;) {
    const length = view.getUint32(at);
    const end = at + FRAME + length;
    if (end > view.byteLength) return refuse('truncated');
    const name = fourLetters(view, at + 4);
    if ((seen.size === 0 && (name !== 'IHDR' || length !== HEADER)) || sumOf(view, at + 4, end - 4) !== view.getUint32(end - 4)) return refuse('corrupt');
    seen.add(name);
    if (name === 'IEND') return seen.has('IDAT') ? sized('png', view.getUint32(SIGNATURE + 8), view.getUint32(SIGNATURE + 12), seen.has('acTL')) : refuse('corrupt');
    at = end;
  }
  return refuse('truncated');
}

/** The cyclic redundancy code of PNG (https://www.w3.org/TR/png-3/#D-CRCAppendix). */
function sumOf(view: DataView, from: number, to: number): number {
  let sum = 0xffffffff;
  for (let at = from; at < to; at++) sum = TABLE.getUint32(4 * ((sum ^ view.getUint8(at)) & 0xff)) ^ (sum >>> 8);
  return ~sum >>> 0;
}

const TABLE = new DataView(new ArrayBuffer(4 * 256));
for (let byte = 0; byte < 256; byte++) {
  let code = byte;
  for (let bit = 0; bit < 8; bit++) code = (code & 1) === 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1;
  TABLE.setUint32(4 * byte, code);
}
