import { expect, it } from 'vitest';
import { compareHoldings } from '../../../renderer/sheets/compare/differences.ts';
import { holdingsOf } from '../../../renderer/sheets/compare/holdings.ts';
import { school } from '../../domain/controls/school.ts';
import { group, NOW, person, rubrique } from '../../domain/settings.ts';
import { plain } from '../../support/plain.ts';

const FUNCTION = { code: 'ENS', label: 'Enseignement' };
const everyone = group('profil:tous', { name: 'Tous', kind: 'profile', origin: 'computed' });

const { side } = school({
  people: [
    person('ada', { profile: 'teacher', groupIds: ['profil:tous'], functions: [FUNCTION], subjects: ['Latin'] }),
    person('bob', { profile: 'teacher', groupIds: ['profil:tous'], functions: [FUNCTION] }),
    person('lea', { profile: 'student', groupIds: ['profil:tous'] }),
  ],
  groups: [everyone],
  rows: {
    rubrique: {
      root: rubrique({ title: 'Racine', parentId: null, kind: 'racine', visibility: 'publique' }),
      cdi: rubrique({ title: 'CDI', parentId: 'root' }),
      club: rubrique({ title: 'Club', parentId: 'root' }),
    },
    access: { 'cdi|person:ada': { role: 'manager' }, 'cdi|person:bob': { role: 'writer' }, 'club|person:bob': { role: 'visitor' } },
    schoolGroup: { free: { name: 'Latinistes', kind: 'free', state: 'active' } },
    membership: { 'free|ada': { member: true } },
    service: { MSG: { label: 'Messagerie', active: true, roles: [{ code: 'use', label: 'Utilisation' }, { code: 'manage', label: 'Gestion' }] } },
    serviceAccess: { 'MSG|group:profil:tous': { role: 'use' }, 'MSG|person:bob': { role: 'manage' } },
    visibilityRule: { 'teacher|group:profil:tous': { visible: true } },
    allClasses: { bob: { granted: true } },
    moderator: { 'person:ada': { moderates: true } },
    garSubscription: { atlas: { title: 'Atlas', resourceId: 'ark:/1', publics: ['teacher'] } },
    garAssignment: { 'atlas|person:bob': { state: 'assigned' } },
  },
});

const index = (id: string): number => side.ground.directory.personIndex.get(id) ?? -1;
const compare = (one: string, other: string) => compareHoldings(holdingsOf(side, index(one), NOW), holdingsOf(side, index(other), NOW));

it('shows what one has and not the other, part by part, and counts what they share', () => {
  expect(compare('ada', 'bob').map(({ part, differences, same }) => [part, differences.map(({ label, values }) => [label, ...values.map((value) => (value === undefined ? null : plain(value)))]), same])).toEqual([
    ['record', [['Matières', 'Latin', null]], 2],
    ['groups', [['Latinistes', 'membre', null]], 1],
    ['rubriques', [['CDI', 'Gestionnaire', 'Rédacteur'], ['Club', null, 'Visiteur']], 1],
    ['services', [['Messagerie', 'Utilisation', 'Gestion']], 0],
    ['messaging', [['Modère la messagerie', 'oui', null], ['Accès à toutes les classes', null, 'oui']], 2],
    ['resources', [['Atlas', null, 'oui']], 0],
  ]);
});

it('counts who they can write to as the simulator does, and finds nothing between somebody and herself', () => {
  const messaging = compare('ada', 'lea').find(({ part }) => part === 'messaging');
  expect(messaging?.differences.filter(({ key }) => key === 'writes').map(({ values }) => values.map((value) => plain(value ?? '')))).toEqual([['2 personnes', 'aucune personne']]);
  expect(compare('ada', 'ada').flatMap(({ differences }) => differences)).toEqual([]);
});
