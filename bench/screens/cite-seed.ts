import type { Group } from '../../domain/directory/group.ts';
import { roleAt } from '../../domain/rights/role.ts';
import { accessId } from '../../domain/sync/row.ts';
import { firstMessaging } from '../../server/import/first/first-messaging.ts';
import type { SchoolSeed, SeedRow } from '../../server/seed/seed-school.ts';
import { CITE, citeScolaire, seededRandom } from '../rights/cite-scolaire.ts';
import { citeYear } from '../rights/cite-year.ts';
import { makePerson } from '../sync/seed.ts';

/** Groups that have a column in the rights grid (ux:4.3, 300 × 60). */
export const SHOWN_GROUPS = 60;

const SEARCHED = 40;

/** The names of its people, last then first, in the order of a directory; without accents, which a bare filter does not look past. */
export function citeNames(): readonly (readonly [string, string])[] {
  const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const names = citeSeed().people.map(({ lastName, firstName }) => [plain(lastName), plain(firstName)] as const);
  return names.toSorted((a, b) => a.join(' ').localeCompare(b.join(' '), 'fr'));
}

/** The cité scolaire as an ENT holds it: 10,000 people, 500 groups of which 60 are ranked, 300 rubriques with their rights. */
export function citeSeed(): SchoolSeed {
  const input = citeScolaire();
  const random = seededRandom(7);
  const groupIds: string[][] = Array.from({ length: input.people }, () => []);
  input.groupMembers.forEach((members, group) => members.forEach((person) => groupIds[person]?.push(groupId(group))));
  const school = { uai: '0319998Z', name: 'Cité scolaire (fictive)', fictitious: true, rightsInheritance: false };
  const people = groupIds.map((ids, i) => ({
    ...makePerson(i, random),
    ...(i % (CITE.people / SEARCHED) === 0 ? { lastName: `LEFÈVRE-${i}` } : {}),
    groupIds: ids,
  }));
  const groups = input.groupMembers.map((_, i) => makeGroup(i));
  return {
    school,
    people,
    groups,
    settings: [
      ...firstMessaging({ school, people, groups, posts: new Map() }),
      ...Array.from(input.rubriques.parent, (mother, i) => makeRubrique(i, mother)),
      ...citeYear({
        teachers: people.flatMap(({ id, profile }) => (profile === 'teacher' ? [id] : [])),
        classes: groups.flatMap(({ id, kind }) => (kind === 'class' ? [id] : [])),
        leavers: people.filter((_, i) => i % 100 === 0),
        // The timelines open on today.
        day: new Date().toISOString().slice(0, 10),
      }),
      ...input.accesses.map(({ rubrique, principal, rank }): SeedRow => ({
        entity: 'access',
        id: accessId(rubriqueId(rubrique), { kind: 'group', id: groupId(principal) }),
        fields: { role: roleAt(rank) },
      })),
    ],
    accounts: [{ id: 'admin-1', name: 'Anne Roux', role: 'administrator', title: '' }],
  };
}

const groupId = (rank: number): string => `groupe:${rank}`;

const rubriqueId = (rank: number): string => `rub-${rank}`;

/** « Tous » and the profiles, then groups that pass for profiles: the screen shows those when nobody has chosen. */
function isShown(i: number): boolean {
  return i < 9 || (i >= 69 && i < 60 + SHOWN_GROUPS);
}

function makeGroup(i: number): Group {
  const base: Group = { id: groupId(i), name: i === 0 ? 'Tous' : `Groupe ${i}`, kind: isShown(i) ? 'profile' : i < 69 ? 'class' : 'teaching', origin: 'aaf' };
  return isShown(i) ? { ...base, rank: i } : base;
}

// Under one root, as a school's site is.
function makeRubrique(i: number, mother: number): SeedRow {
  const fields =
    i === 0
      ? { title: 'Accueil', kind: 'racine', state: 'active', visibility: 'publique', position: 0 }
      : { title: `Rubrique ${i}`, parentId: rubriqueId(Math.max(0, mother)), state: 'active', position: i };
  return { entity: 'rubrique', id: rubriqueId(i), fields };
}
