import { refuse } from '../../kernel/result.ts';
import type { ReadImage } from './image-size.ts';
import { fourLetters, sized } from './sized.ts';

/** « RIFF », the length of the rest, « WEBP », then the name and the length of the first chunk. */
const FIRST_CHUNK = 12;
const CONTENT = 20;

/** WebP: a RIFF file whose first chunk says its size (https://developers.google.com/speed/webp/docs/riff_container). */
export function readWebp(view: DataView): ReadImage {
  if (view.byteLength < CONTENT + 10) return refuse('truncated');
  if (fourLetters(view, 0) !== 'RIFF') return refuse('corrupt');
  const end = Math.max(8 + view.getUint32(4, true), CONTENT + view.getUint32(CONTENT - 4, true));
  return end > view.byteLength ? refuse('truncated') : readFirst(view, fourLetters(view, FIRST_CHUNK));
}

function readFirst(view: DataView, name: string): ReadImage {
  if (name === 'VP8X') return sized('webp', 1 + uint24(view, CONTENT + 4), 1 + uint24(view, CONTENT + 7), (view.getUint8(CONTENT) & 2) !== 0);
  if (name === 'VP8L') return readLossless(view);
  return name === 'VP8 ' ? readLossy(view) : refuse('corrupt');
}

/** A byte that signs it, then 14 bits of each side less one (https://developers.google.com/speed/webp/docs/webp_lossless_bitstream_specification). */
function readLossless(view: DataView): ReadImage {
  const sides = view.getUint32(CONTENT + 1, true);
  return view.getUint8(CONTENT) === 0x2f ? sized('webp', 1 + (sides & 0x3fff), 1 + ((sides >>> 14) & 0x3fff), false) : refuse('corrupt');
}

/** Three bytes that sign a key frame, then 14 bits of each side (RFC 6386, 9.1). */
function readLossy(view: DataView): ReadImage {
  const isKey = view.getUint8(CONTENT + 3) === 0x9d && view.getUint8(CONTENT + 4) === 0x01 && view.getUint8(CONTENT + 5) === 0x2a;
  return isKey ? sized('webp', view.getUint16(CONTENT + 6, true) & 0x3fff, view.getUint16(CONTENT + 8, true) & 0x3fff, false) : refuse('corrupt');
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}
