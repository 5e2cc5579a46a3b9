import { describe, expect, test } from 'vitest';
import { DEFAULT_PERMISSIONS } from '../../../domain/rights/permission-table.data.ts';
import type { Scenario } from '../../../domain/what-if/scenario.ts';
import { NEWCOMER_ID } from '../../../domain/what-if/scenario.ts';
import type { ControlShift } from '../../../domain/controls/run-controls.ts';
import { whatIf, type WhatIf } from '../../../domain/what-if/what-if.ts';
import { decideChange } from '../../../domain/sync/decide-change.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { actor, group, NOW, person, rubrique } from '../settings.ts';
import { HEAD, PRIVILEGES, school } from '../controls/school.ts';

const HEAD_LINE = 'fonctionnel:chef-etablissement';
const DAY = '2026-12-01';

const ground = school({
  people: [
    HEAD,
    person('deputy', { profile: 'direction', groupIds: ['profil:tous'] }),
    person('paul', { groupIds: ['profil:tous', '6A', 'profs-6A'] }),
    person('lea', { profile: 'student', groupIds: ['profil:tous', '6A'] }),
    person('mum', { profile: 'guardian', groupIds: ['profil:tous', 'parents-6A'], childrenIds: ['lea'] }),
  ],
  groups: [
    group('profil:tous', { kind: 'profile', origin: 'computed' }),
    group('profil:direction', { kind: 'profile', origin: 'computed' }),
    group('6A', { name: '6e A' }),
    group('parents-6A', { kind: 'profile', origin: 'computed', classId: '6A' }),
    group('profs-6A', { kind: 'profile', origin: 'computed', classId: '6A' }),
    group('5B', { name: '5e B' }),
  ],
  rows: {
    rubrique: {
      root: rubrique({ title: 'Racine', parentId: null, kind: 'racine', visibility: 'publique' }),
      'classe:6A': rubrique({ title: '6e A', kind: 'classe', classId: '6A', parentId: 'root', blog: true }),
      trip: rubrique({ title: 'Voyage', parentId: 'classe:6A' }),
      old: rubrique({ title: 'Ancienne', kind: 'classe', classId: '6A', parentId: 'root', state: 'archived' }),
      news: rubrique({ title: 'Actualités', parentId: 'root', blog: true }),
    },
    access: {
      'root|group:profil:tous': { role: 'visitor' },
      'classe:6A|group:6A': { role: 'visitor' },
      'news|group:6A': { role: 'writer' },
      'news|group:profil:direction': { role: 'manager' },
      'news|person:paul': { role: 'moderator' },
      'news|person:lea': { role: 'none' },
    },
    schoolGroup: { [HEAD_LINE]: { name: 'Chef d’établissement', kind: 'functional', state: 'active' } },
    membership: {
      'habilitation:chef-etablissement|head': { member: true },
      'habilitation:super-administrateur|deputy': { member: true },
      [`${HEAD_LINE}|head`]: { member: true },
      [`${HEAD_LINE}|paul`]: { member: false },
      nonsense: { member: true },
    },
    service: { MSG: { label: 'Messagerie', active: true, roles: [{ code: 'use', label: 'Utilisation' }, { code: 'manage', label: 'Gestion' }] } },
    serviceAccess: { 'MSG|group:profil:tous': { role: 'use' }, 'MSG|group:profil:direction': { role: 'manage' }, 'MSG|person:paul': { role: 'manage' } },
    visibilityRule: { 'guardian|group:profs-6A': { visible: true }, 'teacher|classSphere': { visible: true }, 'student|classSphere': { visible: true } },
    allClasses: { paul: { granted: true } },
    accompaniment: { 'paul|lea': { valid: true } },
  },
});

const look = (scenario: Scenario): WhatIf => whatIf({ ...ground, permissions: DEFAULT_PERMISSIONS }, scenario);
const told = (changes: readonly Change[]): unknown => changes.map(({ entity, id, edits }) => [entity, id, edits[0]?.set]);
const ids = (shifts: readonly ControlShift[]): readonly string[] => shifts.map(({ control }) => control.id);
const people = ({ directory }: WhatIf, ranks: Uint32Array): readonly string[] => [...ranks].map((rank) => directory.people[rank]?.id ?? '');

/** What is planned must be accepted by the rules that judge the draft. */
function expectAllowed(changes: readonly Change[], atomic: boolean): void {
  const after = layChanges(ground.view, changes);
  for (const change of changes) {
    const context = { before: ground.view, after: atomic ? after : layChanges(ground.view, [change]), directory: ground.directory, now: NOW };
    expect(decideChange(context, actor(), change), `${change.entity} ${change.id}`).toBeUndefined();
  }
}

