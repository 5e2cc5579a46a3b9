import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILY_OF_PROFILE } from '../../../domain/directory/profile.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { reachReasons } from '../../../domain/messaging/reach-paths.ts';
import { bestWay, countListOnly, countWritersListOnly, namedRecipients, namedWriters } from '../../../domain/messaging/reach-ways.ts';
import { recipientsOf, writersTo } from '../../../domain/messaging/reach.ts';
import { countPeople, listPeople } from '../../../domain/rights/people-set.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { settings } from '../settings.ts';
import { pathsBetween, somebody, type Somebody } from './reach-oracle.ts';
import { arbitrarySchool, ASKED_AT, type PlainSchool } from './reach-school.ts';
import { reachOf } from './sabotage.ts';

/** Whether one picks the other by name, by the paths walked by hand: a mailing list, a whole team and a group that shows nobody name no one. */
function isNamed(school: PlainSchool, [from, to]: readonly [Somebody, Somebody], listOnly: ReadonlySet<string>): boolean {
  const isPupilToTeacher = FAMILY_OF_PROFILE[from.profile] === 'student' && FAMILY_OF_PROFILE[to.profile] === 'teacher';
  const isWholeTeam = isPupilToTeacher && school.settings.messagingSettings['general']?.['studentMayWriteSingleTeacher'] === false;
  return pathsBetween(school, from, to).some((path) => {
    if (path.startsWith('list ')) return false;
    if (path.startsWith('target ')) return !listOnly.has(path.slice('target '.length));
    return path !== 'class own' || !isWholeTeam;
  });
}

const someGroups = fc.subarray(['profil:tous', '6A', 'fonctionnel:cpe', 'club']).map((ids) => new Set(ids));

describe('by list or by name', () => {
  it('is what the paths walked by hand give, pair by pair, whatever the groups of the platform show', () => {
    let listOnlyPairs = 0;
    const check = fc.property(arbitrarySchool, someGroups, (school, listOnly) => {
      const reach = reachOf(rightsOf({ directory: createDirectoryIndex(school.people, school.groups), inherits: school.inherits }, settings(school.settings)), ASKED_AT);
      const all = school.people.map((one) => somebody(school, one));
      for (const [i, from] of all.entries()) {
        const who = { kind: 'person', person: i } as const;
        const named = [...all.keys()].filter((to) => isNamed(school, [from, must(all[to], 'in the list')], listOnly));
        expect([...listPeople(namedRecipients(reach, who, listOnly))]).toEqual(named);
        const reached = [...listPeople(recipientsOf(reach, who))];
        expect(reached).toEqual(expect.arrayContaining(named));
        expect(countListOnly(reach, who, listOnly, recipientsOf(reach, who))).toBe(reached.length - named.length);
        expect(countListOnly(reach, who, listOnly, namedRecipients(reach, who, listOnly))).toBe(0);
        const naming = [...all.keys()].filter((writer) => isNamed(school, [must(all[writer], 'in the list'), from], listOnly));
        expect([...listPeople(namedWriters(reach, who, listOnly))]).toEqual(naming);
        expect(countWritersListOnly(reach, who, listOnly, writersTo(reach, who))).toBe(countPeople(writersTo(reach, who)) - naming.length);
        listOnlyPairs += reached.length - named.length;
        const ways = [...all.keys()].map((to) => bestWay(reachReasons(reach, who, { kind: 'person', person: to }).paths, listOnly)?.byName);
        expect(ways).toEqual([...all.keys()].map((to) => (named.includes(to) ? true : reached.includes(to) ? false : undefined)));
      }
    });
    fc.assert(check, { numRuns: 30, seed: 5 });
    expect(listOnlyPairs).toBeGreaterThan(100);
    fc.assert(check, { numRuns: 20, seed: 1 });
  });
});
