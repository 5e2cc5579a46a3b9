import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capabilities, UnitCapability, UnitKind } from '../../../domain/connectors/capabilities.ts';
import type { UnitGap } from '../../../domain/connectors/compare/compare-units.ts';
import type { Mapping } from '../../../domain/connectors/mapping/mapping.ts';
import { observedUnits } from '../../../domain/connectors/mapping/observed-units.ts';
import { takenChanges } from '../../../domain/connectors/mapping/taken-changes.ts';
import { askedOfMember, effectKey, effectOf, exceeds, NOTHING_ASKED } from '../../../domain/connectors/plan/effect.ts';
import { isSettled } from '../../../domain/connectors/plan/outcome.ts';
import { planChanges } from '../../../domain/connectors/plan/plan-change.ts';
import { afterStep, directionOf, inverseOf, isIdempotent, stepState, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { fakeSchool } from '../../support/fake-entcore/fake-school.ts';
import { schoolOfWorld } from '../../support/fake-entcore/school-of-world.ts';
import { group, person, platformSchool, rowsOf, NOBODY_HERE } from './platform-ground.ts';

const school = platformSchool({
  people: [person('u-1'), person('u-2'), person('u-3')],
  groups: [
    group('g-1', { kind: 'free', name: 'Équipe', members: ['u-1'] }), group('g-auto', { kind: 'free', isFixed: true }), group('g-open', { kind: 'free', direction: 'BOTH', members: ['u-1', 'u-2'] }),
    group('g-in', { direction: 'INCOMING', members: ['u-3'] }), group('g-gar', { kind: 'free', isFixed: true, name: 'RESP-AFFECT-GAR', members: ['u-1'] }),
  ],
  services: [
    { id: 'a-blog', name: 'blog', roles: [{ id: 'r-1', name: 'Lecture', applications: ['a-blog'] }, { id: 'r-2', name: 'Création', applications: ['a-blog'] }, { id: 'r-all', name: 'Tout', applications: ['a-blog', 'a-mess'] }] },
  ],
  grants: new Map([['g-1', ['r-1']]]),
  links: new Map([['g-open', ['g-1']]]),
});

const STEPS: readonly PlatformStep[] = [
  { kind: 'renameGroup', group: 'g-1', name: 'Autre' }, { kind: 'addMember', group: 'g-1', item: 'u-2' }, { kind: 'removeMember', group: 'g-1', item: 'u-1' },
  { kind: 'giveRole', group: 'g-1', item: 'r-2' }, { kind: 'takeRole', group: 'g-1', item: 'r-1' }, { kind: 'addLink', group: 'g-1', item: 'g-open' }, { kind: 'removeLink', group: 'g-open', item: 'g-1' },
  { kind: 'lowerGroup', group: 'g-open' }, { kind: 'raiseGroup', group: 'g-in' },
];

describe('a step', () => {
  it.each(STEPS)('is done once it is done, and its inverse brings the school back (%j)', (step) => {
    expect(stepState(school, step, 'Équipe')).toBe('undone');
    const after = afterStep(school, step);
    expect(stepState(after, step, 'Équipe')).toBe('done');
    const inverse = inverseOf(step, 'Équipe');
    if (inverse === undefined) return;
    expect(stepState(afterStep(after, inverse), step, 'Équipe')).toBe('undone');
    expect(inverseOf(inverse, 'Autre')).toEqual(step);
  });

  it('is of nobody’s where its group is gone, or was named otherwise meanwhile', () => {
    expect(stepState(school, { kind: 'addMember', group: 'gone', item: 'u-1' })).toBe('other');
    expect(stepState(school, { kind: 'renameGroup', group: 'gone', name: 'Autre' })).toBe('other');
    expect(stepState(school, { kind: 'renameGroup', group: 'g-1', name: 'Autre' }, 'Ancien')).toBe('other');
    expect(stepState(school, { kind: 'renameGroup', group: 'g-1', name: 'Autre' })).toBe('undone');
    expect(stepState(school, { kind: 'giveRole', group: 'g-auto', item: 'r-1' })).toBe('undone');
    expect(stepState(school, { kind: 'takeRole', group: 'g-auto', item: 'r-1' })).toBe('done');
    expect(stepState(school, { kind: 'addLink', group: 'g-auto', item: 'g-1' })).toBe('undone');
    expect(stepState(school, { kind: 'removeLink', group: 'g-auto', item: 'g-1' })).toBe('done');
  });

  it('that makes a group changes nothing of the others, is not repeated and not undone', () => {
    const make: PlatformStep = { kind: 'createGroup', name: 'Chorale' };
    expect([stepState(school, make), afterStep(school, make), inverseOf(make), isIdempotent(make), directionOf(make)]).toEqual(['undone', school, undefined, false, 'neutral']);
    expect([directionOf({ kind: 'lowerGroup', group: 'g-1' }), directionOf({ kind: 'raiseGroup', group: 'g-1' })]).toEqual(['narrow', 'widen']);
    expect(stepState(school, { kind: 'raiseGroup', group: 'g-1' })).toBe('other');
    expect(isIdempotent({ kind: 'addMember', group: 'g-1', item: 'u-1' })).toBe(true);
    expect(inverseOf({ kind: 'renameGroup', group: 'g-1', name: 'Autre' })).toBeUndefined();
    expect(afterStep(school, { kind: 'lowerGroup', group: 'g-1' }).groups[0]?.direction).toBe('NONE');
    expect(afterStep(school, { kind: 'giveRole', group: 'g-auto', item: 'r-1' }).grants.get('g-auto')).toEqual(['r-1']);
  });
});

const EXACT: UnitCapability = { read: 'full', write: 'exact', undo: 'exact', effectAt: 'now', losses: [], provenance: 'probed' };
const capabilities: Capabilities = { platform: 'p', version: null, units: { group: EXACT, membership: EXACT, serviceAccess: EXACT, assignmentManager: EXACT, visa: EXACT } };
const mapping: Mapping = {
  people: new Map([['u-1', 'p1'], ['u-2', 'p2']]),
  inspectors: new Map([['u-3', 'inspecteur:1']]),
  groups: new Map([['g-1', 'libre:1'], ['g-auto', 'libre:auto'], ['g-open', 'libre:open']]),
  lines: new Map(),
  services: new Map([['a-blog', 'BLOG']]),
  roles: new Map([['r-1', 'BLOG|lect'], ['r-2', 'BLOG|crea'], ['r-all', 'BLOG|tout']]), spaces: new Map(),
};
const gap = (kind: UnitKind, id: string, theirs: Json, mine: Json): UnitGap => ({ unit: { kind, id }, standing: 'here', base: theirs, mine, theirs });
const plan = (...gaps: readonly UnitGap[]): ReturnType<typeof planChanges> => planChanges({ capabilities, mapping, school, inspections: [], matrix: new Map(), mostManagers: 15, here: NOBODY_HERE }, gaps);

describe('a plan', () => {
  it('is of what is changed here only, what narrows first', () => {
    const { changes } = plan(
      gap('membership', 'libre:1|p2', false, true), { ...gap('membership', 'libre:1|p1', true, false), standing: 'conflict' },
      gap('serviceAccess', 'BLOG|group:libre:1', 'lect', 'crea'), gap('group', 'libre:1', 'Équipe', 'Autre'), gap('membership', 'libre:1|p1', true, false),
    );
    expect(changes.map(({ direction, undo, steps }) => [direction, undo, steps.map(({ kind }) => kind)])).toEqual([
      ['narrow', 'exact', ['removeMember']], ['mixed', 'exact', ['takeRole', 'giveRole']], ['neutral', 'exact', ['renameGroup']], ['widen', 'exact', ['addMember']],
    ]);
  });

  it.each([
    ['group', 'libre:1', 'Équipe', null, 'deletion'], ['group', 'libre:1', null, 'Équipe', 'unknownThere'], ['membership', 'libre:x|p1', false, true, 'unknownThere'], ['membership', '!', false, true, 'unknownThere'],
    ['membership', 'libre:auto|p1', false, true, 'computedGroup'], ['membership', 'libre:1|p9', false, true, 'unknownThere'], ['serviceAccess', 'BLOG|group:libre:x', 'none', 'lect', 'unknownThere'],
    ['serviceAccess', 'AUTRE|group:libre:1', 'none', 'lect', 'unknownThere'], ['serviceAccess', '!', 'none', 'lect', 'unknownThere'], ['serviceAccess', 'BLOG|group:libre:1', 'lect', 'autre', 'unknownThere'],
    ['visa', 'x', null, true, 'notProved'], ['rubrique', 'x', null, true, 'notProved'],
  ] as const)('leaves to a person %s %s from %s to %s: %s', (kind, id, theirs, mine, reason) => {
    expect(plan(gap(kind, id, theirs, mine)).byHand).toMatchObject([{ reason }]);
  });

  it('makes a group that is not there, and gives or takes the charge of assigning', () => {
    const { changes } = plan(gap('group', 'libre:new', null, 'Chorale'), gap('assignmentManager', 'p2', false, true), gap('assignmentManager', 'p1', true, false));
    expect(changes.map(({ steps, undo }) => [steps[0]?.kind, undo])).toEqual([['removeMember', 'exact'], ['createGroup', 'never'], ['addMember', 'exact']]);
  });

  it('adds nobody past those that the GAR hears of, and knows no charge where no group says it', () => {
    const full = { ...school, groups: [group('g-gar', { kind: 'free', name: 'RESP-AFFECT-GAR', members: Array.from({ length: 15 }, (_, i) => `m${String(i)}`) })] };
    const [on, without] = [full, { ...school, groups: [] }].map((one) => planChanges({ capabilities, mapping, school: one, inspections: [], matrix: new Map(), mostManagers: 15, here: NOBODY_HERE }, [gap('assignmentManager', 'p2', false, true)]).byHand[0]?.reason);
    expect([on, without]).toEqual(['garLimit', 'unknownThere']);
    // As many as the school says that its ENT exports.
    expect(planChanges({ capabilities, mapping, school: full, inspections: [], matrix: new Map(), mostManagers: 50, here: NOBODY_HERE }, [gap('assignmentManager', 'p2', false, true)]).changes).toHaveLength(1);
    expect(planChanges({ capabilities, mapping, school: full, inspections: [], matrix: new Map(), mostManagers: 15, here: NOBODY_HERE }, [gap('assignmentManager', 'p1', true, false)]).changes).toHaveLength(1);
  });

  it('takes every role of the service that is no longer wanted, and gives none that is held', () => {
    const steps = (mine: Json): unknown => plan(gap('serviceAccess', 'BLOG|group:libre:1', { custom: ['r-1', 'r-2'] }, mine)).changes[0]?.steps.map(({ kind }) => kind);
    expect([steps('none'), steps('lect'), plan(gap('serviceAccess', 'BLOG|group:libre:open', 'none', 'lect')).changes[0]?.steps.map(({ kind }) => kind)]).toEqual([['takeRole'], [], ['giveRole']]);
  });
});

describe('an effect', () => {
  it('of a place in a group is asked as far as it is of that person, in services that the school knows', () => {
    const add: PlatformStep = { kind: 'addMember', group: 'g-open', item: 'u-3' };
    const effect = effectOf(school, afterStep(school, add), askedOfMember('u-3', new Set(['a-blog'])));
    expect(effect.gained).toEqual({ byList: 4, byName: 4, roles: 0 });
    expect(exceeds(effect)).toBe(false);
    expect(exceeds(effectOf(school, afterStep(school, add), NOTHING_ASKED))).toBe(true);
    expect(exceeds(effectOf(school, afterStep(school, add), askedOfMember('nobody', new Set())))).toBe(true);
  });

  it('of a place that gives a role elsewhere than asked is more than asked', () => {
    const groups = school.groups.map((one) => (one.id === 'g-1' ? { ...one, members: [...one.members, 'of another school'] } : one));
    const wide = { ...school, groups, grants: new Map([['g-1', ['r-all', 'r-lost']]]) };
    const add: PlatformStep = { kind: 'addMember', group: 'g-1', item: 'u-2' };
    const { gained, unaskedGain } = effectOf(wide, afterStep(wide, add), askedOfMember('u-2', new Set(['a-blog'])));
    expect([gained.roles, unaskedGain.roles]).toEqual([3, 2]);
  });

  it('of roles is of each group that has some on either side, and of those of the school only', () => {
    const none = { ...school, grants: new Map() };
    const given = { ...school, grants: new Map([['g-open', ['r-1']], ['g-1', ['r-1']], ['of another school', ['r-1']]]) };
    expect([effectOf(given, none, NOTHING_ASKED).lost.roles, effectOf(none, given, NOTHING_ASKED).gained.roles]).toEqual([2, 2]);
    // One of the two had it already, by another group.
    expect(effectOf(school, given, NOTHING_ASKED).gained.roles).toBe(1);
  });

  it('of a link taken off is lost, and another figure is another effect', () => {
    const cut = effectOf(school, afterStep(school, { kind: 'removeLink', group: 'g-open', item: 'g-1' }), NOTHING_ASKED);
    expect(cut.lost).toEqual({ byList: 0, byName: 0, roles: 0 });
    const none = effectOf(school, school, NOTHING_ASKED);
    const lowered = effectOf(school, afterStep(school, { kind: 'lowerGroup', group: 'g-open' }), NOTHING_ASKED);
    expect(lowered.lost).toEqual({ byList: 1, byName: 2, roles: 0 });
    expect([effectKey(cut) === effectKey(none), effectKey(lowered) === effectKey(none)]).toEqual([true, false]);
  });
});

it('what is read there is settled, whoever did it', () => {
  expect([isSettled({ kind: 'applied' }), isSettled({ kind: 'same' }), isSettled({ kind: 'partial' })]).toEqual([true, true, false]);
});

describe('what was changed there alone', () => {
  it('becomes changes of here, but for deletions, what has no place here, and the rest', () => {
    const there = (kind: UnitKind, id: string, mine: Json, theirs: Json): UnitGap => ({ unit: { kind, id }, standing: 'there', base: mine, mine, theirs });
    const taken = takenChanges([
      there('group', 'libre:1', 'Équipe', 'Autre'), there('group', 'libre:1', 'Équipe', null), there('group', 'libre:2', null, 'Chorale'), there('membership', 'libre:1|p1', true, false),
      there('assignmentManager', 'p1', false, true), there('serviceAccess', 'S|group:g', 'none', { custom: [] }), there('serviceAccess', 'S|group:g', 'none', 'lect'), there('visa', 'v', null, 'x'), there('visibilityRule', 'a|classSphere', true, 'partial'), there('visibilityRule', 'b|classSphere', true, false), gap('membership', 'libre:1|p2', true, false),
    ], rowsOf([]));
    expect(taken.map(({ change }) => [change.entity, change.edits[0]?.set])).toEqual([['schoolGroup', 'Autre'], ['membership', false], ['assignmentManager', true], ['serviceAccess', 'lect'], ['visibilityRule', false]]);
  });
});

describe('there and back', () => {
  const world = schoolOfWorld(fakeSchool());
  const people = world.people.map(({ id }) => id);
  const all: Mapping = {
    people: new Map(people.map((id) => [id, `p-${id}`])), inspectors: new Map(), groups: new Map(world.groups.map(({ id }) => [id, `l:${id}`])),
    lines: new Map(), services: new Map(world.services.map(({ id }) => [id, `S-${id}`])), roles: new Map(world.services.flatMap(({ id, roles }) => roles.map((role) => [role.id, `S-${id}|${role.id}`]))), spaces: new Map(),
  };
  const wish = fc.oneof(
    fc.record({ kind: fc.constant('membership' as const), group: fc.constantFrom('g-free0', 'g-free1'), person: fc.constantFrom(...people), value: fc.boolean() }),
    fc.record({ kind: fc.constant('serviceAccess' as const), group: fc.constantFrom(...world.groups.map(({ id }) => id)), value: fc.constantFrom('none', 'r-blog', 'r-blog-read') }),
    fc.record({ kind: fc.constant('group' as const), group: fc.constantFrom('g-free0', 'g-free1'), value: fc.constantFrom('Chorale', 'Club') }),
  );

  it('is the identity on what the platform holds exactly, and no step on the way gives more than asked', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        let now = world;
        for (const one of wishes) {
          const id = one.kind === 'membership' ? `l:${one.group}|p-${one.person}` : one.kind === 'group' ? `l:${one.group}` : `S-a-blog|group:l:${one.group}`;
          const theirs = observedUnits(now, all).get(`${one.kind} ${id}`) ?? (one.kind === 'membership' ? false : 'none');
          const { changes } = planChanges({ capabilities, mapping: all, school: now, inspections: [], matrix: new Map(), mostManagers: 15, here: NOBODY_HERE }, [gap(one.kind, id, theirs, one.value)]);
          for (const { steps, asked, effect } of changes) {
            for (const [i] of steps.entries()) expect(exceeds(effectOf(now, steps.slice(0, i + 1).reduce(afterStep, now), asked))).toBe(false);
            expect(exceeds(effect)).toBe(false);
            now = steps.reduce(afterStep, now);
          }
          expect(observedUnits(now, all).get(`${one.kind} ${id}`) ?? (one.kind === 'membership' ? false : 'none')).toEqual(one.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});
