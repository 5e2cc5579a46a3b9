import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actOf } from '../../../../domain/training/scenario/act-of.ts';
import type { Expectation } from '../../../../domain/training/scenario/expectation.ts';
import { advance, begin, currentStep, fits, noteStep, observe, ScenarioProgress, skip, tally } from '../../../../domain/training/scenario/progress.ts';
import type { TrainingState } from '../../../../domain/training/scenario/training-state.ts';
import { NOW, sandbox, scenarioOf, withEntry } from './ground.ts';

const FIGURE: Expectation = { kind: 'figure', question: 'Combien ?', of: { kind: 'stated', value: 12 } };
const PASSES: Expectation = { kind: 'control', control: 'GRP-02', found: false };

/** The sandbox once the deputy is where they should be. */
function repaired(): TrainingState {
  const act = actOf({ kind: 'fix', control: 'GRP-01' }, sandbox(), { now: NOW, name: 'Anne' });
  if (act?.kind !== 'record') throw new Error('an edit was meant');
  return withEntry(sandbox(), act.intended);
}

const every: fc.Arbitrary<Expectation> = fc.oneof(
  fc.record({ kind: fc.constant('control' as const), control: fc.constantFrom('GRP-01', 'GRP-02', 'RUB-01', 'RPL-02', 'ZZZ-99'), found: fc.boolean() }),
  fc.record({ kind: fc.constant('role' as const), person: fc.constantFrom('ann', 'head'), rubrique: fc.constant('cdi'), role: fc.constantFrom('none' as const, 'writer' as const) }),
  fc.record({ kind: fc.constant('conflict' as const), open: fc.boolean() }),
  fc.constant<Expectation>({ kind: 'draft', intention: 'control.fix' }),
  fc.constant<Expectation>({ kind: 'setting', entity: 'access', id: 'cdi|group:6A', field: 'role', value: 'writer' }),
  fc.constant(FIGURE),
);

describe('a step', () => {
  test('is never verified by doing nothing, whatever it expects and however often the school is looked at', () => {
    fc.assert(fc.property(fc.array(fc.array(every, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.boolean(), fc.integer({ min: 1, max: 4 }), (steps, isRepaired, looks) => {
      const scenario = scenarioOf(...steps.map((expected) => ({ expected })));
      const state = isRepaired ? repaired() : sandbox();
      let progress = begin(scenario, NOW);
      for (let i = 0; i < looks; i++) progress = observe(scenario, progress, state);
      expect(tally(progress)).toEqual({ verified: 0, skipped: 0 });
      expect(advance(progress)).toBe(progress);
    }));
  });

  test('is verified once its result, seen not to be there, is there; and stays so', () => {
    const scenario = scenarioOf({}, {});
    const seen = observe(scenario, begin(scenario, NOW), sandbox());
    expect(currentStep(seen)).toMatchObject({ state: 'todo', wasOpen: true });
    const done = observe(scenario, seen, repaired());
    expect(done.steps.map(({ state, at }) => [state, at])).toEqual([['verified', NOW], ['todo', null]]);
    expect(observe(scenario, done, sandbox())).toBe(done);
    // What was done for one step also does for the next, once it is there.
    const next = observe(scenario, advance(done), repaired());
    expect(next.steps[1]).toMatchObject({ state: 'verified' });
    const over = advance(next);
    expect([over.step, currentStep(over), observe(scenario, over, sandbox())]).toEqual([2, undefined, over]);
  });

  test('that held from the start is verified once it was undone, then done again', () => {
    const scenario = scenarioOf({});
    const begun = observe(scenario, begin(scenario, NOW), repaired());
    expect(currentStep(begun)).toMatchObject({ state: 'todo', wasOpen: false });
    const undone = observe(scenario, begun, sandbox());
    expect(observe(scenario, undone, sandbox())).toBe(undone);
    expect(currentStep(observe(scenario, undone, repaired()))).toMatchObject({ state: 'verified' });
  });

  test('that is ahead is looked at until it was seen undone, and not verified before its turn', () => {
    const scenario = scenarioOf({ expected: [FIGURE] }, {});
    const ahead = observe(scenario, observe(scenario, begin(scenario, NOW), sandbox()), repaired());
    expect(ahead.steps.map(({ state, wasOpen }) => [state, wasOpen])).toEqual([['todo', true], ['todo', true]]);
  });

  test('takes a figure, and is verified by the right one only', () => {
    const scenario = scenarioOf({ expected: [FIGURE] });
    const begun = observe(scenario, begin(scenario, NOW), sandbox());
    const wrong = observe(scenario, noteStep(begun, { answer: 11 }), sandbox());
    expect(currentStep(wrong)).toMatchObject({ state: 'todo', answer: 11 });
    expect(currentStep(observe(scenario, noteStep(wrong, { answer: 12, hinted: true }), sandbox()))).toMatchObject({ state: 'verified', hinted: true });
  });
});

test('a step is skipped, and said so; one that is verified stays verified', () => {
  const scenario = scenarioOf({}, {}, { expected: [PASSES] });
  const skipped = skip(begin(scenario, NOW), NOW);
  expect(skipped).toMatchObject({ step: 1, steps: [{ state: 'skipped', at: NOW }, { state: 'todo' }, { state: 'todo' }] });
  const verified = observe(scenario, observe(scenario, skipped, sandbox()), repaired());
  expect(skip(verified, NOW)).toMatchObject({ step: 2, steps: [{ state: 'skipped' }, { state: 'verified' }, { state: 'todo' }] });
  const over = skip(skip(verified, NOW), NOW);
  expect(tally(over)).toEqual({ verified: 1, skipped: 2 });
  expect(skip(over, NOW)).toBe(over);
  expect(noteStep(over, { helped: true })).toEqual(over);
});

test('a progress crosses a disk, and fits the scenario whose steps it follows', () => {
  const scenario = scenarioOf({}, {});
  const progress = begin(scenario, NOW, 1);
  expect(ScenarioProgress.parse(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
  expect(progress.step).toBe(1);
  expect(fits(scenario, progress)).toBe(true);
  expect(fits(scenarioOf({}), progress)).toBe(false);
  expect(fits(scenario, { ...progress, scenario: 'autre' })).toBe(false);
  expect(fits(scenario, { ...progress, step: 3 })).toBe(false);
});
