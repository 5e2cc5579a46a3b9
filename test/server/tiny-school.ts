import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import { accessId, membershipId } from '../../domain/sync/row.ts';
import type { SchoolSeed, SeedRow } from '../../server/seed/seed-school.ts';

/** Instants of tests: a Monday of term. */
export const MONDAY = '2026-11-09T08:00:00.000Z';

const people: readonly Person[] = [
  person('p16-1', 'MOREAU', 'Catherine', 'direction', ['profil:tous', 'profil:direction']),
  person('p16-2', 'LEFÈVRE', 'Anaïs', 'teacher', ['profil:tous', 'profil:enseignants', 'ens:6A']),
  person('p16-3', 'MARTIN', 'Léo', 'student', ['profil:tous', 'profil:eleves', 'c:6A']),
];

const groups: readonly Group[] = [
  { id: 'profil:tous', name: 'Tous', kind: 'profile', origin: 'computed' },
  { id: 'profil:direction', name: 'Direction', kind: 'profile', origin: 'computed' },
  { id: 'profil:enseignants', name: 'Enseignants', kind: 'profile', origin: 'computed' },
  { id: 'profil:eleves', name: 'Élèves', kind: 'profile', origin: 'computed' },
  { id: 'c:6A', name: '6e A', kind: 'class', origin: 'aaf', code: '6A' },
  { id: 'ens:6A', name: 'Enseignants de 6e A', kind: 'profile', origin: 'computed', classId: 'c:6A' },
];

const settings: readonly SeedRow[] = [
  rubrique('root', { title: 'Racine du site', kind: 'racine', visibility: 'publique' }),
  rubrique('cdi', { title: 'CDI', parentId: 'root', position: 1, blog: true }),
  rubrique('club', { title: 'Club journal', parentId: 'cdi', position: 1, kind: 'pedagogique' }),
  right('root', 'profil:tous', 'visitor'),
  right('cdi', 'profil:enseignants', 'writer'),
  { entity: 'schoolGroup', id: 'libre:club', fields: { name: 'Club journal', kind: 'free', state: 'active', note: '' } },
  {
    entity: 'schoolGroup',
    id: 'habilitation:super-administrateur',
    fields: { name: 'Super Administrateur', kind: 'privilege', state: 'active', note: '' },
  },
  { entity: 'membership', id: membershipId('libre:club', 'p16-3'), fields: { member: true } },
];

/** A school of three people and three rubriques. */
export const TINY_SCHOOL: SchoolSeed = {
  school: { uai: '0319999A', name: 'Collège Jean-Macé (fictif)', fictitious: true, rightsInheritance: false },
  people,
  groups,
  settings,
  accounts: [
    { id: 'adm1', name: 'Nadia Haddad', role: 'administrator', title: 'Administratrice ENT' },
    { id: 'adm2', name: 'Julien Roche', role: 'administrator', title: 'Administrateur ENT' },
    { id: 'chef', name: 'Catherine Moreau', role: 'head', title: 'Principale' },
    { id: 'adjoint', name: 'Laurent Petit', role: 'deputy', title: 'Principal adjoint' },
    { id: 'gar', name: 'Odile Marchand', role: 'assignmentManager', title: 'Responsable d’affectation GAR' },
    { id: 'formatrice', name: 'Claire Vidal', role: 'trainer', title: 'Formatrice DRANE' },
  ],
};

function person(id: string, lastName: string, firstName: string, profile: Person['profile'], groupIds: string[]): Person {
  return { id, lastName, firstName, profile, groupIds, functions: [], subjects: [], childrenIds: [], source: 'agents' };
}

function rubrique(id: string, fields: SeedRow['fields']): SeedRow {
  return {
    entity: 'rubrique',
    id,
    fields: { parentId: null, kind: 'etablissement', position: 0, visibility: 'privee', state: 'active', ...fields },
  };
}

function right(rubriqueId: string, groupId: string, role: string): SeedRow {
  return { entity: 'access', id: accessId(rubriqueId, { kind: 'group', id: groupId }), fields: { role } };
}
