import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentId, type AssignmentState, type AssignmentTarget } from '../../../domain/gar/plan/assignment.ts';
import { garPlan, withdrawnPlans, type SubscriptionPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { lastDay, listSubscriptions, publicOf } from '../../../domain/gar/subscription.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { listPeople } from '../../../domain/rights/people-set.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { group, NOW, person, settings } from '../settings.ts';
import { GAR_DIRECTORY, garGround, subscription } from './gar-school.ts';

const { people } = GAR_DIRECTORY;

function planOf(fields: Fields, lines: Readonly<Record<string, AssignmentState>>) {
  const garAssignment = Object.fromEntries(Object.entries(lines).map(([target, state]) => [`s|${target}`, { state }]));
  const view = settings({ garSubscription: { s: fields }, garAssignment });
  return must(garPlan(garGround(view), view)[0], 'the subscription is planned');
}

const covered = (fields: Fields, lines: Readonly<Record<string, AssignmentState>>): readonly string[] =>
  [...listPeople(planOf(fields, lines).covered)].map((rank) => must(people[rank], 'ranks are of people').id);

describe('who receives a resource', () => {
  it.each([
    [{ 'group:6A': 'assigned' }, ['lea', 'tom', 'ann']],
    [{ 'group:latin': 'assigned' }, ['lea']],
    [{ 'group:gone': 'assigned' }, []],
    [{ 'level:6EME': 'assigned' }, ['lea', 'tom', 'zoe', 'max']],
    [{ 'level:CM2': 'assigned' }, []],
    [{ 'subject:Physique': 'assigned' }, ['bob']],
    [{ 'subject:Latin': 'assigned' }, []],
    [{ 'profile:teacher': 'assigned' }, ['ann', 'bob', 'cid']],
    [{ 'profile:nobody': 'assigned' }, []],
    [{ 'person:zoe': 'assigned', 'person:gone': 'assigned' }, ['zoe']],
    [{ 'group:6A': 'assigned', 'person:tom': 'withheld' }, ['lea', 'ann']],
    [{ 'group:6A': 'none' }, []],
    // Of its publics only: a guardian of 6e A, a librarian and a secretary never are (G2, G10).
    [{ 'person:mum': 'assigned', 'profile:librarian': 'assigned', 'profile:otherStaff': 'assigned' }, []],
  ] as const)('%o', (lines, expected) => {
    expect(covered(subscription(), lines)).toEqual(expected);
  });

  it('is nobody of a public whom the school does not have', () => {
    const directory = createDirectoryIndex([person('ann')], [group('6A', { level: '6EME' })]);
    const view = settings({
      garSubscription: { s: subscription() },
      garAssignment: { 's|level:6EME': { state: 'assigned' }, 's|profile:teacher': { state: 'none', done: { by: 'Ann', at: '', state: 'assigned' } } },
    });
    const [plan] = garPlan({ directory, side: rightsOf({ directory, inherits: false }, view) }, view);
    expect(plan?.meters.map(({ assigned }) => assigned)).toEqual([0, 0]);
  });

  it('is taken over from before unless a line, a group or the directory is another', () => {
    const rows = { garSubscription: { s: subscription() }, garAssignment: { 's|group:6A': { state: 'assigned' } } };
    const view = settings(rows);
    const ground = garGround(view);
    const [plan] = garPlan(ground, view);
    expect(garPlan(ground, view)[0]).toBe(plan);
    const withLine = layChanges(view, [{ entity: 'garAssignment', id: 's|person:zoe', edits: [{ field: 'state', was: 'none', set: 'assigned' }] }]);
    const ids = (among: readonly SubscriptionPlan[]): readonly string[] => [...listPeople(must(among[0], 'it is planned').covered)].map((rank) => must(people[rank], 'ranks are of people').id);
    expect(ids(garPlan(ground, withLine))).toEqual(['lea', 'tom', 'zoe', 'ann']);
    expect(ids(garPlan(garGround(view), view))).toEqual(['lea', 'tom', 'ann']);
    expect(garPlan(garGround(view), view)[0]).not.toBe(plan);
    const directory = createDirectoryIndex([...people], [group('6A')]);
    expect(garPlan({ directory, side: ground.side }, view)[0]).not.toBe(garPlan(ground, view)[0]);
  });

  it('has no meter where a subscription serves no public', () => {
    const view = settings({ garSubscription: { s: subscription({ publics: [] }) }, garAssignment: { 's|profile:student': { state: 'assigned' } } });
    expect(garPlan(garGround(view), view)[0]?.meters).toEqual([]);
  });
});

describe('licences', () => {
  it('are counted by public, and say how many are too many', () => {
    const plan = planOf(subscription(), { 'profile:student': 'assigned', 'profile:teacher': 'assigned' });
    expect(plan.meters).toEqual([{ public: 'student', assigned: 5, licences: 3 }, { public: 'teacher', assigned: 3, licences: 'unlimited' }]);
    expect(plan.excess).toBe(2);
  });

  it('are counted together when the subscription counts them together (G1)', () => {
    expect(planOf(subscription({ licences: {}, globalLicences: 4 }), { 'profile:student': 'assigned' }).excess).toBe(1);
    expect(planOf(subscription({ licences: {}, globalLicences: 'unlimited' }), { 'profile:student': 'assigned' }).excess).toBe(0);
    expect(planOf(subscription(), {}).excess).toBe(0);
  });

  it('of a whole school serve everybody (G3)', () => {
    expect(planOf(subscription({ kind: 'school', licences: {}, globalLicences: 1 }), { 'profile:student': 'assigned' }).excess).toBe(0);
  });

  it('are what a naive count says', () => {
    const targets: readonly AssignmentTarget[] = [
      { kind: 'group', id: '6A' }, { kind: 'group', id: '6B' }, { kind: 'level', id: '6EME' }, { kind: 'subject', id: 'Mathématiques' },
      { kind: 'profile', id: 'student' }, { kind: 'person', id: 'zoe' }, { kind: 'person', id: 'ann' },
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom<AssignmentState>('none', 'assigned', 'withheld'), { minLength: 7, maxLength: 7 }), fc.nat(6), (states, licences) => {
        const lines = Object.fromEntries(targets.map((target, i) => [assignmentId('s', target).slice(2), target.kind === 'person' || states[i] !== 'withheld' ? must(states[i], 'one a target') : 'none']));
        const plan = planOf(subscription({ licences: { student: licences, teacher: 0 } }), lines);
        const { students, teachers } = naive(lines);
        expect(plan.meters.map(({ assigned }) => assigned)).toEqual([students, teachers]);
        expect(plan.excess).toBe(Math.max(0, students - licences) + teachers);
      }),
    );
  });
});

