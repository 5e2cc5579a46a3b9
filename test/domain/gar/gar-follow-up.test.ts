import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../domain/gar/plan/compare-plans.ts';
import { lockedLicences, listLeavers } from '../../../domain/gar/follow-up/gar-leavers.ts';
import { garPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { garShortfalls, type Shortfall } from '../../../domain/gar/follow-up/gar-shortfalls.ts';
import { garWorkList } from '../../../domain/gar/follow-up/gar-work-list.ts';
import { isPix } from '../../../domain/gar/follow-up/pix.data.ts';
import { callByKind, type ByKind } from '../../../domain/kernel/by-kind.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { group, person, settings } from '../settings.ts';
import { GAR_DIRECTORY, garGround, subscription } from './gar-school.ts';

type Rows = Readonly<Record<string, Fields>>;
const done = (state: string, at = '2026-09-02T08:00:00.000Z'): Fields => ({ by: 'Ann', at, state });
const line = (state: string, was?: string): Fields => ({ state, done: was === undefined ? null : done(was) });

function school(garSubscription: Rows, garAssignment: Rows, more: Readonly<Record<string, Rows>> = {}, directory = GAR_DIRECTORY) {
  const view = settings({ garSubscription, garAssignment, ...more });
  const ground = { ...garGround(view), directory, side: rightsOf({ directory, inherits: false }, view) };
  return { view, ground, plan: garPlan(ground, view) };
}

describe('the list for the GAR console', () => {
  const { ground, plan } = school(
    { b: subscription({ title: 'Atlas' }), s: subscription(), empty: subscription({ title: 'Zoom' }) },
    {
      's|person:tom': line('withheld'), 's|group:6B': line('none', 'assigned'), 's|group:6A': line('assigned', 'assigned'),
      's|profile:teacher': line('assigned'), 's|group:3C': line('assigned', 'none'), 'b|level:6EME': line('assigned'),
    },
  );

  it('goes by resource, populations first, and says what is done', () => {
    const list = garWorkList(ground, plan);
    expect(list.map(({ subscription: { title }, lines }) => [title, lines.map(({ id, was, state, isDone, people }) => `${id} ${was}>${state} ${isDone} ${people}`)])).toEqual([
      ['Atlas', ['b|level:6EME none>assigned false 4']],
      ['Manuel', [
        's|profile:teacher none>assigned false 3', 's|group:3C none>assigned false 1', 's|group:6A assigned>assigned true 3',
        's|group:6B assigned>none false 2', 's|person:tom none>withheld false 1',
      ]],
    ]);
  });
});

describe('a plan beside another', () => {
  const subscriptions = { a: subscription(), b: subscription({ title: 'Atlas' }) };
  const plan = (lines: Rows) => school(subscriptions, lines).plan;

  it('counts who receives more and who receives less, each person once a way', () => {
    const before = plan({ 'a|group:6A': line('assigned'), 'b|group:6A': line('assigned'), 'a|person:zoe': line('assigned') });
    const after = plan({ 'a|group:6A': line('assigned'), 'b|group:3C': line('assigned'), 'a|group:3C': line('assigned') });
    expect(comparePlans(before, after)).toEqual({ gained: 1, lost: 4 });
    expect(comparePlans(after, after)).toEqual({ gained: 0, lost: 0 });
  });

  it('takes a resource that one of them has not for received by nobody there', () => {
    expect(comparePlans([], plan({ 'a|group:6A': line('assigned') }))).toEqual({ gained: 3, lost: 0 });
  });
});

describe('what the plan lacks', () => {
  const WORDS: ByKind<Shortfall, [], readonly (string | number)[]> = {
    arrived: ({ target, personIds, since }) => [target.id, personIds.join(), since],
    unassigned: ({ subscription: { id }, since }) => [id, since],
    pixToOthers: ({ others }) => others.flatMap((one) => [one.public, one.people]),
    pixWithoutPupils: ({ people }) => [people],
    twice: ({ subscriptions }) => [subscriptions.map(({ id }) => id).join()],
  };
  const told = (all: readonly Shortfall[]) => all.map((one) => [one.kind, ...callByKind(WORDS, one)]);
  const pupil = (id: string, arrivedOn?: string) => person(id, { profile: 'student', groupIds: ['6A'], ...(arrivedOn === undefined ? {} : { arrivedOn }) });
  const directory = createDirectoryIndex(
    [pupil('old'), pupil('early', '2026-09-02'), pupil('late', '2026-11-05'), pupil('later', '2026-11-08'), pupil('planned', '2026-11-08'), person('mum', { profile: 'guardian', groupIds: ['6A'], arrivedOn: '2026-11-08' })],
    [group('6A', { level: '6EME' })],
  );

  it('names who arrived after a line was done, and since when', () => {
    const { ground, plan } = school(
      { s: subscription() },
      { 's|group:6A': line('assigned', 'assigned'), 's|level:6EME': line('assigned'), 's|group:gone': line('assigned', 'assigned'), 's|profile:student': line('none', 'assigned'), 's|person:planned': line('assigned', 'assigned') },
      {},
      directory,
    );
    expect(told(garShortfalls(ground, plan, '2026-11-09'))).toEqual([['arrived', '6A', 'late,later', '2026-11-05']]);
  });

  it('names resources without anybody, and the same one twice, among those in force', () => {
    const { ground, plan } = school(
      {
        a: subscription({ resourceId: 'one', firstSeenAt: '2026-10-01T08:00:00Z' }), b: subscription({ resourceId: 'one' }), over: subscription({ to: '2026-10-01' }),
        next: subscription({ from: '2027-01-01' }), endless: subscription({ to: null, resourceId: 'two' }),
      },
      { 'b|group:6A': line('assigned'), 'endless|group:6A': line('withheld') },
    );
    expect(told(garShortfalls(ground, plan, '2026-11-09'))).toEqual([['unassigned', 'a', '2026-10-01T08:00:00Z'], ['unassigned', 'endless', '2026-09-01'], ['twice', 'a,b']]);
  });

  it('wants Pix for every pupil and nobody else (G14)', () => {
    const pix = { p: subscription({ title: 'Pix', licences: { student: 'unlimited', teacher: 'unlimited' } }) };
    const wrong = school(pix, { 'p|profile:teacher': line('assigned'), 'p|group:3C': line('assigned') });
    expect(told(garShortfalls(wrong.ground, wrong.plan, '2026-11-09'))).toEqual([['pixToOthers', 'teacher', 3], ['pixWithoutPupils', 4]]);
    const right = school(pix, { 'p|profile:student': line('assigned') });
    expect(garShortfalls(right.ground, right.plan, '2026-11-09')).toEqual([]);
  });

  it.each([['Pix', true], [' PIX Orga', true], ['Pixel art', false], ['Mon Pix', false]])('tells Pix by its title: %s', (title, is) => {
    expect(isPix({ title })).toBe(is);
  });
});

describe('the licences of those who left', () => {
  const left = (profile: string, leftOn = '2026-10-20', ...groupIds: readonly string[]): Fields => ({ profile, groupIds: [...groupIds], leftOn });
  const departure = {
    paul: left('student', '2026-10-20', '6A'), eve: left('student', '2026-10-21', '3C'), tina: left('teacher'), dad: left('guardian', '2026-10-20', '6A'), soon: left('student', '2026-09-01', '6A'),
    lea: left('student', '2026-10-20', '6A'), odd: { profile: 'ghost' }, ghost: left('ghost'), kept: left('student', '2026-10-20', '6A'),
  };
  const locked = (garAssignment: Rows, licenceRecovery: Rows = {}) => {
    const { ground, view, plan } = school({ s: subscription() }, garAssignment, { departure, licenceRecovery });
    return lockedLicences(ground, view, plan).map(({ personId, recovered }) => (recovered === null ? personId : `${personId} recovered`));
  };

  it('are those of a line that was done before they left', () => {
    const lines = (...targets: readonly string[]): Rows => Object.fromEntries(targets.map((target) => [`s|${target}`, line('none', 'assigned')]));
    expect(locked(lines('group:6A'))).toEqual(['kept', 'paul']);
    expect(locked(lines('level:6EME'))).toEqual(['kept', 'paul']);
    expect(locked(lines('level:CM2', 'subject:Physique', 'group:6B'))).toEqual([]);
    expect(locked(lines('profile:teacher', 'person:eve'))).toEqual(['eve', 'tina']);
    expect(locked({ ...lines('group:6A'), 's|person:kept': line('withheld', 'withheld'), 's|group:3C': line('assigned') })).toEqual(['paul']);
  });

  it('stay listed once recovered, with who did it', () => {
    expect(locked({ 's|group:6A': line('assigned', 'assigned') }, { 's|paul': { recovered: { by: 'Ann', at: '2026-11-01' } } })).toEqual(['kept', 'paul recovered']);
    expect(locked({ 's|group:6A': line('assigned', 'assigned') }, { 's|paul': { recovered: null } })).toEqual(['kept', 'paul']);
  });

  it('are read of departures that are understood, the last first', () => {
    expect(listLeavers(settings({ departure })).map(({ personId }) => personId)).toEqual(['eve', 'dad', 'kept', 'lea', 'paul', 'tina', 'soon']);
  });
});
