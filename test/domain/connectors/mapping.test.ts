import { describe, expect, it } from 'vitest';
import type { Group } from '../../../domain/directory/group.ts';
import { matchGroups } from '../../../domain/connectors/mapping/match-groups.ts';
import { matchPeople } from '../../../domain/connectors/mapping/match-people.ts';
import type { UnitRef } from '../../../domain/connectors/capabilities.ts';
import { isAbout, knownIn, matchSchool } from '../../../domain/connectors/mapping/match-school.ts';
import { platformCells } from '../../../domain/connectors/mapping/platform-cells.ts';
import { observedUnits } from '../../../domain/connectors/mapping/observed-units.ts';
import { wantedUnits } from '../../../domain/connectors/mapping/wanted-units.ts';
import type { PlatformGroup, PlatformPerson } from '../../../domain/connectors/platform-school.ts';
import { rowsOf, group, person, platformSchool, localPerson } from './platform-ground.ts';

const FREE: PlatformGroup = group('g-free', { kind: 'free', name: 'Équipe', members: ['u-1', 'u-x'] });

describe('people', () => {
  const locals = [localPerson('p16-1', 'LEFÈVRE', 'Anaïs', 'teacher'), localPerson('p16-2', 'MARTIN', 'Léo', 'student'), localPerson('p16-3', 'MARTIN', 'Zoé', 'student')];
  const remote = (id: string, given: Partial<PlatformPerson>): PlatformPerson => person(id, given);

  it('are recognised by the identifier of national deliveries, or by what somebody said, never by a name', () => {
    const found = matchPeople([remote('u-1', { externalId: '1' }), remote('u-2', { lastName: 'Martin', firstName: 'leo', profile: 'Student' }), remote('u-3', {})], locals, new Map([['u-3', 'p16-3']]));
    expect([...found.localOf]).toEqual([['u-1', 'p16-1'], ['u-3', 'p16-3']]);
    expect(found.candidates).toEqual([{ remote: 'u-2', local: 'p16-2' }]);
    expect(found).toMatchObject({ unknown: 1, missing: 1, ambiguous: [] });
  });

  it('of a file whose people were recognised here bear our own identifiers', () => {
    expect([...matchPeople([remote('p16-2', {})], locals, new Map()).localOf]).toEqual([['p16-2', 'p16-2']]);
  });

  it('with two accounts there are nobody’s', () => {
    const found = matchPeople([remote('u-1', { externalId: '1' }), remote('u-9', { externalId: '1' })], locals, new Map());
    expect(found.localOf.size).toBe(0);
    expect(found.ambiguous).toEqual(['u-1', 'u-9']);
  });

  it('are candidates of one person of the same profile only, and not of who left', () => {
    const twins = [localPerson('p16-2', 'MARTIN', 'Léo', 'student'), localPerson('p16-4', 'MARTIN', 'Leo', 'student')];
    const leo = remote('u-2', { lastName: 'MARTIN', firstName: 'Léo', profile: 'Student' });
    expect(matchPeople([leo], twins, new Map()).candidates).toEqual([]);
    expect(matchPeople([{ ...leo, profile: 'Teacher' }], locals, new Map()).candidates).toEqual([]);
    expect(matchPeople([{ ...leo, profile: 'Inconnu' }], locals, new Map()).candidates).toEqual([]);
    expect(matchPeople([leo], [], new Map([['u-2', 'gone']])).localOf.size).toBe(0);
  });
});