/** Person by person, without a set. */
function naive(lines: Readonly<Record<string, AssignmentState>>): { readonly students: number; readonly teachers: number } {
  const holds = people.filter(({ id, profile, groupIds, subjects }) => {
    const given = [
      ...groupIds.map((one) => `group:${one}`), `person:${id}`, `profile:${profile}`,
      ...(profile === 'teacher' ? subjects.map((one) => `subject:${one}`) : []),
      ...(profile === 'student' && groupIds.some((one) => one.startsWith('6')) ? ['level:6EME'] : []),
    ].some((key) => lines[key] === 'assigned');
    return given && lines[`person:${id}`] !== 'withheld';
  });
  const count = (wanted: string): number => holds.filter(({ profile }) => profile === wanted).length;
  return { students: count('student'), teachers: count('teacher') };
}

describe('what the GAR withdrew', () => {
  it('and the plan still gives is told with its lines, by title', () => {
    const rows = { garSubscription: { s: subscription(), z: subscription({ state: 'withdrawn' }), a: subscription({ state: 'withdrawn', title: 'Atlas' }), free: subscription({ state: 'withdrawn', title: 'Libre' }) } };
    const view = settings({ ...rows, garAssignment: { 's|group:6A': { state: 'assigned' }, 'z|group:6A': { state: 'assigned' }, 'z|person:tom': { state: 'withheld' }, 'a|group:6B': { state: 'assigned' }, 'free|group:6A': { state: 'none', done: { by: 'Ann', at: NOW, state: 'assigned' } } } });
    expect(withdrawnPlans(view).map(({ subscription: { id }, assignments }) => [id, assignments.length])).toEqual([['a', 1], ['z', 2]]);
  });
});

describe('subscriptions', () => {
  const view = settings({
    garSubscription: {
      b: subscription({ title: 'Élan' }), a: subscription({ title: 'Zoom' }), c: subscription({ title: 'Élan' }),
      old: subscription({ state: 'withdrawn' }), alien: { title: 'Autre', kind: 'lease' },
    },
  });

  it('are listed by title, without those withdrawn or unread', () => {
    expect(listSubscriptions(view).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(listSubscriptions(view)[0]).toBe(listSubscriptions(view)[0]);
  });

  it('end on their day, or with the school year', () => {
    expect(lastDay({ to: '2027-07-31', toSchoolYear: '2026-2027' })).toBe('2027-07-31');
    expect(lastDay({ to: null, toSchoolYear: '2026-2027' })).toBe('2027-08-31');
    expect(lastDay({ to: null, toSchoolYear: null })).toBeNull();
  });

  it('never serve guardians nor guests (G10)', () => {
    expect((['student', 'librarian', 'direction', 'guardian', 'guest', 'academic'] as const).map(publicOf)).toEqual(['student', 'librarian', 'otherStaff', undefined, undefined, undefined]);
  });
});