describe('somebody becomes head of school', () => {
  test('joins the group and the line, leaves « Super Administrateur », and takes the place of who was there', () => {
    const seen = look({ kind: 'becomes-head', personId: 'deputy', replaces: true, day: DAY });
    expect(told(seen.changes)).toEqual([
      ['membership', 'habilitation:chef-etablissement|deputy', true],
      ['membership', 'habilitation:super-administrateur|deputy', false],
      ['membership', `${HEAD_LINE}|deputy`, true],
      ['membership', `${HEAD_LINE}|head`, false],
    ]);
    expectAllowed(seen.changes, false);
    expect(people(seen, seen.rights.gainedPeople)).toEqual(['deputy']);
    expect(seen.directory.findPerson('deputy')).toMatchObject({ profile: 'direction', functions: [{ code: 'DIR' }] });
    expect(ids(seen.gone)).toContain('GRP-01');
    expect(ids(seen.appeared)).toEqual(['GRP-04']);
    expect(seen.services.map(({ service, gained, lost }) => [service.id, people(seen, gained), people(seen, lost)])).toEqual([['MSG', ['deputy'], []]]);
  });

  test('stands beside the head when it is an interim; the functions of who has them already are left alone', () => {
    const seen = look({ kind: 'becomes-head', personId: 'head', replaces: false, day: DAY });
    expect(seen.changes).toEqual([]);
    expect(seen.directory.findPerson('head')?.functions).toEqual(HEAD.functions);
    expect(told(look({ kind: 'becomes-head', personId: 'deputy', replaces: false, day: DAY }).changes)).not.toContainEqual(['membership', `${HEAD_LINE}|head`, false]);
  });

  test('changes no group that the ENT does not have, and nobody who is not there', () => {
    const rows = { schoolGroup: Object.fromEntries(Object.keys(PRIVILEGES).map((id) => [id, { name: id, kind: 'privilege', state: 'trashed' }])) };
    const bare = school({ rows });
    const seen = whatIf({ ...bare, permissions: DEFAULT_PERMISSIONS }, { kind: 'becomes-head', personId: 'nobody', replaces: true, day: '2026-01-01' });
    expect(seen).toMatchObject({ changes: [], concerned: [] });
  });
});

describe('a class disappears', () => {
  const seen = look({ kind: 'class-gone', classId: '6A', day: DAY });

  test('archives its rubrique with what is under it, and takes away what its groups held elsewhere', () => {
    expect(told(seen.changes)).toEqual([
      ['rubrique', 'trip', 'archived'],
      ['rubrique', 'classe:6A', 'archived'],
      ['access', 'news|group:6A', 'none'],
      ['visibilityRule', 'guardian|group:profs-6A', false],
    ]);
    expectAllowed(seen.changes, true);
  });

  test('is about its pupils, their guardians and its teachers, who lose what it opened to them', () => {
    expect(seen.concerned.map((rank) => seen.directory.people[rank]?.id)).toEqual(['paul', 'lea', 'mum']);
    expect(people(seen, seen.rights.lostPeople)).toEqual(['paul', 'lea']);
    expect(seen.rights.gainedPeople).toHaveLength(0);
    expect(people(seen, seen.reach.lost)).toContain('lea');
    expect(seen.directory.groups.map(({ id }) => id)).toEqual(['profil:tous', 'profil:direction', '5B']);
  });
});

describe('a teacher arrives', () => {
  const seen = look({ kind: 'teacher-arrives', firstName: 'Zoé', lastName: 'Neuve', classIds: ['6A', '5B'], day: DAY });

  test('has the groups of the teachers of her classes; the group, not she, manages the rubrique', () => {
    expect(told(seen.changes)).toEqual([['access', 'classe:6A|group:profs-6A', 'manager']]);
    expectAllowed(seen.changes, false);
    expect(seen.directory.findPerson(NEWCOMER_ID)?.groupIds).toEqual(expect.arrayContaining(['profil:tous', 'profs-6A']));
  });

  test('gains what they have, and can write to the class', () => {
    expect(people(seen, seen.rights.gainedPeople)).toEqual(['paul', NEWCOMER_ID]);
    expect(seen.rights.lostPeople).toHaveLength(0);
    expect(people(seen, seen.reach.gained)).toContain('lea');
    expect(seen.reach.lost).toHaveLength(0);
  });
});

describe('somebody leaves', () => {
  const seen = look({ kind: 'person-leaves', personId: 'paul', day: DAY });

  test('takes away what was given to them by name, and nothing else', () => {
    expect(told(seen.changes)).toEqual([
      ['access', 'news|person:paul', 'none'],
      ['serviceAccess', 'MSG|person:paul', 'none'],
      ['allClasses', 'paul', false],
      ['accompaniment', 'paul|lea', false],
    ]);
    expectAllowed(seen.changes, false);
  });

  test('loses everything, writes to nobody, and the controls no longer see them', () => {
    expect(people(seen, seen.rights.lostPeople)).toEqual(['paul']);
    expect(seen.rights.gainedPeople).toHaveLength(0);
    expect(people(seen, seen.reach.lost)).toContain('lea');
    expect(seen.reach.gained).toHaveLength(0);
    const named = [...seen.appeared].flatMap(({ findings }) => findings.flatMap(({ objects }) => objects)).filter(({ kind, id }) => kind === 'person' && id === 'paul');
    expect(named).toEqual([]);
  });
});

test('time alone makes nothing appear: both sides are looked at on the day of the scenario', () => {
  const quiet = look({ kind: 'becomes-head', personId: 'head', replaces: false, day: '2031-01-01' });
  expect([...quiet.appeared, ...quiet.gone]).toEqual([]);
});

test('a duplicate whose other parent leaves is not corrected: it can be told no more', () => {
  const family = school({
    people: [
      person('lea', { profile: 'student' }),
      person('tom', { profile: 'student' }),
      person('dad-1', { profile: 'guardian', lastName: 'Blanc', firstName: 'Luc', childrenIds: ['lea'] }),
      person('dad-2', { profile: 'guardian', lastName: 'Blanc', firstName: 'Luc', childrenIds: ['tom'] }),
      person('mum', { profile: 'guardian', childrenIds: ['lea', 'tom'] }),
    ],
  });
  const leaves = (personId: string): WhatIf => whatIf({ ...family, permissions: DEFAULT_PERMISSIONS }, { kind: 'person-leaves', personId, day: DAY });
  const [mum, dad] = [leaves('mum'), leaves('dad-1')];
  expect([ids(mum.gone), ids(mum.unproven)]).toEqual([[], ['ALI-06']]);
  expect([ids(dad.gone), ids(dad.unproven)]).toEqual([['ALI-06'], []]);
});
