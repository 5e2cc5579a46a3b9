import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { ASPECTS, aspectOf } from '../../e2e/support/aspects.ts';
import { EVERY_SCREEN, STATES } from '../../e2e/support/every-screen.ts';

const ROUTER = readFileSync(resolve(import.meta.dirname, '../../../renderer/app/screens/router.tsx'), 'utf8');

test('the screens that are walked are those of the router, each under its title', () => {
  const routed = [...ROUTER.matchAll(/path: '(\/[^']+)'/g)].map(([, path = '']) => path);
  expect(routed.length).toBeGreaterThan(20);
  expect(EVERY_SCREEN.map(({ path }) => path).toSorted()).toEqual(routed.toSorted());
  expect(EVERY_SCREEN.map(({ title }) => title).toSorted()).toEqual(Object.values(SCREEN_TITLES).toSorted());
});

test('over the states every screen is seen in each theme and in each size, and over the screens every state is seen in each theme in each size', () => {
  const seen = EVERY_SCREEN.flatMap((_, screen) => STATES.map((_state, state) => ({ screen, state, ...aspectOf(screen, state) })));
  for (const [screen] of EVERY_SCREEN.entries()) {
    const its = seen.filter((one) => one.screen === screen);
    expect(new Set(its.map(({ theme }) => theme)).size).toBe(3);
    expect(new Set(its.map(({ size }) => size)).size).toBe(3);
  }
  for (const [state] of STATES.entries()) expect(new Set(seen.filter((one) => one.state === state).map(({ theme, size }) => `${theme} ${String(size.width)}`)).size).toBe(ASPECTS.length);
});
