import { expect, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import type { TrainingScenario } from '../../../domain/training/scenario/scenario.ts';
import { keepWriting, keptWriting } from '../../../renderer/features/training/scenarios/editor/kept-writing.ts';

const UNFINISHED: TrainingScenario = {
  format: 'console-ent-scenario', version: 1, id: 'scenario-1', title: '', audience: '', role: 'administrator', school: 'college', minutes: 15,
  steps: [{ instruction: 'À moitié', hint: '', where: { screen: 'controls' }, plays: [], expected: [] }, { instruction: '', hint: '', where: { screen: 'controls' }, plays: [], expected: [] }],
};

/** A storage that holds one text. */
function storageWith(text: string | null) {
  const kept = { text };
  return { kept, getItem: () => kept.text, setItem: (_: string, value: string) => void (kept.text = value), removeItem: () => void (kept.text = null) };
}

test('what is being written comes back unfinished, on the same step, until the form is closed', () => {
  const storage = storageWith(null);
  keepWriting({ scenario: UNFINISHED, step: 1 }, storage);
  expect(keptWriting(storage)).toEqual({ scenario: UNFINISHED, step: 1 });
  keepWriting(undefined, storage);
  expect(keptWriting(storage)).toBeUndefined();
});

test.each([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['another thing', '{"scenario":{"title":"x"}}'],
  ['steps that are no list', JSON.stringify({ scenario: { ...UNFINISHED, steps: 'x' } })],
  ['a key that the form does not write', JSON.stringify({ scenario: { ...UNFINISHED, extra: 1 } })],
  ['no step', JSON.stringify({ scenario: { ...UNFINISHED, steps: [] } })],
])('%s in the storage of the page is not taken for a scenario', (_, text) => {
  expect(keptWriting(storageWith(text))).toBeUndefined();
});

test('a step that is not there is the first one', () => {
  expect(must(keptWriting(storageWith(JSON.stringify({ scenario: UNFINISHED, step: 7 }))), 'a scenario').step).toBe(0);
});
