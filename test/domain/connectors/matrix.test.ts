import fc from 'fast-check';
import { must } from '../../../domain/kernel/assert.ts';
import type { UnitCapability } from '../../../domain/connectors/capabilities.ts';
import type { UnitGap } from '../../../domain/connectors/compare/compare-units.ts';
import { cellValue, matrixBeside, wantedCells } from '../../../domain/connectors/matrix/matrix-beside.ts';
import { effectOfWayBack, liftChange, lossesOf, RESTRICTION, restrictionChange } from '../../../domain/connectors/matrix/restriction.ts';
import { directionOfEffect, planChanges } from '../../../domain/connectors/plan/plan-change.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { describe, expect, it } from 'vitest';
import { cellPairs, coveredBy, readCell } from '../../../domain/connectors/matrix/cell-pairs.ts';
import { isCarried } from '../../../domain/connectors/matrix/is-carried.ts';
import { compileHide, compileShow } from '../../../domain/connectors/matrix/compile-cell.ts';
import type { PlatformCell } from '../../../domain/connectors/matrix/platform-cell.ts';
import { effectAlong, effectOf, exceeds, NOTHING_ASKED } from '../../../domain/connectors/plan/effect.ts';
import { afterStep, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { allPairs, countPairs, pairsWithout } from '../../../domain/connectors/reach/pairs.ts';
import { reachModel } from '../../../domain/connectors/reach/reach-model.ts';
import { fakeSchool } from '../../support/fake-entcore/fake-school.ts';
import { schoolOfWorld } from '../../support/fake-entcore/school-of-world.ts';
import { rowsOf, NOBODY_HERE } from './platform-ground.ts';

const school = schoolOfWorld(fakeSchool());
const LOSSY: UnitCapability = { read: 'full', write: 'lossy', undo: 'partial', effectAt: 'nextSession', losses: [], provenance: 'probed' };
const NO_MAPPING = { people: new Map(), inspectors: new Map(), groups: new Map(), lines: new Map(), services: new Map(), roles: new Map(), spaces: new Map() };
const cell = (profile: string, ...targets: readonly string[]): PlatformCell => ({ profile, targets });
const read = (one: PlatformSchool, wanted: PlatformCell): ReturnType<typeof readCell> => readCell(reachModel(one), cellPairs(one, wanted));
const hide = (one: PlatformSchool, wanted: PlatformCell, ...others: readonly PlatformCell[]): ReturnType<typeof compileHide> => compileHide(one, others.reduce((left, other) => pairsWithout(left, cellPairs(one, other)), cellPairs(one, wanted)));
const applied = (one: PlatformSchool, { steps }: { readonly steps: readonly PlatformStep[] }): PlatformSchool => steps.reduce(afterStep, one);

describe('a cell', () => {
  it('is read by who reaches whom, with what is by list only told from what is by name', () => {
    expect(read(school, cell('Teacher', 'g-Student')).value).toBe('visible');
    expect(read(school, cell('Student', 'g-Teacher'))).toMatchObject({ value: 'partial' });
    expect(read(school, cell('Student', 'g-direction'))).toMatchObject({ value: 'hidden', reached: 0 });
    expect(read(school, cell('Teacher', 'g-direction'))).toMatchObject({ value: 'visible', reached: 4, named: 4 });
    expect(read(school, cell('Guest', 'g-Teacher'))).toEqual({ value: 'empty', pairs: 0, reached: 0, named: 0 });
    const blocked = { ...school, people: school.people.map((person) => ({ ...person, isOut: person.id === 'u-t1' })) };
    expect(read(blocked, cell('Teacher', 'g-Teacher')).pairs).toBe(6);
  });

  it('that another one lets through has no effect: « déjà visible par »', () => {
    const direction = cellPairs(school, cell('Teacher', 'g-direction'));
    const staff = { name: 'Non enseignants', pairs: cellPairs(school, cell('Teacher', 'g-Personnel')) };
    const pupils = { name: 'Élèves', pairs: cellPairs(school, cell('Student', 'g-Personnel')) };
    expect(coveredBy(direction, [staff, pupils])).toEqual(['Non enseignants']);
    expect(coveredBy(staff.pairs, [{ name: 'Direction', pairs: direction }])).toBeUndefined();
    expect(coveredBy(direction, [])).toBeUndefined();
    expect(coveredBy(new Map(), [staff])).toBeUndefined();
  });

  it('is carried once nobody is left whom it should hide, or reach, but those it could not', () => {
    const pairs = cellPairs(school, cell('Student', 'g-direction'));
    const change = (set: Json, short = 0) => ({ unit: { kind: 'visibilityRule', id: 'student|line' }, set, short, asked: { ...NOTHING_ASKED, pairs: () => pairs } }) as const;
    expect(isCarried(school, change(false))).toBe(true);
    expect(isCarried(school, change(true))).toBe(false);
    expect(isCarried(school, change(true, countPairs(pairs)))).toBe(true);
    expect(isCarried(applied(school, compileShow(school, cell('Student', 'g-direction'))), change(false))).toBe(false);
    expect(isCarried(school, change('visible'))).toBe(true);
    expect(isCarried(school, { ...change(true), unit: { kind: 'membership', id: 'g|p' } })).toBe(true);
  });
});

describe('showing', () => {
  it('links the groups of classes, which write already, and opens nothing else', () => {
    const compiled = compileShow(school, cell('Student', 'g-direction'));
    expect(compiled.steps).toEqual([{ kind: 'addLink', group: 'g-c0-Student', item: 'g-direction' }, { kind: 'addLink', group: 'g-c1-Student', item: 'g-direction' }]);
    expect([compiled.needsDecision, compiled.short, compiled.effect.unaskedGain.byList]).toEqual([false, 0, 0]);
    expect(read(applied(school, compiled), cell('Student', 'g-direction')).value).toBe('visible');
  });

  it('says who is not covered, where no group of theirs writes', () => {
    const mute = { ...school, groups: school.groups.map((group) => (group.id === 'g-c1-Student' ? { ...group, direction: 'OUTGOING' as const } : group)) };
    expect(compileShow(mute, cell('Student', 'g-direction'))).toMatchObject({ short: 3, needsDecision: false });
  });

  it('asks a person where the group of a school brings its classes along (E12)', () => {
    const narrow = { ...school, groups: school.groups.map((group) => (group.id === 'g-Student' ? { ...group, members: ['u-e0-0'] } : group)), links: new Map([...school.links, ['g-Personnel', []]]) };
    expect(compileShow(narrow, cell('Personnel', 'g-Student'))).toMatchObject({ needsDecision: true });
  });
});

describe('hiding', () => {
  it('takes the links of that cell off, and nothing that another one lets through', () => {
    const compiled = hide(school, cell('Teacher', 'g-Relative'));
    expect(compiled.steps).toEqual([{ kind: 'removeLink', group: 'g-Teacher', item: 'g-Relative' }]);
    expect([compiled.short, compiled.needsDecision]).toEqual([0, false]);
    expect(hide(school, cell('Teacher', 'g-Relative'), cell('Teacher', 'g-Relative')).steps).toEqual([]);
  });

  it('puts back by narrower links, first, what a wide one also let through', () => {
    const compiled = hide(school, cell('Teacher', 'g-c0-Student'));
    expect(compiled.steps[0]).toMatchObject({ kind: 'addLink', group: 'g-Teacher', item: 'g-c1-Student' });
    expect(compiled.steps).toContainEqual({ kind: 'removeLink', group: 'g-Teacher', item: 'g-Student' });
    const after = applied(school, compiled);
    expect([read(after, cell('Teacher', 'g-c0-Student')).value, read(after, cell('Teacher', 'g-c1-Student')).value]).toEqual(['hidden', 'visible']);
  });

  it('lowers a group whose members reach each other, when that is the way', () => {
    const open = { ...school, groups: school.groups.map((group) => (group.id === 'g-free0' ? { ...group, direction: 'BOTH' as const } : group)) };
    const compiled = hide(open, cell('Teacher', 'g-free0'));
    expect(compiled.steps).toContainEqual({ kind: 'lowerGroup', group: 'g-free0' });
    expect(hide(applied(open, compiled), cell('Teacher', 'g-free0')).steps).not.toContainEqual({ kind: 'lowerGroup', group: 'g-free0' });
  });

  it('asks a person where lowering a group takes names away', () => {
    const { needsDecision, short, effect } = hide(school, cell('Student', 'g-c0-Student'));
    expect([needsDecision, short, effect.unaskedLoss.byList]).toEqual([true, 0, 0]);
    // Parents write to the class still, by its list; they no longer pick its pupils by name.
    expect(effect.unaskedLoss.byName).toBeGreaterThan(0);
  });
});

describe('a cell of a class', () => {
  it('is of each class by itself, and is said in figures', () => {
    const own: PlatformCell = { profile: 'Student', targets: 'ownClass' };
    // To their class and to those who teach it, not to its parents.
    expect(read(school, own)).toMatchObject({ value: 'partial', pairs: 2 * 3 * (2 + 3 + 2), reached: 2 * 3 * (2 + 2) });
    expect(compileShow(school, own).steps).toEqual([{ kind: 'addLink', group: 'g-c0-Student', item: 'g-c0-Relative' }, { kind: 'addLink', group: 'g-c1-Student', item: 'g-c1-Relative' }]);
  });

  it('leaves out whom the school knows otherwise', () => {
    expect(read(school, { profile: 'Student', targets: ['g-c0-Student'], notFrom: new Set(['u-e0-0']), notTo: new Set(['u-e0-1', 'gone']) }).pairs).toBe(9);
    const twice = { ...school, groups: school.groups.map((group) => (group.id === 'g-c1-Student' ? { ...group, members: [...group.members, 'u-e0-0'] } : group)) };
    expect(cellPairs(twice, { profile: 'Student', targets: 'ownClass' }).size).toBe(6);
  });
});

describe('a matrix beside the platform', () => {
  const view = (rows: Readonly<Record<string, Json>>, restriction: Json = null): SettingsView =>
    rowsOf([...Object.entries(rows).map(([id, visible]) => ['visibilityRule', id, { visible }] as const), ['messagingSettings', 'general', { restriction }]]);
  const NOW = '2026-11-09T08:00:00.000Z';

  it('is what the school decided, under the restriction in force, which opens nothing there', () => {
    const laid = { since: '2026-11-09T07:00:00.000Z', until: '2026-11-09T09:00:00.000Z', cells: { a: false, b: true } };
    expect(Object.fromEntries(wantedCells(view({ a: true, b: false, c: true, odd: 'autre' }, laid), NOW))).toEqual({ a: false, b: false, c: true });
    expect(Object.fromEntries(wantedCells(view({ a: true }), NOW))).toEqual({ a: true });
  });

  it('holds against a hidden cell only what no visible one explains', () => {
    const cells = new Map([['all', cell('Teacher', 'g-Relative')], ['one', cell('Teacher', 'g-c0-Relative')], ['nobody', cell('Guest', 'g-Relative')], ['pupils', cell('Student', 'g-direction')]]);
    const values = (wanted: Readonly<Record<string, boolean>>): unknown => Object.fromEntries([...matrixBeside(school, cells, new Map(Object.entries(wanted)))].map(([id, { reading }]) => [id, cellValue(reading)]));
    expect(values({ all: true, one: false })).toEqual({ all: true, one: false, pupils: false });
    expect(values({ all: false, one: true })).toEqual({ all: true, one: true, pupils: false });
    expect(values({})).toEqual({ all: true, one: true, pupils: false });
    expect(cellValue(read(school, cell('Student', 'g-Teacher')))).toBe('partial');
  });

  it('is planned by what is missing or too much, and left to a person where nothing can be done', () => {
    const cells = new Map([['show', cell('Student', 'g-direction')], ['hide', cell('Teacher', 'g-Relative')], ['mute', cell('Guest', 'g-Relative')], ['closed', cell('Student', 'g-direction')]]);
    const guests = { ...school, people: [...school.people, { ...must(school.people[0], 'somebody'), id: 'guest', profile: 'Guest' }] };
    const wanted = new Map([['show', true], ['mute', true]]);
    const gap = (id: string, mine: boolean): UnitGap => ({ unit: { kind: 'visibilityRule', id }, standing: 'here', base: !mine, mine, theirs: !mine });
    const planned = planChanges(
      { capabilities: { platform: 'p', version: null, units: { visibilityRule: LOSSY } }, mapping: NO_MAPPING, inspections: [], mostManagers: 15, here: NOBODY_HERE, school: guests, matrix: matrixBeside(guests, cells, wanted) },
      [gap('show', true), gap('hide', false), gap('mute', true), gap('closed', false), gap('gone', true)],
    );
    expect(planned.changes.map(({ unit, direction, undo, mustRead }) => [unit.id, direction, undo, mustRead])).toEqual([['hide', 'narrow', 'exact', false], ['show', 'widen', 'exact', false]]);
    expect(planned.byHand.map(({ unit, reason }) => [unit.id, reason])).toEqual([['mute', 'notCovered'], ['closed', 'otherWays'], ['gone', 'unknownThere']]);
  });

  it('has directions by what people gain and lose, not by the links that it takes', () => {
    const none = { byList: 0, byName: 0, roles: 0 };
    const some = { ...none, byName: 1 };
    const of = (gained: typeof none, lost: typeof none): string => directionOfEffect({ gained, lost, unaskedGain: none, unaskedLoss: none });
    expect([of(some, none), of(none, some), of(some, some), of(none, none)]).toEqual(['widen', 'narrow', 'mixed', 'neutral']);
  });
});

describe('the restricted mode', () => {
  const cells = new Map([['pupils', cell('Student', 'g-c0-Student')], ['parents', cell('Relative', 'g-Teacher')]]);
  const restricted = matrixBeside(school, cells, new Map([['pupils', false], ['parents', false]]));
  const change = must(restrictionChange(school, restricted, new Set(['pupils', 'parents', 'unknown'])), 'there is something to hide');

  it('is one change that somebody reads, with who loses what', () => {
    expect(change).toMatchObject({ unit: RESTRICTION, mustRead: true, direction: 'narrow', undo: 'partial', set: { restricted: true, cells: ['parents', 'pupils', 'unknown'] } });
    expect(restrictionChange(applied(school, change), restricted, new Set(['pupils', 'parents']))).toBeUndefined();
    expect(lossesOf(school, change.steps).map(({ profile, people, byList }) => [profile, people, byList])).toEqual([['Student', 3, 6], ['Relative', 6, 12]]);
    expect(lossesOf(school, change.steps).find(({ profile }) => profile === 'Relative')?.byName).toBeGreaterThan(12);
  });

  it('is taken back from the last step to the first, and gives back what it took and no more', () => {
    const after = applied(school, change);
    const again = matrixBeside(after, cells, new Map([['pupils', true], ['parents', true]]));
    const lift = must(liftChange(after, again, { steps: [...change.steps, { kind: 'createGroup', name: 'nothing to undo' }], cells: ['pupils', 'parents', 'unknown'] }), 'there is something to give back');
    expect(lift.steps.map(({ kind }) => kind)).toEqual(change.steps.toReversed().map(({ kind }) => (kind === 'removeLink' ? 'addLink' : 'raiseGroup')));
    expect([lift.direction, lift.effect.gained, lift.effect.unaskedGain.byList]).toEqual(['widen', change.effect.lost, 0]);
    expect(allPairs(reachModel(applied(after, lift)), 'byName')).toEqual(allPairs(reachModel(school), 'byName'));
    expect(effectOfWayBack(school, change).gained).toEqual(change.effect.lost);
    expect(liftChange(school, again, { steps: change.steps, cells: [] })).toBeUndefined();
  });

  it('opens again no cell that the school has hidden since, unless somebody agrees to it', () => {
    const after = applied(school, change);
    const lift = liftChange(after, matrixBeside(after, cells, new Map([['pupils', false], ['parents', true]])), { steps: change.steps, cells: ['pupils', 'parents'] });
    expect(lift?.effect.unaskedGain.byList).toBe(6);
  });
});

it('a change is judged by its worst state, not by its last one', () => {
  const steps: readonly PlatformStep[] = [{ kind: 'removeLink', group: 'g-Teacher', item: 'g-Student' }, { kind: 'addLink', group: 'g-Teacher', item: 'g-Student' }];
  expect(exceeds(effectOf(school, steps.reduce(afterStep, school), NOTHING_ASKED))).toBe(false);
  expect(effectAlong(school, steps, NOTHING_ASKED).unaskedLoss).toMatchObject({ byList: 24, byName: 24 });
  expect(exceeds(effectAlong(school, [], NOTHING_ASKED))).toBe(false);
});

it('no state on the way is wider than the start and what was asked, whatever the cell, unless a person is asked', () => {
  const targets = school.groups.map(({ id }) => id);
  fc.assert(
    fc.property(fc.constantFrom('Student', 'Relative', 'Teacher', 'Personnel'), fc.subarray(targets, { minLength: 1, maxLength: 3 }), fc.boolean(), (profile, chosen, shows) => {
      const wanted = cell(profile, ...chosen);
      const compiled = shows ? compileShow(school, wanted) : hide(school, wanted);
      const asked = { pairs: () => cellPairs(school, wanted), roles: () => false };
      const isWide = compiled.steps.some((_, i) => exceeds(effectOf(school, compiled.steps.slice(0, i + 1).reduce(afterStep, school), asked)));
      expect(compiled.needsDecision || !isWide).toBe(true);
      const left = readCell(reachModel(applied(school, compiled)), cellPairs(school, wanted)).value;
      expect(shows || compiled.needsDecision || compiled.short > 0 || left !== 'visible').toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('the worst state on the way is the one of comparing each state whole with the start', () => {
  const ids = school.groups.map(({ id }) => id);
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom('addLink' as const, 'removeLink' as const), group: fc.constantFrom(...ids), item: fc.constantFrom(...ids) }),
    fc.record({ kind: fc.constantFrom('lowerGroup' as const, 'raiseGroup' as const), group: fc.constantFrom('g-Teacher', 'g-Personnel', 'g-c0-Student', 'g-c1-Relative', 'g-Student', 'gone') }),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), fc.constantFrom('Student', 'Teacher'), (steps, profile) => {
      const asked = { pairs: () => cellPairs(school, cell(profile, 'g-Relative')), roles: () => false };
      // Nothing of these states was computed from another one: their groups are others.
      const whole = (state: PlatformSchool): PlatformSchool => ({ ...state, groups: state.groups.map((group) => ({ ...group, members: [...group.members] })) });
      const states = steps.map((_, i) => effectOf(school, whole(steps.slice(0, i + 1).reduce(afterStep, school)), asked));
      const worst = (side: 'unaskedGain' | 'unaskedLoss', way: 'byList' | 'byName'): number => Math.max(...states.map((state) => state[side][way]));
      const along = effectAlong(school, steps, asked);
      const last = must(states.at(-1), 'there are steps');
      expect([along.gained, along.lost]).toEqual([last.gained, last.lost]);
      for (const side of ['unaskedGain', 'unaskedLoss'] as const) for (const way of ['byList', 'byName'] as const) expect(along[side][way]).toBe(worst(side, way));
    }),
    { numRuns: 60 },
  );
});
