import { expect, it } from 'vitest';
import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import { seenRubriques, type Onlooker } from '../../../domain/situation/seen-rubriques.ts';
import { school } from '../controls/school.ts';
import { group, person, rubrique } from '../settings.ts';

const STUDENTS = WELL_KNOWN_GROUPS.students;

const { side } = school({
  people: [person('noe', { profile: 'student', groupIds: ['6A', STUDENTS] }), person('ann')],
  groups: [group('6A'), group(STUDENTS, { kind: 'profile', origin: 'computed' })],
  rows: {
    rubrique: {
      root: rubrique({ title: 'Racine', parentId: null, visibility: 'publique' }),
      second: rubrique({ title: 'Zoo', position: 1 }),
      same: rubrique({ title: 'Arbre', position: 1 }),
      first: rubrique({ title: 'Vie', position: 0 }),
      under: rubrique({ title: 'CDI', parentId: 'first' }),
      old: rubrique({ title: 'Ancienne', state: 'archived', visibility: 'publique' }),
    },
    access: {
      'first|group:6A': { role: 'visitor' }, 'under|group:6A': { role: 'writer' },
      [`same|group:${STUDENTS}`]: { role: 'visitor' }, 'second|person:noe': { role: 'manager' },
    },
  },
});

const told = (onlooker: Onlooker): readonly string[] => seenRubriques(side, onlooker).map(({ rubrique: { title }, level, role }) => `${'·'.repeat(level)}${title} ${role}`);

it('shows the tree as somebody sees it, mothers first', () => {
  expect(told({ kind: 'person', id: 'noe' })).toEqual(['·Racine visitor', '··Vie visitor', '···CDI writer', '··Arbre visitor', '··Zoo manager']);
  expect(told({ kind: 'person', id: 'ann' })).toEqual(['·Racine visitor']);
  expect(told({ kind: 'person', id: 'gone' })).toEqual(['·Racine visitor']);
});

it('shows it as a newcomer of a class would see it', () => {
  expect(told({ kind: 'newcomer', profile: 'student', classIds: ['6A'] })).toEqual(['·Racine visitor', '··Vie visitor', '···CDI writer', '··Arbre visitor']);
});
