import { describe, expect, it } from 'vitest';
import { reachImpact } from '../../../domain/messaging/reach-impact.ts';
import { reachReasons, type ReachReasons, type ReachRemedy } from '../../../domain/messaging/reach-paths.ts';
import { reachOf, recipientsOf, writersTo } from '../../../domain/messaging/reach.ts';
import { newcomer } from '../../../domain/messaging/correspondent.ts';
import { listPeople } from '../../../domain/rights/people-set.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf, type RightsSide } from '../../../domain/school/school-rights.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { change, group, NOW, person, rubrique, settings } from '../settings.ts';

// A pupil and a teacher of 6e A, a pupil of 5e B, a CPE, an administrator.
const PEOPLE = ['pupil', 'teacher', 'other', 'cpe', 'clerk'] as const;
const DIRECTORY = createDirectoryIndex(
  [
    person('pupil', { profile: 'student', groupIds: ['6A', 'all'] }),
    person('teacher', { groupIds: ['team-6A', 'all'] }),
    person('other', { profile: 'student', groupIds: ['5B', 'all'] }),
    person('cpe', { profile: 'schoolLife', groupIds: ['all'] }),
    person('clerk', { profile: 'administrative', groupIds: ['all'] }),
  ],
  [group('6A'), group('5B'), group('team-6A', { kind: 'profile', classId: '6A' }), group('all', { kind: 'profile' })],
);
const LINE = { schoolGroup: { 'fonctionnel:cpe': { name: 'CPE', kind: 'functional', state: 'active' } }, membership: { 'fonctionnel:cpe|cpe': { member: true } } };

type Rows = Parameters<typeof settings>[0];

function sideOf(rows: Rows): RightsSide {
  return rightsOf({ directory: DIRECTORY, inherits: false }, settings({ ...LINE, ...rows }));
}

function ask(rows: Rows, from: (typeof PEOPLE)[number], to: (typeof PEOPLE)[number]): ReachReasons {
  const who = (id: string) => ({ kind: 'person', person: DIRECTORY.personIndex.get(id) ?? -1 }) as const;
  return reachReasons(reachOf(sideOf(rows), NOW), who(from), who(to));
}

