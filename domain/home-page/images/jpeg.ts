import { refuse } from '../../kernel/result.ts';
import type { ReadImage } from './image-size.ts';
import { sized } from './sized.ts';

const END = 0xd9;
const SCAN = 0xda;
/** Start of frame, whatever the way of coding; C4, C8 and CC are something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers that hold nothing, and that may stand in what is scanned: 00 is no marker, D0 to D7 are restarts. */
const isAlone = (marker: number): boolean => marker === 0 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** JPEG: segments that begin by a marker (https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B), until « end of image ». */
export function readJpeg(view: DataView): ReadImage {
  let size: readonly [width: number, height: number] | undefined;
  for (let at = 2; at + 1 < view.byteLength;) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return refuse('corrupt');
    if (marker === END) return size === undefined ? refuse('corrupt') : sized('jpeg', ...size, false);
    const next = afterMarker(view, at, marker);
    if (next === undefined) return refuse('truncated');
    if (isFrame(marker)) size = sidesOf(view, at, next);
    at = marker === SCAN ? afterScan(view, next) : next;
  }
  return refuse('truncated');
}

/** Where what a marker begins is over; a byte FF before a marker fills. */
function afterMarker(view: DataView, at: number, marker: number): number | undefined {
  if (marker === 0xff) return at + 1;
  return isAlone(marker) ? at + 2 : afterSegment(view, at);
}

/** The sides that a start of frame gives; undefined where it is too short to. */
function sidesOf(view: DataView, at: number, end: number): readonly [width: number, height: number] | undefined {
  return at + 9 <= end ? [view.getUint16(at + 7), view.getUint16(at + 5)] : undefined;
}

/** Where a segment ends; undefined past the end of the file. */
function afterSegment(view: DataView, at: number): number | undefined {
  const end = at + 4 <= view.byteLength ? at + 2 + Math.max(2, view.getUint16(at + 2)) : Infinity;
  return end <= view.byteLength ? end : undefined;
}

/** Where what is scanned stops: at the next marker that is one. */
function afterScan(view: DataView, from: number): number {
  let at = from;
  while (at + 1 < view.byteLength && (view.getUint8(at) !== 0xff || isAlone(view.getUint8(at + 1)))) at += 1;
  return at;
}