describe('groups', () => {
  const locals: readonly Group[] = [
    { id: 'profil:eleves', name: 'Élèves', kind: 'profile', origin: 'computed' },
    { id: 'profil:direction', name: 'Direction', kind: 'profile', origin: 'computed' },
    { id: 'c:6A', name: '6e A', kind: 'class', origin: 'aaf', code: '6A' },
    { id: 'resp:6A', name: 'Responsables', kind: 'profile', origin: 'computed', classId: 'c:6A' },
    { id: 'g:LATIN', name: 'Latin', kind: 'teaching', origin: 'aaf', code: 'LATIN' },
  ];

  it('are recognised by what they are', () => {
    const remotes = [
      group('a', { kind: 'profile', profile: 'Student' }), group('b', { kind: 'profile', profile: 'Personnel' }), group('c', { kind: 'direction' }),
      group('d', { kind: 'class', profile: 'Student', className: '6A' }), group('e', { kind: 'class', profile: 'Relative', className: '6A' }), group('f', { kind: 'class', profile: 'Personnel', className: '6A' }),
      group('g', { kind: 'class', profile: 'Student', className: '5B' }), group('h', { kind: 'class', profile: 'Student' }), group('i', { kind: 'teaching', name: 'LATIN' }),
      group('j', { kind: 'headTeachers' }), FREE, group('k', { kind: 'class', profile: 'Teacher', className: '6A' }),
    ];
    expect([...matchGroups(remotes, locals, new Map([['g-free', 'libre:1']]))]).toEqual([
      ['a', 'profil:eleves'], ['c', 'profil:direction'], ['d', 'c:6A'], ['e', 'resp:6A'], ['i', 'g:LATIN'], ['g-free', 'libre:1'],
    ]);
  });

  it('that would be one of ours twice are neither', () => {
    expect(matchGroups([group('a', { kind: 'teaching', name: 'LATIN' }), group('b', { kind: 'teaching', name: 'LATIN' })], locals, new Map()).size).toBe(0);
  });
});

const SERVICES = [{ id: 'a-blog', name: 'blog', roles: [{ id: 'r-1', name: 'Lecture', applications: ['a-blog'] }, { id: 'r-2', name: 'Création', applications: ['a-blog'] }] }];

const view = rowsOf([
  ['schoolGroup', 'libre:1', { name: 'Équipe', kind: 'free', state: 'active' }],
  ['schoolGroup', 'libre:2', { name: 'Équipe', kind: 'free', state: 'trashed' }],
  ['schoolGroup', 'habilitation:x', { name: 'Super', kind: 'privilege', state: 'active' }],
  ['schoolGroup', 'broken', { name: 3 }],
  ['membership', 'libre:1|p16-1', { member: true }],
  ['membership', 'libre:1|p16-2', { member: false }],
  ['membership', 'libre:2|p16-2', { member: true }],
  ['membership', 'malformed', { member: true }],
  ['service', 'BLOG', { label: 'Blog', roles: [{ code: 'lect', label: 'Lecture' }, { code: 'crea', label: 'Création' }] }],
  ['serviceAccess', 'BLOG|group:libre:1', { role: 'lect' }],
  ['serviceAccess', 'BLOG|group:profil:eleves', { role: 'none' }],
  ['serviceAccess', 'BLOG|person:p16-1', { role: 'lect' }],
  ['assignmentManager', 'p16-1', { manages: true }],
  ['assignmentManager', 'p16-2', { manages: false }],
]);