const rules = (...ids: readonly string[]): Rows => ({ visibilityRule: Object.fromEntries(ids.map((id) => [id, { visible: true }])) });
const restricted = (cells: Readonly<Record<string, boolean>>): Rows => ({
  messagingSettings: { general: { restriction: { since: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z', cells } } },
});

function words(remedy: ReachRemedy): string {
  switch (remedy.kind) {
    case 'cell':
      return `${remedy.visible ? 'show' : 'hide'} ${remedy.cell.ruleId}${remedy.inRestriction ? ' in the emergency mode' : ''}`;
    case 'lift':
      return `lift for ${remedy.cell.ruleId}`;
    case 'leaveLine':
      return `leave ${remedy.line.name}`;
    case 'allClasses':
      return `${remedy.granted ? 'give' : 'take back'} all classes`;
    default:
      return `list ${remedy.on ? 'on' : 'off'} ${remedy.rubrique.id}`;
  }
}

const closing = (reasons: ReachReasons): string[] => reasons.paths.map(({ via, close }) => `${via}: ${close.map(words).join(' or ')}`);
const opening = ({ openings }: ReachReasons): string[] => openings.map(({ remedy, people }) => `${words(remedy)}: ${people}`);

describe('what closes a path', () => {
  it.each<[string, Rows, (typeof PEOPLE)[number], (typeof PEOPLE)[number], readonly string[]]>([
    ['a cell', rules('student|group:all'), 'pupil', 'clerk', ['target: hide student|group:all']],
    ['one’s own class', rules('student|classSphere'), 'pupil', 'teacher', ['classSphere: hide student|classSphere']],
    ['a line', rules('staff|classSphere'), 'cpe', 'other', ['classSphere: leave CPE or hide staff|classSphere']],
    ['all classes', { ...rules('staff|classSphere'), allClasses: { clerk: { granted: true } } }, 'clerk', 'other', ['classSphere: take back all classes or hide staff|classSphere']],
    ['a cell that the emergency mode shows', restricted({ 'student|group:all': true }), 'pupil', 'clerk', ['target: lift for student|group:all']],
    ['a cell shown by both', { ...rules('student|group:all'), ...restricted({ 'student|group:all': true }) }, 'pupil', 'clerk', ['target: hide student|group:all in the emergency mode']],
  ])('%s', (_, rows, from, to, expected) => {
    expect(closing(ask(rows, from, to))).toEqual(expected);
  });

  const circle = (fields: Fields): Rows => ({ rubrique: { club: rubrique({ parentId: null, ...fields }) }, access: { 'club|group:6A': { role: 'visitor' }, 'club|person:other': { role: 'visitor' } } });

  it('a mailing list, whatever the matrix says; deduced where the rubrique is public', () => {
    const reasons = ask(circle({ mailingList: true, visibility: 'publique' }), 'pupil', 'other');
    expect(closing(reasons)).toEqual(['mailingList: list off club']);
    expect(reasons.paths[0]).toMatchObject({ inferred: true });
    expect(ask(circle({ mailingList: true, visibility: 'publique' }), 'pupil', 'clerk').can).toBe(false);
  });

  it('« Mes rubriques »', () => {
    expect(closing(ask({ ...circle({}), ...rules('student|rubriqueSphere') }, 'pupil', 'other'))).toEqual(['rubriqueSphere: hide student|rubriqueSphere']);
  });

  it('the rubriques that two people share open them to each other, unless archived', () => {
    expect(opening(ask(circle({}), 'pupil', 'other'))).toEqual(['show student|rubriqueSphere: 2', 'list on club: 2']);
    expect(opening(ask(circle({ state: 'archived', mailingList: true }), 'pupil', 'other'))).toEqual(['show student|rubriqueSphere: 2']);
  });
});

describe('what would open a path', () => {
  it.each<[string, Rows, (typeof PEOPLE)[number], (typeof PEOPLE)[number], readonly string[]]>([
    ['cells, the one that shows the fewest people first', rules('martian|group:all', 'martian|group:5B', 'martian|group:gone'), 'pupil', 'other', ['show student|group:5B: 1', 'show student|group:all: 5']],
    ['one’s own class', {}, 'pupil', 'teacher', ['show student|classSphere: 2']],
    ['every class for a line', {}, 'cpe', 'other', ['show staff|classSphere: 3']],
    ['all classes, given to staff', rules('staff|classSphere'), 'clerk', 'other', ['give all classes: 3']],
    ['nothing for a pupil outside her class', rules('student|classSphere'), 'pupil', 'other', []],
    ['the end of the emergency mode', { ...rules('student|group:all'), ...restricted({ 'student|group:all': false }) }, 'pupil', 'clerk', ['lift for student|group:all: 5']],
    ['a cell hidden by both', restricted({ 'student|group:all': false }), 'pupil', 'clerk', ['show student|group:all in the emergency mode: 5']],
  ])('%s', (_, rows, from, to, expected) => {
    expect(opening(ask(rows, from, to))).toEqual(expected);
  });

  it('nobody writes to herself', () => {
    expect(ask(rules('student|group:all'), 'pupil', 'pupil')).toEqual({ isSelf: true, can: false, paths: [], byReply: false, byTargeted: false, openings: [] });
  });
});

describe('a pupil who writes to a teacher of her class (S2-093)', () => {
  const note = (may: boolean | null, to: 'teacher' | 'pupil' = 'teacher'): unknown => {
    const rows = { ...rules('student|classSphere', 'teacher|classSphere'), messagingSettings: { general: { studentMayWriteSingleTeacher: may } } };
    const [path] = ask(rows, to === 'teacher' ? 'pupil' : 'teacher', to).paths;
    return path?.via === 'classSphere' ? path.note : 'another path';
  };

  it('is told whether she must write to all of them', () => {
    expect([note(true), note(false), note(null), note(false, 'pupil')]).toEqual([undefined, 'all-at-once', 'unsaid', undefined]);
  });
});

describe('« Communication ciblée »', () => {
  const served = (active: boolean): Rows => ({
    service: { COM: { label: 'Communication ciblée', active, roles: [{ code: 'use', label: 'Utilisation' }] } },
    serviceAccess: {
      'COM|person:clerk': { role: 'use' }, 'COM|group:5B': { role: 'use' }, 'COM|person:pupil': { role: 'none' },
      'COM|person:gone': { role: 'use' }, 'COM|person:teacher': {}, 'MSG|person:cpe': { role: 'use' }, 'unreadable': { role: 'use' },
    },
  });
  const reach = reachOf(sideOf(served(true)), NOW);
  const counted = (index: number): readonly number[] => [...listPeople(recipientsOf(reach, { kind: 'person', person: index }, { withTargeted: true }))];

  it('is sent to anybody by who holds a role in it; told, and counted only when asked', () => {
    expect(PEOPLE.map((_, i) => counted(i).length)).toEqual([0, 0, 4, 0, 4]);
    expect(listPeople(recipientsOf(reach, { kind: 'person', person: 4 }))).toHaveLength(0);
    expect([...listPeople(writersTo(reach, { kind: 'person', person: 4 }, { withTargeted: true }))]).toEqual([2]);
    expect(ask(served(true), 'clerk', 'pupil')).toMatchObject({ can: false, byTargeted: true, byReply: true });
    expect(ask(served(false), 'clerk', 'pupil').byTargeted).toBe(false);
  });

  it('is sent by a newcomer put in a group that holds a role', () => {
    const side = reach.side;
    const to = { kind: 'person', person: 0 } as const;
    expect(reachReasons(reach, newcomer(side, { profile: 'student', classIds: ['5B'] }), to).byTargeted).toBe(true);
    expect(reachReasons(reach, newcomer(side, { profile: 'student' }), to).byTargeted).toBe(false);
  });
});

describe('an impact', () => {
  it('counts a rubrique that the draft creates', () => {
    const before = sideOf({});
    const fields = { title: 'Club', parentId: null, state: 'active', mailingList: true, visibility: 'privee' };
    const view = layChanges(before.view, [
      change(before.view, 'rubrique', 'club', fields),
      change(before.view, 'access', 'club|person:pupil', { role: 'visitor' }),
      change(before.view, 'access', 'club|person:other', { role: 'visitor' }),
    ]);
    const after = rightsOf(before.ground, view, before);
    expect([...reachImpact(reachOf(before, NOW), reachOf(after, NOW)).gainedPeople]).toEqual([0, 2]);
  });

  it('refuses to compare two schools', () => {
    const other = rightsOf({ directory: createDirectoryIndex([], []), inherits: false }, settings({}));
    expect(() => reachImpact(reachOf(sideOf({}), NOW), reachOf(other, NOW))).toThrow(RangeError);
  });

  it('keeps one reach for each side, and another for an emergency mode', () => {
    const side = sideOf(restricted({ 'student|group:all': true }));
    expect(reachOf(side, NOW)).toBe(reachOf(side, NOW));
    expect(reachOf(side, '2027-01-01T00:00:00.000Z')).not.toBe(reachOf(side, NOW));
  });
});
