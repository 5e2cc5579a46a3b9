import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SCREENS } from '../../../renderer/app/screens/screens.ts';
import { ACCESSIBILITY_FIGURES, LOOKED_AT } from '../../../texts/accessibility/figures.ts';
import { EXPERIMENTAL_RULES, RULES_LEFT_OUT } from '../../e2e/support/axe-rules.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The engine that the suites run, found as they find it. */
const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const Engine = z.object({
  version: z.string(),
  getRules: z.custom<(tags?: readonly string[]) => readonly { readonly ruleId: string; readonly tags: readonly string[] }[]>((value) => typeof value === 'function'),
  // Not part of its public face: the one place where it says which rules run unasked.
  audit: z.object({ rules: z.array(z.object({ id: z.string(), enabled: z.boolean() })) }),
});
const loaded = z.record(z.string(), z.unknown()).parse({ ...require('axe-core') });
const engine = Engine.parse({ ...loaded, audit: loaded['_audit'] });

test('the declaration names the engine and the rules that the suites run', () => {
  // Without being named, an experimental rule stays out.
  const experimental = new Set(engine.getRules(['experimental']).map(({ ruleId }) => ruleId));
  const usual = engine.audit.rules.filter(({ enabled, id }) => enabled && !experimental.has(id)).map(({ id }) => id);
  const rgaa = engine.getRules(['RGAAv4']);
  const criteria = new Set(rgaa.filter(({ ruleId }) => !RULES_LEFT_OUT.includes(ruleId)).flatMap(({ tags }) => tags.flatMap((tag) => /^RGAA-(\d+\.\d+)/.exec(tag)?.[1] ?? [])));
  expect(ACCESSIBILITY_FIGURES).toMatchObject({ engine: engine.version, rules: new Set([...usual, ...EXPERIMENTAL_RULES]).size, rgaaRules: rgaa.length - RULES_LEFT_OUT.length, rgaaCriteria: criteria.size });
  // Every rule of the RGAA is run, those that are experimental by their name, but what is left out with its reason.
  expect(rgaa.map(({ ruleId }) => ruleId).filter((id) => !usual.includes(id) && !EXPERIMENTAL_RULES.includes(id))).toEqual(RULES_LEFT_OUT);
});

test('it counts the states that the suites scan, the screens that they walk and the tasks that they do by keys alone', () => {
  const sources = globSync('test/e2e/*/*.ts', { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
  const states = sources.match(/await expectAccessible\(/g)?.length;
  const tasks = sources.match(/await task\(/g)?.length;
  // Never more than there is; a suite that grows makes the declaration modest, not false.
  const { states: saidStates, screens, keyboardTasks } = ACCESSIBILITY_FIGURES;
  expect(states).toBeGreaterThanOrEqual(saidStates);
  expect(SCREENS.length).toBeGreaterThanOrEqual(screens);
  expect(tasks).toBe(keyboardTasks);
});

test('what was looked at bears the day of it, and none to come', () => {
  for (const { day } of LOOKED_AT) {
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Date.parse(day)).toBeLessThan(Date.now());
  }
});
