import { describe, expect, it } from 'vitest';
import { AssignmentTarget } from '../../../domain/gar/plan/assignment.ts';
import { choosePeople, garCell, reserveFor, toggleTarget } from '../../../domain/gar/plan/gar-cells.ts';
import { garPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { peopleOfTarget } from '../../../domain/gar/plan/populations.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { settings } from '../settings.ts';
import { garGround, subscription } from './gar-school.ts';

const target = (words: string): AssignmentTarget => {
  const [kind, id = ''] = words.split(':');
  return AssignmentTarget.parse({ kind, id });
};

function planned(lines: Readonly<Record<string, string>>) {
  const view = settings({
    garSubscription: { s: subscription() },
    garAssignment: Object.fromEntries(Object.entries(lines).map(([key, state]) => [`s|${key}`, { state, done: { by: 'Ann', at: '2026-09-02', state: 'assigned' } }])),
  });
  const ground = garGround(view);
  return { ground, plan: must(garPlan(ground, view)[0], 'the subscription is planned') };
}

describe('a cell', () => {
  it.each([
    ['group:6A', { given: 3, among: 3 }],
    ['level:6EME', { given: 2, among: 4 }],
    ['group:6B', { given: 0, among: 2 }],
    ['profile:librarian', { given: 0, among: 0 }],
  ])('%s counts who receives of those served', (words, expected) => {
    const { ground, plan } = planned({ 'group:6A': 'assigned' });
    expect(garCell(plan, peopleOfTarget(ground, target(words)))).toEqual(expected);
  });
});

describe('Espace', () => {
  const toggled = (lines: Readonly<Record<string, string>>, words: string) => {
    const { ground, plan } = planned(lines);
    const toggle = toggleTarget(ground, plan, target(words));
    const targets = toggle.kind === 'set' ? toggle.targets : toggle.lines.map((line) => line.target);
    return [toggle.kind === 'set' ? toggle.state : 'wider', ...targets.map(({ kind, id }) => `${kind}:${id}`)];
  };

  it.each([
    ['assigns a population that has nothing', {}, 'group:6A', ['assigned', 'group:6A']],
    ['assigns one that lacks some', { 'person:tom': 'assigned' }, 'group:6A', ['assigned', 'group:6A']],
    ['takes back with it who was left out', { 'group:6A': 'assigned', 'person:tom': 'withheld', 'person:zoe': 'assigned' }, 'group:6A', ['none', 'group:6A', 'person:tom']],
    ['takes a level back class by class, whatever their teachers', { 'group:6A': 'assigned', 'group:6B': 'assigned', 'profile:teacher': 'assigned' }, 'level:6EME', ['none', 'group:6A', 'group:6B']],
    ['takes no line that is gone already, nor one of nobody', { 'group:6B': 'assigned', 'group:6A': 'none', 'group:gone': 'assigned' }, 'group:6B', ['none', 'group:6B']],
    ['names the wider lines that would go on giving it', { 'level:6EME': 'assigned', 'group:3C': 'assigned' }, 'group:6B', ['wider', 'level:6EME']],
    ['takes back its own line though a wider one remains', { 'level:6EME': 'assigned', 'group:6B': 'assigned' }, 'group:6B', ['none', 'group:6B']],
    ['does nothing to a population that the resource does not serve', {}, 'profile:librarian', ['wider']],
  ])('%s', (_, lines, words, expected) => {
    expect(toggled(lines, words)).toEqual(expected);
  });
});

describe('people one by one', () => {
  it('get a line only where their populations do not settle it', () => {
    const { ground, plan } = planned({ 'group:6A': 'assigned', 'person:tom': 'withheld', 'person:max': 'assigned' });
    const wanted = new Map([['lea', false], ['tom', true], ['zoe', true], ['max', false], ['ann', true], ['gone', true]]);
    const lines = choosePeople(ground, plan, wanted);
    expect(Object.entries(lines).map(([state, of]) => [state, of.map(({ id }) => id)])).toEqual([['none', ['tom', 'max']], ['assigned', ['zoe']], ['withheld', ['lea']]]);
  });
});

describe('a resource kept for one public', () => {
  it('goes from the lines that serve none of it, and leaves others out of the rest', () => {
    const { ground, plan } = planned({ 'profile:teacher': 'assigned', 'group:6A': 'assigned', 'group:6B': 'assigned', 'profile:librarian': 'assigned', 'person:gone': 'assigned', 'person:bob': 'withheld' });
    const lines = reserveFor(ground, plan, 'student');
    expect(Object.entries(lines).map(([state, of]) => [state, of.map(({ id }) => id)])).toEqual([['none', ['teacher']], ['assigned', []], ['withheld', ['ann']]]);
  });
});
