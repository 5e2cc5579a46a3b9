import { refuse, type Result } from '../../kernel/result.ts';
import { readGif } from './gif.ts';
import type { ImageFormat } from './image-facts.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** What the structure of an image says; its pixels are not decoded here. */
export interface ImageSize {
  readonly format: ImageFormat;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/**
 * Why a file is no image that can be used: not one of the four formats, by its first bytes and not by its name; cut before its end;
 * or whole, and not made as its format wants.
 */
export type ImageFault = 'empty' | 'other-format' | 'truncated' | 'corrupt';

/** What a reader of one format says of a file that begins as its format does. */
export type ReadImage = Result<ImageSize, ImageFault>;

/** Reads the structure of an image from its first byte to its last; never throws, whatever it is given. */
export function readImage(bytes: Uint8Array): ReadImage {
  if (bytes.length === 0) return refuse('empty');
  const read = READERS.find(({ at, length, signs }) => signs.includes(String.fromCodePoint(...bytes.subarray(at, at + length))))?.read;
  return read === undefined ? refuse('other-format') : read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

interface Reader {
  readonly at: number;
  readonly length: number;
  /** The bytes that such a file begins by, each as a letter. */
  readonly signs: readonly string[];
  readonly read: (view: DataView) => ReadImage;
}

const READERS: readonly Reader[] = [
  { at: 0, length: 8, signs: ['\u0089PNG\r\n\u001A\n'], read: readPng },
  { at: 0, length: 3, signs: ['\u00FF\u00D8\u00FF'], read: readJpeg },
  { at: 0, length: 6, signs: ['GIF87a', 'GIF89a'], read: readGif },
  { at: 8, length: 4, signs: ['WEBP'], read: readWebp },
];
