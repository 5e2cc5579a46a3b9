import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { nextProblem } from '../../../renderer/features/controls/use-control-keys.ts';
import type { ControlRow, ControlState } from '../../../renderer/features/controls/control-rows.ts';

const control = must(CATALOGUE[0], 'there is a control');
const row = (id: string, state: ControlState): ControlRow => ({
  id, control, state, severity: 'error', where: 'here', brief: '', sentence: id, findings: [], isAsked: false, key: id,
  result: { control, state: 'passed' },
});
const ROWS = [row('a', 'error'), row('b', 'passed'), row('c', 'error')];

it.each<[string | undefined, 1 | -1, string]>([
  [undefined, 1, 'a'],
  ['a', 1, 'c'],
  ['c', 1, 'a'],
  ['a', -1, 'c'],
  [undefined, -1, 'c'],
])('from %s, by %s, is %s', (current, step, next) => {
  expect(nextProblem(ROWS, current, step)?.id).toBe(next);
});

it('is none where nothing is wrong', () => {
  expect(nextProblem([row('b', 'passed')], undefined, 1)).toBeUndefined();
});
