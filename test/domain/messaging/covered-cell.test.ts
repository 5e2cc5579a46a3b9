import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILY_OF_PROFILE } from '../../../domain/directory/profile.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { coversOf } from '../../../domain/messaging/covered-cell.ts';
import type { Reach } from '../../../domain/messaging/school-reach.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { group, NOW, person, settings } from '../settings.ts';
import { pathsBetween, somebody, type Somebody } from './reach-oracle.ts';
import { arbitrarySchool, ASKED_AT, RULES, type PlainSchool } from './reach-school.ts';
import { reachOf } from './sabotage.ts';

function reachIn({ people, groups, inherits, settings: rows }: PlainSchool): Reach {
  return reachOf(rightsOf({ directory: createDirectoryIndex(people, groups), inherits }, settings(rows)), ASKED_AT);
}

const keyOf = (rule: string) => ({ emitter: rule.slice(0, rule.indexOf('|')), target: rule.slice(rule.indexOf('|') + 1) });
const groupOf = (target: string): string => target.replace('group:', '');

/** Whom a row of the matrix would show, by hand: undefined for the rubriques, and for what is not understood. */
function shownBy(school: PlainSchool, target: string): readonly string[] | undefined {
  const all = school.people.map((one) => somebody(school, one));
  if (target === 'classSphere') {
    const open = { ...school, settings: { ...school.settings, visibilityRule: {}, messagingSettings: {}, rubrique: {} } };
    const everywhere = { id: null, profile: 'administrative', groups: ['fonctionnel:cpe'], childrenIds: [] } as const;
    const opened = { ...open, settings: { ...open.settings, visibilityRule: { 'staff|classSphere': { visible: true } } } };
    return all.filter((one) => pathsBetween(opened, everywhere, one).length > 0).map(({ id }) => id ?? '');
  }
  return target.startsWith('group:') ? all.filter(({ groups }) => groups.includes(groupOf(target))).map(({ id }) => id ?? '') : undefined;
}

/** What is true of one cell, walked by hand. */
function byHand(school: PlainSchool, reach: Reach, rule: string) {
  const { emitter, target } = keyOf(rule);
  const isVisible = (key: string): boolean => reach.matrix.cell(emitter, key).inForce === true;
  const all = new Map(school.people.map((one) => [one.id, somebody(school, one)]));
  const writers = [...all.values()].filter(({ profile }) => FAMILY_OF_PROFILE[profile] === emitter);
  const shown = (shownBy(school, target) ?? []).map((id) => must(all.get(id), 'of the school'));
  const visible = reach.matrix.targets.map(({ key }) => key).filter((key) => key.startsWith('group:') && isVisible(key));
  const isShownBy = (keys: readonly string[]) => ({ groups }: Somebody): boolean => keys.some((key) => groups.includes(groupOf(key)));
  const isIn = reach.matrix.targets.some(({ key }) => key === target) && !isVisible(target);
  return { visible, writers, shown, isShownBy, isCovered: isIn && writers.length > 0 && shown.length > 0 && shown.every(isShownBy(visible)) };
}

/** Checks every cell of a school, and says how many are covered. */
function coveredIn(school: PlainSchool): number {
  const reach = reachIn(school);
  const covered = RULES.flatMap((rule) => {
    const hand = byHand(school, reach, rule);
    const covers = coversOf(reach, keyOf(rule));
    expect([rule, covers !== undefined]).toEqual([rule, hand.isCovered]);
    return covers === undefined ? [] : [{ ...hand, covers: covers.map(({ target }) => target) }];
  });
  for (const { visible, writers, shown, isShownBy, covers } of covered) {
    expect(visible).toEqual(expect.arrayContaining(covers));
    expect(shown.every(isShownBy(covers))).toBe(true);
    // Showing the cell would then change nothing: each of the column writes to each of its people already.
    expect(writers.flatMap((from) => shown.filter((to) => to.id !== from.id && pathsBetween(school, from, to).length === 0))).toEqual([]);
  }
  return covered.length;
}

describe('a hidden cell that others cover', () => {
  it('has no effect: each of the column writes to each of its people already, by the cells that are named', () => {
    let covered = 0;
    const check = fc.property(arbitrarySchool, (school) => {
      covered += coveredIn(school);
    });
    fc.assert(check, { numRuns: 80, seed: 11 });
    expect(covered).toBeGreaterThan(1);
    fc.assert(check, { numRuns: 40 });
  });

  it('is said to be so by the fewest cells, the widest first', () => {
    const people = [person('pupil', { profile: 'student' }), person('cpe', { groupIds: ['staff', 'cpe'] }), person('head', { groupIds: ['staff', 'direction'] })];
    const groups = ['staff', 'cpe', 'direction', 'nobody'].map((id) => group(id, { kind: 'profile' }));
    const covers = (cells: Readonly<Record<string, boolean>>, target: string): readonly string[] | undefined => {
      const visibilityRule = Object.fromEntries(Object.entries(cells).map(([id, visible]) => [id, { visible }]));
      const reach = reachOf(rightsOf({ directory: createDirectoryIndex(people, groups), inherits: false }, settings({ visibilityRule })), NOW);
      return coversOf(reach, { emitter: 'student', target })?.map((cell) => cell.target);
    };
    const hidden = { 'student|group:cpe': false, 'student|group:nobody': false };
    expect(covers({ ...hidden, 'student|group:direction': true, 'student|group:staff': true }, 'group:cpe')).toEqual(['group:staff']);
    // What a sphere opens is not the same for each of the column: it covers nothing.
    expect(covers({ ...hidden, 'student|classSphere': true, 'student|group:staff': true }, 'group:cpe')).toEqual(['group:staff']);
    expect(covers({ 'student|group:staff': false, 'student|group:cpe': true, 'student|group:direction': true }, 'group:staff')).toEqual(['group:cpe', 'group:direction']);
    expect(covers({ ...hidden, 'student|group:direction': true }, 'group:cpe')).toBeUndefined();
    expect(covers({ ...hidden, 'student|group:staff': true }, 'group:nobody')).toBeUndefined();
    expect(covers({ 'student|group:cpe': true, 'student|group:staff': true }, 'group:cpe')).toBeUndefined();
    for (const sphere of ['rubriqueSphere', 'classSphere']) expect(covers({ [`student|${sphere}`]: false, 'student|group:staff': true }, sphere)).toBeUndefined();
  });
});
