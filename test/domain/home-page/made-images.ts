import { deflateSync, crc32 } from 'node:zlib';

const u16 = (n: number): readonly number[] => [n >>> 8, n & 0xff];
const u32 = (n: number): readonly number[] => [...u16(n >>> 16), ...u16(n & 0xffff)];
const little = (n: number, bytes: number): readonly number[] => Array.from({ length: bytes }, (_, i) => Math.floor(n / 256 ** i) % 256);
const letters = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];

function chunk(name: string, content: readonly number[]): readonly number[] {
  const body = [...letters(name), ...content];
  return [...u32(content.length), ...body, ...u32(crc32(Uint8Array.from(body)))];
}

/** A whole PNG, of one colour. */
export function png(width: number, height: number, extra: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const rows = deflateSync(Buffer.alloc((width + 1) * height));
  return Uint8Array.from([0x89, ...letters('PNG\r\n\u001A\n'), ...chunk('IHDR', [...u32(width), ...u32(height), 8, 0, 0, 0, 0]), ...extra, ...chunk('IDAT', [...rows]), ...chunk('IEND', [])]);
}

/** The chunk that says that a PNG moves. */
export const MOVES = chunk('acTL', [...u32(2), ...u32(0)]);

/** A JPEG in structure: two tables, a frame, a scan with a stuffed byte and a restart, the end. */
export function jpeg(width: number, height: number): Uint8Array {
  const segment = (marker: number, content: readonly number[]): readonly number[] => [0xff, marker, ...u16(content.length + 2), ...content];
  const frame = segment(0xc0, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]);
  return Uint8Array.from([0xff, 0xd8, ...segment(0xe0, letters('JFIF\0')), 0xff, ...segment(0xc4, [0]), ...frame, ...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 0xff, 0, 2, 0xff, 0xd3, 4, 0xff, 0xd9]);
}

/** A GIF of some frames. */
export function gif(width: number, height: number, frames = 1): Uint8Array {
  const frame = [0x21, 0xf9, 4, 0, 0, 0, 0, 0, 0x2c, ...little(0, 4), ...little(width, 2), ...little(height, 2), 0x80, 0, 0, 0, 9, 9, 9, 2, 2, 0x4c, 1, 0];
  return Uint8Array.from([...letters('GIF89a'), ...little(width, 2), ...little(height, 2), 0x80, 0, 0, 0, 0, 0, 9, 9, 9, ...Array.from({ length: frames }, () => frame).flat(), 0x3b]);
}

/** A WebP of one of its three kinds. */
export function webp(kind: 'VP8 ' | 'VP8L' | 'VP8X' | 'NOPE', width: number, height: number, moves = false): Uint8Array {
  const contents = {
    'VP8 ': [0, 0, 0, 0x9d, 1, 0x2a, ...little(width, 2), ...little(height, 2)],
    VP8L: [0x2f, ...little((width - 1) + (height - 1) * 2 ** 14, 4), 0, 0, 0, 0, 0],
    VP8X: [moves ? 2 : 0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)],
    NOPE: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  } as const;
  const body = [...letters(`WEBP${kind}`), ...little(contents[kind].length, 4), ...contents[kind]];
  return Uint8Array.from([...letters('RIFF'), ...little(body.length, 4), ...body]);
}
