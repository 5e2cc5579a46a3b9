import { expect, it } from 'vitest';
import { codeAddress, newCodeSecret } from '../../../server/identity/one-time-code.ts';
import { codePicture } from '../../../server/identity/pages/code-picture.ts';

/** The dark modules of a picture, row by row, read back from its squares. */
function modulesOf(html: string): readonly (readonly boolean[])[] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(html)?.[1]);
  const dark = new Set([...html.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  return Array.from({ length: size }, (_row, y) => Array.from({ length: size }, (_cell, x) => dark.has(`${x} ${y}`)));
}

/** A finder pattern (ISO/IEC 18004): a dark ring of seven, a light one, a dark middle of three. */
const isFinder = (modules: readonly (readonly boolean[])[], left: number, top: number): boolean =>
  Array.from({ length: 49 }, (_, i) => [i % 7, Math.floor(i / 7)] as const).every(([x, y]) => {
    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
    return modules[top + y]?.[left + x] === (ring !== 2);
  });

it('draws the address as squares, with the three finders and the quiet zone that a camera needs', () => {
  const { html } = codePicture(codeAddress(newCodeSecret(), 'camille.durand'));
  const modules = modulesOf(html);
  // 17 + 4 × version, and four light modules on each side.
  expect((modules.length - 8 - 17) % 4).toBe(0);
  const far = modules.length - 4 - 7;
  expect([isFinder(modules, 4, 4), isFinder(modules, far, 4), isFinder(modules, 4, far), isFinder(modules, far, far)]).toEqual([true, true, true, false]);
  expect(modules.slice(0, 4).flat().includes(true)).toBe(false);
  expect(html).not.toMatch(/style=|href=|<script|<image/);
});

it('tells two secrets apart', () => {
  expect(codePicture(codeAddress(newCodeSecret(), 'a')).html).not.toBe(codePicture(codeAddress(newCodeSecret(), 'a')).html);
});
