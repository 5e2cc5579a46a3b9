import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_BYTES, writeDataFile } from '../../../../domain/kernel/data-file.ts';
import { readScenario, readScenarioFile } from '../../../../domain/training/scenario/scenario-file.ts';
import { scenarioFaults } from '../../../../domain/training/scenario/scenario-faults.ts';
import { sandbox, scenarioOf } from './ground.ts';

const scenario = scenarioOf({}, { where: { screen: 'rubriques', target: 'CDI' }, source: { ref: 'S2-051' } });

test('what is written is read back, a byte order mark before it or not', () => {
  for (const text of [writeDataFile(scenario), `\uFEFF${writeDataFile(scenario)}`]) expect(readScenarioFile(text)).toEqual({ ok: true, value: scenario });
});

test('what is no scenario is refused whole, by its reason', () => {
  const refused = (text: string): unknown => {
    const read = readScenarioFile(text);
    return read.ok ? 'taken' : read.refusal.kind;
  };
  expect(refused(' '.repeat(MOST_BYTES + 1))).toBe('too-large');
  expect(refused('{"format": ')).toBe('not-json');
  for (const text of ['null', '3', '[]', '{}', '{"format":"autre"}', '['.repeat(100_000), `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`]) expect(refused(text), text.slice(0, 20)).toBe('foreign');
  expect(refused(JSON.stringify({ ...scenario, version: 2 }))).toBe('newer');
  expect(refused(JSON.stringify({ ...scenario, version: 'x' }))).toBe('wrong');
  // A key of another program is not carried along.
  expect(refused(JSON.stringify({ ...scenario, script: 'x' }))).toBe('wrong');
});

test('what is wrong is told by step and by field', () => {
  const read = readScenario({ ...scenario, minutes: 0, steps: [{ ...scenario.steps[0], hint: '', expected: [{ kind: 'control' }] }] });
  expect(read).toMatchObject({ ok: false, refusal: { kind: 'wrong' } });
  const paths = read.ok ? [] : read.refusal.issues.map(({ path }) => path.join('.'));
  expect(paths).toEqual(['minutes', 'steps.0.hint', 'steps.0.expected.0.control', 'steps.0.expected.0.found']);
});

test('no text makes the reader fail', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((text) => `{"format":"console-ent-scenario","version":1,"steps":${text}}`)), (text) => {
    expect(readScenarioFile(text).ok).toBe(false);
  }));
});

test('what a scenario names and this school does not know is told, where it is', () => {
  const faults = scenarioFaults(
    scenarioOf(
      { plays: [{ kind: 'fix', control: 'ZZZ-99' }, { kind: 'send' }], expected: [{ kind: 'control', control: 'YYY-99', found: true }, { kind: 'role', person: 'nobody', rubrique: 'nowhere', role: 'none' }] },
      { plays: [], expected: [{ kind: 'conflict', open: true }] },
      { plays: [], expected: [{ kind: 'figure', question: 'Combien ?', of: { kind: 'findings', control: 'XXX-99' } }, { kind: 'figure', question: 'Et là ?', of: { kind: 'people', rubrique: 'nowhere', role: 'writer' } }] },
      { plays: [], expected: [{ kind: 'figure', question: 'Combien ?', of: { kind: 'stated', value: 3 } }] },
      { expected: [{ kind: 'role', person: 'ann', rubrique: 'cdi', role: 'none' }] },
    ),
    sandbox().ground,
  );
  expect(faults.map(({ step, field, rank, kind, id }) => [step, field, rank, kind, id])).toEqual([
    [0, 'plays', 0, 'unknown-control', 'ZZZ-99'],
    [0, 'expected', 0, 'unknown-control', 'YYY-99'],
    [0, 'expected', 1, 'unknown-person', 'nobody'],
    [0, 'expected', 1, 'unknown-rubrique', 'nowhere'],
    [1, 'plays', 0, 'no-way', ''],
    [2, 'expected', 0, 'unknown-control', 'XXX-99'],
    [2, 'expected', 1, 'unknown-rubrique', 'nowhere'],
    [2, 'expected', 0, 'several-figures', ''],
  ]);
});