describe('a cell of « Qui voit qui ? »', () => {
  const remote = platformSchool({
    people: [person('u-1', { externalId: '1' }), person('u-2', { externalId: '2', profile: 'Student' }), person('u-3', { externalId: '3', profile: 'Student' }), person('u-x', { profile: 'Student' })],
    groups: [group('g-students', { kind: 'profile', profile: 'Student', members: ['u-2', 'u-3', 'u-x'] }), group('g-cpe', { kind: 'function', name: 'CPE' }), group('g-free', { kind: 'free', name: 'Secrétaires' }), group('g-else', { kind: 'free', name: 'Chorale' })],
  });
  const settings = rowsOf([
    ['schoolGroup', 'fonctionnel:cpe', { name: 'CPE', kind: 'functional', state: 'active' }], ['schoolGroup', 'fonctionnel:secretaires', { name: 'Secrétaires', kind: 'functional', state: 'active' }],
    ['membership', 'fonctionnel:cpe|p16-1', { member: true }], ['membership', 'fonctionnel:cpe|p16-2', { member: false }], ['membership', 'malformed', { member: true }],
  ]);
  const pupil = { ...localPerson('p16-2', 'MARTIN', 'Léo', 'student'), groupIds: ['profil:eleves'] };
  // Somebody whom the platform still takes for a pupil.
  const local = { people: [localPerson('p16-1', 'LEFÈVRE', 'Anaïs', 'teacher'), pupil, localPerson('p16-3', 'ROUX', 'Anne', 'accompanist')], groups: [], view: settings };
  const said = [{ kind: 'line', local: 'fonctionnel:cpe', remote: 'g-cpe' }, { kind: 'group', local: 'profil:eleves', remote: 'g-students' }];
  const { mapping, unmatched } = matchSchool(remote, local, said);

  it('is said in the words of the platform, without whom the school knows otherwise', () => {
    const { cells, beyond } = platformCells({ remote, local, mapping }, ['teacher|group:profil:eleves', 'student|classSphere', 'student|group:fonctionnel:cpe', 'student|group:profil:tous', 'student|rubriqueSphere', 'student|group:gone', 'other|classSphere', 'student|autre', 'nothing']);
    expect(Object.fromEntries(cells)).toEqual({
      'teacher|group:profil:eleves': { profile: 'Teacher', targets: ['g-students'], notFrom: new Set(), notTo: new Set(['u-3']) },
      'student|classSphere': { profile: 'Student', targets: 'ownClass', notFrom: new Set(['u-3']) },
      'student|group:fonctionnel:cpe': { profile: 'Student', targets: ['g-cpe'], notFrom: new Set(['u-3']), notTo: new Set() },
    });
    expect(Object.fromEntries(beyond)).toEqual({
      'student|group:profil:tous': 'everyone', 'student|rubriqueSphere': 'rubriques', 'student|group:gone': 'unknownThere', 'other|classSphere': 'unknownThere', 'student|autre': 'unknownThere', nothing: 'unknownThere',
    });
  });

  it('of a line is of the group that somebody said, proposed by its name', () => {
    expect(unmatched.filter(({ kind }) => kind === 'line')).toEqual([{ kind: 'line', remote: 'g-free', name: 'Secrétaires', local: 'fonctionnel:secretaires' }]);
    expect(matchSchool(remote, local, []).unmatched.filter(({ kind }) => kind === 'line').map(({ remote: id, local: proposed }) => [id, proposed])).toEqual([['g-cpe', 'fonctionnel:cpe'], ['g-free', 'fonctionnel:secretaires']]);
    expect(matchSchool(remote, { ...local, view: rowsOf([]) }, []).unmatched.filter(({ kind }) => kind === 'line')).toEqual([{ kind: 'line', remote: 'g-cpe', name: 'CPE', local: null }]);
  });
});

describe('what the school wants of a platform', () => {
  it('is its free groups, their members, the accesses of groups and who assigns', () => {
    expect(Object.fromEntries(wantedUnits(view, '2026-11-09'))).toEqual({
      'group libre:1': 'Équipe', 'membership libre:1|p16-1': true, 'serviceAccess BLOG|group:libre:1': 'lect', 'assignmentManager p16-1': true,
    });
  });
});

