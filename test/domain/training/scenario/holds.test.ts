import { expect, test } from 'vitest';
import type { Expectation } from '../../../../domain/training/scenario/expectation.ts';
import { holds, stepHolds } from '../../../../domain/training/scenario/holds.ts';
import type { TrainingState } from '../../../../domain/training/scenario/training-state.ts';
import type { OutcomeStatus } from '../../../../domain/sync/outcome.ts';
import { NOW, sandbox, withEntry } from './ground.ts';

const BROUGHT = { since: NOW, answer: null };

const said = (expectation: Expectation, state: TrainingState = sandbox(), answer: number | null = null): boolean => holds(expectation, state, { ...BROUGHT, answer });

const writes = { intention: { kind: 'access.set', rubrique: { id: 'cdi', name: 'CDI' }, principal: { kind: 'group', id: '6A' }, role: 'none' } as const, atomic: false, changes: [{ entity: 'access' as const, id: 'cdi|group:6A', edits: [{ field: 'role', was: 'writer', set: 'none' }] }] };

/** What left, with its fate. */
function sent(status: OutcomeStatus | undefined, authoredAt = NOW): TrainingState {
  const gesture = { id: crypto.randomUUID(), intention: writes.intention, atomic: false, authoredAt };
  return { ...sandbox(), sent: [{ gesture, mutation: { entity: 'access', id: 'cdi|group:6A' }, ...(status === undefined ? {} : { outcome: { status } }) }] };
}

test('a control is found, or passes; one that is unknown or could not be run says neither', () => {
  expect(said({ kind: 'control', control: 'GRP-01', found: true })).toBe(true);
  expect(said({ kind: 'control', control: 'GRP-01', found: false })).toBe(false);
  expect(said({ kind: 'control', control: 'GRP-02', found: false })).toBe(true);
  // The school has said nothing of its timetable, and no version has that control.
  for (const control of ['RPL-02', 'ZZZ-99']) {
    for (const found of [true, false]) expect(said({ kind: 'control', control, found }), control).toBe(false);
  }
});

test('a role is the effective one of somebody who is there, on a rubrique that is there', () => {
  const role = (person: string, rubrique: string, wanted: 'none' | 'writer') => said({ kind: 'role', person, rubrique, role: wanted });
  expect(role('ann', 'cdi', 'writer')).toBe(true);
  expect(role('head', 'cdi', 'none')).toBe(true);
  expect(role('ann', 'cdi', 'none')).toBe(false);
  expect(role('nobody', 'cdi', 'none')).toBe(false);
  expect(role('ann', 'nowhere', 'none')).toBe(false);
});

test('a setting has a value, or any other one; what nobody decided has the value of its rule', () => {
  const setting = { kind: 'setting', entity: 'access', id: 'cdi|group:6A', field: 'role' } as const;
  expect(said({ ...setting, value: 'writer' })).toBe(true);
  expect(said({ ...setting, value: 'writer', not: true })).toBe(false);
  expect(said({ ...setting, value: 'none', not: true })).toBe(true);
  expect(said({ ...setting, id: 'cdi|group:5B', value: 'none' })).toBe(true);
});

test('the draft holds an act, on a row where one is named', () => {
  const drafted = withEntry(sandbox(), writes);
  const draft = { kind: 'draft', intention: 'access.set' } as const;
  expect(said(draft)).toBe(false);
  expect(said(draft, drafted)).toBe(true);
  expect(said({ ...draft, intention: 'group.add' }, drafted)).toBe(false);
  expect(said({ ...draft, on: { entity: 'access', id: 'cdi|group:6A' } }, drafted)).toBe(true);
  expect(said({ ...draft, on: { entity: 'access', id: 'cdi|group:5B' } }, drafted)).toBe(false);
  expect(said({ ...draft, on: { entity: 'rubrique', id: 'cdi|group:6A' } }, drafted)).toBe(false);
});

test('an act is accepted once the ENT has said so, and was sent since the scenario began', () => {
  const accepted = { kind: 'accepted', intention: 'access.set' } as const;
  expect(said(accepted, sent('applied'))).toBe(true);
  expect(said(accepted, sent('same'))).toBe(true);
  for (const status of ['rejected', 'conflict', 'held', undefined] as const) expect(said(accepted, sent(status)), status).toBe(false);
  expect(said(accepted, sent('applied', '2026-11-09T07:59:59.000Z'))).toBe(false);
  expect(said({ ...accepted, intention: 'group.add' }, sent('applied'))).toBe(false);
  expect(said({ ...accepted, on: { entity: 'access', id: 'cdi|group:5B' } }, sent('applied'))).toBe(false);
});

test('people disagree, or no longer', () => {
  expect(said({ kind: 'conflict', open: true }, { ...sandbox(), conflicts: 1 })).toBe(true);
  expect(said({ kind: 'conflict', open: false }, { ...sandbox(), conflicts: 1 })).toBe(false);
  expect(said({ kind: 'conflict', open: false })).toBe(true);
});

test('the journal tells an act of the scenario, not of before', () => {
  const journal = { kind: 'journal', intention: 'access.set' } as const;
  const told = (at: string) => ({ ...sandbox(), journal: [{ at, intention: null }, { at, intention: writes.intention }] });
  expect(said(journal, told(NOW))).toBe(true);
  expect(said(journal, told('2026-11-08T08:00:00.000Z'))).toBe(false);
  expect(said({ ...journal, intention: 'group.add' }, told(NOW))).toBe(false);
});

test('a figure is entered, and is the one that the school gives', () => {
  const figure = (of: Extract<Expectation, { kind: 'figure' }>['of'], answer: number | null) => said({ kind: 'figure', question: 'Combien ?', of }, sandbox(), answer);
  expect(figure({ kind: 'findings', control: 'RUB-01' }, 1)).toBe(true);
  expect(figure({ kind: 'findings', control: 'RUB-01' }, 2)).toBe(false);
  expect(figure({ kind: 'findings', control: 'RUB-01' }, null)).toBe(false);
  expect(figure({ kind: 'findings', control: 'ZZZ-99' }, 0)).toBe(false);
  expect(figure({ kind: 'people', rubrique: 'cdi', role: 'writer' }, 1)).toBe(true);
  expect(figure({ kind: 'people', rubrique: 'nowhere', role: 'writer' }, 0)).toBe(false);
  expect(figure({ kind: 'stated', value: 12 }, 12)).toBe(true);
  const every = Array.from({ length: 100 }, (_, n) => n).filter((n) => figure({ kind: 'controls' }, n));
  const errors = Array.from({ length: 100 }, (_, n) => n).filter((n) => figure({ kind: 'controls', severity: 'error' }, n));
  expect(every).toHaveLength(1);
  expect(errors[0]).toBeLessThan(every[0] ?? 0);
});

test('a step holds when everything that it expects does', () => {
  const one = { kind: 'control', control: 'GRP-02', found: false } as const;
  const other = { kind: 'control', control: 'GRP-01', found: false } as const;
  expect(stepHolds({ expected: [one] }, sandbox(), BROUGHT)).toBe(true);
  expect(stepHolds({ expected: [one, other] }, sandbox(), BROUGHT)).toBe(false);
});
