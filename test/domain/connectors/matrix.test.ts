import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellPairs, coveredBy, readCell, type PlatformCell } from '../../../domain/connectors/matrix/cell-pairs.ts';
import { compileHide, compileShow } from '../../../domain/connectors/matrix/compile-cell.ts';
import { exceeds, effectOf } from '../../../domain/connectors/plan/effect.ts';
import { afterStep, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { reachModel } from '../../../domain/connectors/reach/reach-model.ts';
import { fakeSchool } from '../../support/fake-entcore/fake-school.ts';
import { schoolOfWorld } from '../../support/fake-entcore/school-of-world.ts';

const school = schoolOfWorld(fakeSchool());
const cell = (profile: string, ...targets: readonly string[]): PlatformCell => ({ profile, targets });
const read = (one: PlatformSchool, wanted: PlatformCell): ReturnType<typeof readCell> => readCell(reachModel(one), cellPairs(one, wanted));
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
    const compiled = compileHide(school, cell('Teacher', 'g-Relative'), []);
    expect(compiled.steps).toEqual([{ kind: 'removeLink', group: 'g-Teacher', item: 'g-Relative' }]);
    expect([compiled.short, compiled.needsDecision]).toEqual([0, false]);
    expect(compileHide(school, cell('Teacher', 'g-Relative'), [cellPairs(school, cell('Teacher', 'g-Relative'))]).steps).toEqual([]);
  });

  it('puts back by narrower links, first, what a wide one also let through', () => {
    const compiled = compileHide(school, cell('Teacher', 'g-c0-Student'), []);
    expect(compiled.steps[0]).toMatchObject({ kind: 'addLink', group: 'g-Teacher', item: 'g-c1-Student' });
    expect(compiled.steps).toContainEqual({ kind: 'removeLink', group: 'g-Teacher', item: 'g-Student' });
    const after = applied(school, compiled);
    expect([read(after, cell('Teacher', 'g-c0-Student')).value, read(after, cell('Teacher', 'g-c1-Student')).value]).toEqual(['hidden', 'visible']);
  });

  it('lowers a group whose members reach each other, when that is the way', () => {
    const open = { ...school, groups: school.groups.map((group) => (group.id === 'g-free0' ? { ...group, direction: 'BOTH' as const } : group)) };
    const compiled = compileHide(open, cell('Teacher', 'g-free0'), []);
    expect(compiled.steps).toContainEqual({ kind: 'lowerGroup', group: 'g-free0' });
    expect(compileHide(applied(open, compiled), cell('Teacher', 'g-free0'), []).steps).not.toContainEqual({ kind: 'lowerGroup', group: 'g-free0' });
  });

  it('asks a person where lowering a group takes names away', () => {
    const { needsDecision, short, effect } = compileHide(school, cell('Student', 'g-c0-Student'), []);
    expect([needsDecision, short, effect.unaskedLoss.byList]).toEqual([true, 0, 0]);
    // Parents write to the class still, by its list; they no longer pick its pupils by name.
    expect(effect.unaskedLoss.byName).toBeGreaterThan(0);
  });
});

it('no state on the way is wider than the start and what was asked, whatever the cell, unless a person is asked', () => {
  const targets = school.groups.map(({ id }) => id);
  fc.assert(
    fc.property(fc.constantFrom('Student', 'Relative', 'Teacher', 'Personnel'), fc.subarray(targets, { minLength: 1, maxLength: 3 }), fc.boolean(), (profile, chosen, shows) => {
      const wanted = cell(profile, ...chosen);
      const compiled = shows ? compileShow(school, wanted) : compileHide(school, wanted, []);
      const asked = { pairs: () => cellPairs(school, wanted), roles: () => false };
      const isWide = compiled.steps.some((_, i) => exceeds(effectOf(school, compiled.steps.slice(0, i + 1).reduce(afterStep, school), asked)));
      expect(compiled.needsDecision || !isWide).toBe(true);
      const left = readCell(reachModel(applied(school, compiled)), cellPairs(school, wanted)).value;
      expect(shows || compiled.needsDecision || compiled.short > 0 || left !== 'visible').toBe(true);
    }),
    { numRuns: 40 },
  );
});
