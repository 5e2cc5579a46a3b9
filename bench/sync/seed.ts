import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import { seededRandom } from '../rights/cite-scolaire.ts';
import type { SchoolSeed, SeedRow } from '../../server/seed/seed-school.ts';

/** Rubriques and groups of the school on which exchanges are measured. */
export const SIZES: Readonly<Record<'rubriques' | 'groups', number>> = { rubriques: 300, groups: 500 };

const SYLLABLES = 'ba be bi bo bou ca cha ché da dé do fa fé ga gi go ja jo la lé li lo lou ma mé mi mo na né no pa pé ra ré ri ro sa sé si so ta té ti to va vé vi'.split(' ');

/** A school of any number of accounts, each of about 400 bytes of JSON. */
export function makeSeed(people: number): SchoolSeed {
  const random = seededRandom(42);
  return {
    school: { uai: '0310000A', name: 'Bench', fictitious: true, rightsInheritance: false },
    people: Array.from({ length: people }, (_, i) => makePerson(i, random)),
    groups: Array.from({ length: SIZES.groups }, (_, i) => makeGroup(i)),
    settings: Array.from({ length: SIZES.rubriques }, (_, i) => makeRubrique(i)),
    accounts: [
      { id: 'admin-1', name: 'Anne Roux', role: 'administrator', title: '' },
      { id: 'admin-2', name: 'Paul Petit', role: 'administrator', title: '' },
    ],
  };
}

/** Identifier of a rubrique by rank; 0 is the root. */
export function rubriqueId(rank: number): string {
  return `rub-${rank}`;
}

/** Identifier of a group by rank. */
export function groupId(rank: number): string {
  return `groupe:31000000:${rank}`;
}

/** A person of invented names and groups. Drawn rather than counted: numbers that follow each other would compress as no school does. */
export function makePerson(i: number, random: () => number): Person {
  const below = (limit: number): number => Math.floor(random() * limit);
  const name = (length: number): string => Array.from({ length }, () => SYLLABLES[below(SYLLABLES.length)] ?? '').join('');
  const two = (value: number): string => String(value).padStart(2, '0');
  const [lastName, firstName] = [name(3).toUpperCase(), name(2)];
  const isTeacher = below(10) === 0;
  return {
    id: `ENT31${String(i * 1000 + below(1000)).padStart(8, '0')}`,
    lastName,
    firstName,
    civility: below(2) === 0 ? 'Mme' : 'M.',
    birthDate: `20${two(8 + below(8))}-${two(1 + below(12))}-${two(1 + below(28))}`,
    email: `${firstName}.${lastName.toLowerCase()}@ac-exemple.example`,
    profile: isTeacher ? 'teacher' : 'student',
    functions: isTeacher ? [{ code: 'ENS', label: 'ENSEIGNEMENT' }] : [],
    subjects: [],
    groupIds: [0, 1 + below(9), 10 + below(60), 70 + below(430), 70 + below(430), 70 + below(430), 70 + below(430)].map(groupId),
    childrenIds: [],
    source: 'siecle',
  };
}

function makeGroup(i: number): Group {
  return { id: groupId(i), name: `Groupe ${i}`, kind: i === 0 ? 'profile' : 'teaching', origin: 'aaf' };
}

function makeRubrique(i: number): SeedRow {
  const fields =
    i === 0
      ? { title: 'Accueil', kind: 'racine', state: 'active', visibility: 'publique' }
      : { title: `Rubrique ${i}`, parentId: rubriqueId(i < 20 ? 0 : i % 20), state: 'active' };
  return { entity: 'rubrique', id: rubriqueId(i), fields };
}
