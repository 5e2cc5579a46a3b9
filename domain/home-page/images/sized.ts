import { accept, refuse } from '../../kernel/result.ts';
import { MOST_SIDE, type ImageFormat } from './image-facts.ts';
import type { ReadImage } from './image-size.ts';

/** An image whose sides are those of a picture; no side, or one that is out of all measure, is corrupt. */
export function sized(format: ImageFormat, width: number, height: number, isAnimated: boolean): ReadImage {
  const isSide = (side: number): boolean => side > 0 && side <= MOST_SIDE;
  return isSide(width) && isSide(height) ? accept({ format, width, height, isAnimated }) : refuse('corrupt');
}

/** Four letters that name a piece of a file. */
export function fourLetters(view: DataView, at: number): string {
  return String.fromCodePoint(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
