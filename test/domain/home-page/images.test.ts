import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageRemarks, isTooHeavy, lookAtImage } from '../../../domain/home-page/images/image-verdict.ts';
import { readImage } from '../../../domain/home-page/images/read-image.ts';
import { gif, jpeg, MOVES, png, webp } from './made-images.ts';

const WHOLE = {
  png: png(20, 10), jpeg: jpeg(20, 10), gif: gif(20, 10), 'webp lossy': webp('VP8 ', 20, 10), 'webp lossless': webp('VP8L', 20, 10), 'webp extended': webp('VP8X', 20, 10),
} as const;
const read = (bytes: Uint8Array): string => {
  const said = readImage(bytes);
  return said.ok ? `${said.value.format} ${said.value.width}×${said.value.height}${said.value.isAnimated ? ' moves' : ''}` : said.refusal;
};
const changed = (bytes: Uint8Array, at: number, to: number): Uint8Array => bytes.with(at, to);

describe.each(Object.entries(WHOLE))('%s', (name, bytes) => {
  it('is read whole, wherever it is in memory', () => {
    expect(read(bytes)).toBe(`${name.split(' ')[0]} 20×10`);
    expect(read(new Uint8Array([...bytes, 1, 2, 3].flatMap((byte) => [byte])).subarray(0, bytes.length))).toBe(`${name.split(' ')[0]} 20×10`);
  });

  it('is never read when it is cut, at any byte', () => {
    for (let length = 0; length < bytes.length; length++) expect(readImage(bytes.subarray(0, length)).ok, `${length} of ${bytes.length}`).toBe(false);
  });

  it('never throws, whatever became of its bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }), fc.nat(bytes.length), (edits, length) => {
        const other = bytes.slice(0, length);
        for (const [at, to] of edits) if (at < length) other[at] = to;
        expect(typeof readImage(other).ok).toBe('boolean');
      }),
    );
  });
});

describe('what is no image', () => {
  it.each([
    ['', 'empty'], ['%PDF-1.7', 'other-format'], ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'other-format'], ['BM', 'other-format'], ['accueil.png', 'other-format'],
  ])('%j: %s', (text, expected) => {
    expect(read(new TextEncoder().encode(text))).toBe(expected);
  });

  it('is not any other bytes, and never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(readImage(bytes).ok).toBe(false);
    }));
  });
});

describe('a PNG', () => {
  it('whose byte was changed is refused: each chunk carries the sum of what it holds', () => {
    const bytes = png(20, 10);
    for (let at = 12; at < bytes.length; at++) expect(readImage(changed(bytes, at, (bytes[at] ?? 0) ^ 1)).ok, `byte ${at}`).toBe(false);
  });

  it('moves when it says so; without pixels, or a header, it is nothing', () => {
    expect(read(png(20, 10, MOVES))).toBe('png 20×10 moves');
    const bytes = png(20, 10);
    const end = bytes.length - 12;
    expect(read(Uint8Array.from([...bytes.subarray(0, 33), ...bytes.subarray(end)]))).toBe('corrupt');
    expect(read(Uint8Array.from([...bytes.subarray(0, 8), ...bytes.subarray(end)]))).toBe('corrupt');
    expect(read(png(0, 10))).toBe('corrupt');
    expect(read(png(40_000, 1))).toBe('corrupt');
  });
});

describe('a JPEG', () => {
  const bytes = jpeg(20, 10);
  it('has markers where they are due, and a frame before its end', () => {
    expect(read(changed(bytes, 11, 0))).toBe('corrupt');
    expect(read(Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]))).toBe('corrupt');
    expect(read(Uint8Array.from([0xff, 0xd8, 0xff, 0x01, 0xff, 0xd9]))).toBe('corrupt');
    expect(read(Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 2, 0xff, 0xd9]))).toBe('corrupt');
    expect(read(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0]))).toBe('truncated');
  });
});

describe('a GIF', () => {
  it('moves with several frames; has at least one, and blocks that are known', () => {
    expect(read(gif(20, 10, 3))).toBe('gif 20×10 moves');
    expect(read(gif(20, 10, 0))).toBe('corrupt');
    expect(read(changed(gif(20, 10), 19, 0x55))).toBe('corrupt');
    expect(read(changed(gif(20, 10), 10, 0))).toBe('corrupt');
  });
});

describe('a WebP', () => {
  it('moves when it says so, and is signed as its kind wants', () => {
    expect(read(webp('VP8X', 20, 10, true))).toBe('webp 20×10 moves');
    expect(read(webp('NOPE', 20, 10))).toBe('corrupt');
    expect(read(changed(webp('VP8L', 20, 10), 20, 0))).toBe('corrupt');
    for (const at of [23, 24, 25]) expect(read(changed(webp('VP8 ', 20, 10), at, 0))).toBe('corrupt');
    expect(read(changed(webp('VP8 ', 20, 10), 0, 0))).toBe('corrupt');
    expect(read(changed(webp('VP8 ', 20, 10), 16, 200))).toBe('truncated');
  });
});

describe('looking at an image', () => {
  it('keeps its name, its size and its weight, never a path', () => {
    const looked = lookAtImage('C:\\Photos/vacances.png', png(20, 10));
    expect(looked).toMatchObject({ ok: true, value: { facts: { name: 'C:-Photos-vacances.png', format: 'png', width: 20, height: 10 }, isAnimated: false } });
  });

  it('refuses what is too heavy, what has too many pixels, what is no image', () => {
    expect(isTooHeavy(20 * 1024 * 1024)).toBe(false);
    expect(lookAtImage('x', new Uint8Array(20 * 1024 * 1024 + 1))).toEqual({ ok: false, refusal: 'too-heavy' });
    expect(lookAtImage('x', webp('VP8X', 20_000, 20_000))).toEqual({ ok: false, refusal: 'too-large' });
    expect(lookAtImage('x', new Uint8Array(4))).toEqual({ ok: false, refusal: 'other-format' });
  });

  it.each([
    ['top', 2000, 453, 1000, []], ['top', 1999, 453, 1000, ['too-small']], ['top', 2000, 452, 1000, ['too-small']], ['top', 4000, 906, 2_000_000, ['heavy']], ['top', 2000, 800, 1000, ['other-ratio']],
    ['article', 680, 383, 1000, []], ['article', 640, 360, 1000, ['too-small']], ['article', 400, 400, 2_000_000, ['too-small', 'other-ratio', 'heavy']],
  ] as const)('%s %d × %d, %d bytes: %j', (place, width, height, bytes, expected) => {
    expect(imageRemarks({ width, height, bytes }, place)).toEqual(expected);
  });
});