describe('a platform beside the school', () => {
  const school = platformSchool({
    people: [person('u-1', { externalId: '1' }), person('u-x', { lastName: 'MARTIN', firstName: 'Léo', profile: 'Student' })],
    groups: [FREE, group('g-auto', { kind: 'free', isFixed: true }), group('g-gar', { kind: 'free', isFixed: true, name: 'RESP-AFFECT-GAR', members: ['u-1'] })],
    services: SERVICES,
    grants: new Map([['g-free', ['r-1']]]),
  });
  const local = { people: [localPerson('p16-1', 'LEFÈVRE', 'Anaïs', 'teacher'), localPerson('p16-2', 'MARTIN', 'Léo', 'student')], groups: [], view };

  it('proposes what only a name brings near, and takes nothing of it', () => {
    const { mapping, unmatched } = matchSchool(school, local, []);
    expect(unmatched).toEqual([
      { kind: 'group', remote: 'g-free', name: 'Équipe', local: 'libre:1' },
      { kind: 'service', remote: 'a-blog', name: 'blog', local: 'BLOG' },
      { kind: 'person', remote: 'u-x', name: 'MARTIN Léo', local: 'p16-2' },
    ]);
    expect(Object.fromEntries(observedUnits(school, mapping))).toEqual({ 'assignmentManager p16-1': true });
  });

  it('proposes no group where two have that name', () => {
    const twice = { ...school, groups: [FREE, group('g-2', { kind: 'free', name: 'equipe' })] };
    expect(matchSchool(twice, local, []).unmatched.filter(({ kind }) => kind === 'group').map((one) => one.local)).toEqual([null, null]);
    const other = { ...school, groups: [group('g-2', { kind: 'free', name: 'Autre' })] };
    expect(matchSchool(other, local, []).unmatched.find(({ kind }) => kind === 'group')?.local).toBeNull();
  });

  const said = [
    { kind: 'group', local: 'libre:1', remote: 'g-free' }, { kind: 'service', local: 'BLOG', remote: 'a-blog' }, { kind: 'role', local: 'BLOG|lect', remote: 'r-1' },
  ];

  it('is in our words once somebody said what is the same', () => {
    const { mapping, unmatched } = matchSchool(school, local, said);
    expect(unmatched.filter(({ kind }) => kind === 'role')).toEqual([{ kind: 'role', remote: 'r-2', name: 'Création', local: 'BLOG|crea' }]);
    expect(Object.fromEntries(observedUnits(school, mapping))).toEqual({
      'group libre:1': 'Équipe', 'membership libre:1|p16-1': true, 'serviceAccess BLOG|group:libre:1': 'lect', 'assignmentManager p16-1': true,
    });
    const isNamed = (unit: UnitRef): boolean => isAbout(knownIn(mapping), unit);
    expect(
      ([['group', 'x'], ['membership', 'libre:1|p16-1'], ['membership', 'libre:1|p16-2'], ['membership', 'libre:9|p16-1'], ['membership', '!'], ['assignmentManager', 'p16-2'], ['serviceAccess', 'BLOG|group:libre:1'], ['serviceAccess', 'AUTRE|group:libre:1'], ['serviceAccess', 'BLOG|group:x'], ['serviceAccess', '!'], ['visa', 'x']] as const)
        .map(([kind, id]) => isNamed({ kind, id })),
    ).toEqual([true, true, false, false, false, false, true, false, false, false, false]);
  });

  it('keeps as they are several roles of one service, and a role that nobody named', () => {
    const { mapping } = matchSchool(school, local, said);
    const two = { ...school, grants: new Map([['g-free', ['r-2', 'r-1']]]) };
    expect(observedUnits(two, mapping).get('serviceAccess BLOG|group:libre:1')).toEqual({ custom: ['r-1', 'r-2'] });
    expect(observedUnits({ ...school, grants: new Map() }, mapping).has('serviceAccess BLOG|group:libre:1')).toBe(false);
    expect(observedUnits(two, { ...mapping, services: new Map() }).has('serviceAccess BLOG|group:libre:1')).toBe(false);
    const unnamed = { ...school, grants: new Map([['g-free', ['r-2']]]) };
    expect(observedUnits(unnamed, mapping).get('serviceAccess BLOG|group:libre:1')).toEqual({ custom: ['r-2'] });
  });

  it('does not know who assigns where two groups bear that name', () => {
    const two = { ...school, groups: [...school.groups, group('g-gar2', { kind: 'free', name: 'RESP-AFFECT-GAR', members: ['u-1'] })] };
    expect(observedUnits(two, matchSchool(two, local, said).mapping).has('assignmentManager p16-1')).toBe(false);
  });

  it('proposes no role of a service that is no longer here', () => {
    const gone = [...said, { kind: 'service', local: 'PARTI', remote: 'a-blog' }];
    expect(matchSchool(school, local, gone).unmatched.filter(({ kind }) => kind === 'role').map((one) => one.local)).toEqual([null]);
  });
});
