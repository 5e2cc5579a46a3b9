import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcomer, type Correspondent, type FictitiousNewcomer } from '../../../domain/messaging/correspondent.ts';
import { recipientsOf } from '../../../domain/messaging/reach.ts';
import type { Reach } from '../../../domain/messaging/school-reach.ts';
import { reachImpact, reachImpactOnPerson } from '../../../domain/messaging/reach-impact.ts';
import { reachReasons, type ReachPath } from '../../../domain/messaging/reach-paths.ts';
import { spheresOf } from '../../../domain/messaging/reach-spheres.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { listPeople } from '../../../domain/rights/people-set.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf, type RightsSide } from '../../../domain/school/school-rights.ts';
import { settings } from '../settings.ts';
import { pathsBetween, sendsTargeted, somebody, type Somebody } from './reach-oracle.ts';
import { arbitraryDraft, arbitrarySchool, ASKED_AT, CLASSES, type PlainSchool } from './reach-school.ts';
import { reachOf, writersTo } from './sabotage.ts';

function sideOf({ people, groups, inherits, settings: rows }: PlainSchool): RightsSide {
  return rightsOf({ directory: createDirectoryIndex(people, groups), inherits }, settings(rows));
}

const person = (index: number): Correspondent => ({ kind: 'person', person: index });
const everybodyOf = (school: PlainSchool): readonly Somebody[] => school.people.map((one) => somebody(school, one));
const told = (path: ReachPath): string => {
  if (path.via === 'target') return `target ${path.group.id}`;
  if (path.via === 'classSphere') return path.by === 'own' ? 'class own' : 'class all';
  return `${path.via === 'mailingList' ? 'list' : 'rubrique'} ${path.rubrique.id}`;
};
const pathsOf = (reach: Reach, from: Correspondent, to: Correspondent): string[] => [...new Set(reachReasons(reach, from, to).paths.map(told))].toSorted();

describe('who can write to whom', () => {
  it('is what the paths walked by hand give, pair by pair, both ways round', () => {
    fc.assert(
      fc.property(arbitrarySchool, (school) => {
        const reach = reachOf(sideOf(school), ASKED_AT);
        const all = everybodyOf(school);
        const can = all.map((from) => all.map((to) => pathsBetween(school, from, to).length > 0));
        const list = (holds: (other: number) => boolean): number[] => [...all.keys()].filter(holds);
        for (const i of all.keys()) {
          expect([...listPeople(recipientsOf(reach, person(i)))]).toEqual(list((to) => can[i]?.[to] === true));
          expect([...listPeople(writersTo(reach, person(i)))]).toEqual(list((from) => can[from]?.[i] === true));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells every path of each pair', () => {
    fc.assert(
      fc.property(arbitrarySchool, fc.nat(), fc.nat(), (school, a, b) => {
        const reach = reachOf(sideOf(school), ASKED_AT);
        const all = everybodyOf(school);
        const [i, j] = [a % all.length, b % all.length];
        const expected = pathsBetween(school, must(all[i], 'in the list'), must(all[j], 'in the list')).toSorted();
        expect(pathsOf(reach, person(i), person(j))).toEqual(expected);
        const { can, isSelf, byReply } = reachReasons(reach, person(i), person(j));
        expect({ can, isSelf, byReply }).toEqual({ can: expected.length > 0, isSelf: i === j, byReply: i !== j });
      }),
      { numRuns: 600 },
    );
  });

  it('counts targeted communications when asked, and tells them always', () => {
    fc.assert(
      fc.property(arbitrarySchool, fc.nat(), (school, a) => {
        const reach = reachOf(sideOf(school), ASKED_AT);
        const all = everybodyOf(school);
        const i = a % all.length;
        const others = [...all.keys()].filter((other) => other !== i);
        const sends = sendsTargeted(school, must(all[i], 'in the list'));
        const counted = [...listPeople(recipientsOf(reach, person(i), { withTargeted: true }))];
        expect(counted).toEqual(sends ? others : [...listPeople(recipientsOf(reach, person(i)))]);
        const writers = others.filter((other) => sendsTargeted(school, must(all[other], 'in the list')) || pathsBetween(school, must(all[other], 'in the list'), must(all[i], 'in the list')).length > 0);
        expect([...listPeople(writersTo(reach, person(i), { withTargeted: true }))]).toEqual(writers);
        expect(reachReasons(reach, person(i), person(others[0] ?? 0)).byTargeted).toBe(sends);
      }),
    );
  });

  it('answers for a newcomer who is not in the directory', () => {
    const someNewcomer: fc.Arbitrary<FictitiousNewcomer> = fc.record({
      profile: fc.constantFrom('student', 'guardian', 'teacher', 'schoolLife'),
      classIds: fc.subarray([...CLASSES]),
      groupIds: fc.subarray(['fonctionnel:cpe', 'club', 'gone']),
    });
    fc.assert(
      fc.property(arbitrarySchool, someNewcomer, (school, wanted) => {
        const side = sideOf(school);
        const reach = reachOf(side, ASKED_AT);
        const who = newcomer(side, wanted);
        const fictitious: Somebody = { id: null, profile: wanted.profile, groups: who.groups.map((g) => side.groups[g]?.id ?? ''), childrenIds: [] };
        const all = everybodyOf(school);
        const expected = (paths: (other: Somebody) => readonly string[]): number[] => [...all.keys()].filter((i) => paths(must(all[i], 'in the list')).length > 0);
        expect([...listPeople(recipientsOf(reach, who))]).toEqual(expected((to) => pathsBetween(school, fictitious, to)));
        expect([...listPeople(writersTo(reach, who))]).toEqual(expected((from) => pathsBetween(school, from, fictitious)));
        expect(pathsOf(reach, who, person(0))).toEqual(pathsBetween(school, fictitious, must(all[0], 'in the list')).toSorted());
        expect(reachReasons(reach, who, person(0)).byTargeted).toBe(sendsTargeted(school, fictitious));
        expect(spheresOf(side.ground.directory).classes.map(({ id }) => id)).toEqual([...CLASSES]);
      }),
    );
  });
});

describe('what a draft changes', () => {
  // Once with draws of its own, once with the same every time: every branch is then taken at each run.
  it.each([undefined, 7])('is the difference between the two schools, each person once and one by one (seed %s)', (seed) => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const was = sideOf(draft.before);
        const before = reachOf(was, ASKED_AT);
        const after = reachOf(rightsOf(was.ground, settings(draft.after.settings), was), ASKED_AT);
        const [had, has] = [draft.before, draft.after].map((school) => {
          const all = everybodyOf(school);
          return all.map((from) => new Set([...all.keys()].filter((to) => pathsBetween(school, from, must(all[to], 'in the list')).length > 0)));
        });
        const gains = (has ?? []).map((set, i) => [...set.difference(had?.[i] ?? new Set())]);
        const losses = (had ?? []).map((set, i) => [...set.difference(has?.[i] ?? new Set())]);
        const concerned = (lists: readonly (readonly number[])[]): number[] => [...lists.keys()].filter((i) => lists[i]?.length !== 0);
        const impact = reachImpact(before, after);
        expect([...impact.gainedPeople]).toEqual(concerned(gains));
        expect([...impact.lostPeople]).toEqual(concerned(losses));
        for (const i of gains.keys()) {
          const { gained, lost } = reachImpactOnPerson(before, after, i);
          expect([[...listPeople(gained)], [...listPeople(lost)]]).toEqual([gains[i], losses[i]]);
        }
      }),
      { numRuns: 400, ...(seed === undefined ? {} : { seed }) },
    );
  });
});
