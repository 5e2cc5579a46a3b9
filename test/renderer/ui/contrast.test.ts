import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

// RGAA 3.2 and 3.3 (rel:C-A2): every pair of colours that the page may put one on the other, in both themes.

const CSS = readFileSync(resolve(import.meta.dirname, '../../../renderer/styles/base/tokens.css'), 'utf8');
const THEMES = { light: ':root {', dark: ":root[data-mantine-color-scheme='dark'] {" } as const;

function tokensOf(theme: keyof typeof THEMES): ReadonlyMap<string, string> {
  const start = CSS.indexOf(THEMES[theme]);
  const block = CSS.slice(start, CSS.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance (WCAG 2.2, « relative luminance »). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['page', 'surface', 'header', 'hover', 'selected'];
const WORDS = ['text', 'text-2', 'primary-text', 'link', 'success', 'warning', 'error', 'info', 'changed', 'conflict', 'offline'];
const STATES = ['success', 'warning', 'error', 'info', 'changed', 'conflict', 'offline'];
const ROLES = ['visitor', 'writer', 'publisher', 'moderator', 'manager'];
const TEXTS: readonly (readonly [string, string])[] = [
  ...WORDS.flatMap((word) => GROUNDS.map((ground) => [word, ground] as const)),
  ...['page', 'surface', 'header'].map((ground) => ['text-off', ground] as const),
  ...STATES.map((state) => [`${state}-on-tint`, `${state}-tint`] as const),
  ...ROLES.map((role) => [`role-${role}`, `role-${role}-tint`] as const),
  ['on-primary', 'primary'], ['on-primary', 'primary-hover'], ['on-danger', 'danger'],
];
const PARTS: readonly (readonly [string, string])[] = [
  ...['field-border', 'focus'].flatMap((part) => ['page', 'surface', 'header'].map((ground) => [part, ground] as const)),
  // No button is laid on a header.
  ['primary', 'page'], ['primary', 'surface'],
];

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const tooNear = (pairs: typeof TEXTS, least: number): readonly string[] =>
    pairs.flatMap(([one, other]) => {
      const found = contrast(tokens.get(one) ?? '#000000', tokens.get(other) ?? '#000000');
      return found >= least ? [] : [`${one} on ${other}: ${found.toFixed(2)}`];
    });

  test('are all known', () => {
    expect([...TEXTS, ...PARTS].flat().filter((name) => !tokens.has(name))).toEqual([]);
  });
  test('give every text 4.5 to 1', () => expect(tooNear(TEXTS, 4.5)).toEqual([]));
  test('give the edge of what is used, and its focus, 3 to 1', () => expect(tooNear(PARTS, 3)).toEqual([]));
});

test('a pair too near is seen', () => {
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
