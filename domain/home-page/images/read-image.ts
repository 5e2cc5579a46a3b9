import { refuse } from '../../kernel/result.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';
import type { ReadImage } from './image-size.ts';

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
