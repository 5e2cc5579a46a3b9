import { refuse } from '../../kernel/result.ts';
import type { ReadImage } from './image-size.ts';
import { sized } from './sized.ts';

const SCREEN = 13;
const FRAME = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;

/** GIF: a screen, then extensions and frames made of blocks of at most 255 bytes, until the trailer (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). */
export function readGif(view: DataView): ReadImage {
  let frames = 0;
  for (let at = SCREEN + colorsAt(view, 10); at < view.byteLength;) {
    const kind = view.getUint8(at);
    if (kind === TRAILER) return frames === 0 ? refuse('corrupt') : sized('gif', view.getUint16(6, true), view.getUint16(8, true), frames > 1);
    if (kind !== FRAME && kind !== EXTENSION) return refuse('corrupt');
    // A frame: its place (9 bytes), its colours, the size of its codes; an extension: its name.
    const blocks = kind === FRAME ? at + 11 + colorsAt(view, at + 9) : at + 2;
    frames += kind === FRAME ? 1 : 0;
    at = afterBlocks(view, blocks);
  }
  return refuse('truncated');
}

/** Bytes of the table of colours that a byte announces; none past the end of the file. */
function colorsAt(view: DataView, at: number): number {
  const flags = at < view.byteLength ? view.getUint8(at) : 0;
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function afterBlocks(view: DataView, from: number): number {
  let at = from;
  while (at < view.byteLength && view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
  return at + 1;
}
