import { describe, expect, test } from 'vitest';
import { applicationSheet } from '../../../domain/application-sheet/application-sheet.ts';
import { concernedBy } from '../../../domain/application-sheet/concerned.ts';
import type { ApplicationSheet } from '../../../domain/application-sheet/sheet-step.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { change, group, person, settings, smallSchool } from '../settings.ts';

const directory = createDirectoryIndex(
  [person('ann', { groupIds: ['6A'] }), person('bob', { groupIds: ['6A'], profile: 'student' }), person('eve', { profile: 'student' })],
  [group('6A', { name: '6e A' })],
);
const base = smallSchool();

let count = 0;
const entry = (changes: readonly Change[], createdAt = '2026-11-09T08:00:00.000Z'): DraftEntry => ({
  id: `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
  intention: { kind: 'access.paste', cells: 1 }, atomic: false, changes: [...changes], createdAt, state: 'active',
});

const set = (entity: SettingsEntity, id: string, values: Readonly<Record<string, Json>>): Change => change(base, entity, id, values);

function sheet(...entries: readonly DraftEntry[]): ApplicationSheet {
  const before = rightsOf({ directory, inherits: false }, base);
  const view = layChanges(base, entries.flatMap(({ changes }) => changes));
  return applicationSheet({ before, after: rightsOf(before.ground, view, before) }, entries);
}

const outline = ({ parts }: ApplicationSheet): unknown =>
  parts.map(({ screen, isLast, places }) => [isLast ? `${screen}, last` : screen, ...places.map(({ subject, steps }) => [subject?.id ?? '', ...steps.map(({ deed, id }) => `${deed} ${id}`)])]);

describe('the application sheet', () => {
  test('goes through each menu once, makes before it gives rights, deletes last', () => {
    const made = sheet(
      entry([set('rubrique', 'daughter', { state: 'trashed' })]),
      entry([set('serviceAccess', 'MSG|group:6A', { role: 'use' }), set('access', 'mother|group:6A', { role: 'writer' })]),
      entry([set('membership', 'functional|ann', { member: true }), set('membership', 'fresh|ann', { member: true })]),
      entry([set('schoolGroup', 'fresh', { name: 'Neuf', state: 'active' }), set('schoolGroup', 'free', { state: 'trashed' })]),
      entry([set('rubrique', 'new', { title: 'Neuve', parentId: 'mother', state: 'active' }), set('access', 'new|group:fresh', { role: 'visitor' })]),
    );
    expect(outline(made)).toEqual([
      ['groups', ['fresh', 'create fresh', 'set fresh|ann']],
      ['lines', ['functional', 'set functional|ann']],
      ['rubriques', ['new', 'create new', 'set new|group:fresh'], ['mother', 'set mother|group:6A']],
      ['services', ['MSG', 'set MSG|group:6A']],
      ['groups, last', ['free', 'delete free']],
      ['rubriques, last', ['daughter', 'delete daughter']],
    ]);
    expect(made.steps.map(({ key }) => key)).toEqual([...new Set(made.steps.map(({ key }) => key))]);
    expect(made.steps).toHaveLength(9);
  });

  test('asks nothing of a value that goes back to none, though something was closed in between', () => {
    const reporting = (was: boolean | null, now: boolean | null): Change => ({ entity: 'messagingSettings', id: 'general', edits: [{ field: 'reporting', was, set: now }] });
    const made = sheet(entry([reporting(null, true)]), entry([set('schoolGroup', 'free', { state: 'trashed' })]), entry([reporting(true, null)]));
    expect(outline(made)).toEqual([['groups, last', ['free', 'delete free']]]);
  });

  test('asks nothing of a row that came back, though another row of the same entry did not', () => {
    const reporting = (was: boolean | null, now: boolean | null): Change => ({ entity: 'messagingSettings', id: 'general', edits: [{ field: 'reporting', was, set: now }] });
    const made = sheet(entry([reporting(null, true), set('schoolGroup', 'free', { state: 'trashed' })]), entry([reporting(true, null)]));
    expect(outline(made)).toEqual([['groups, last', ['free', 'delete free']]]);
  });

  test('sends messaging to its three menus, and the people who accompany to theirs', () => {
    const made = sheet(entry([
      set('messagingSettings', 'general', { reporting: true, studentMayWriteSingleTeacher: true }),
      set('visibilityRule', 'student|group:profil:tous', { visible: true }),
      set('moderator', 'group:6A', { moderates: true }),
      set('allClasses', 'ann', { granted: true }),
      set('accompaniment', 'ann|bob', { valid: true }),
      set('service', 'MSG', { active: false }),
    ]));
    expect(outline(made)).toEqual([
      ['lines', ['', 'set ann']],
      ['services', ['MSG', 'set MSG']],
      ['accompaniments', ['', 'set ann|bob']],
      ['matrix', ['', 'set student|group:profil:tous']],
      ['general', ['', 'set general', 'set general']],
      ['moderation', ['', 'set group:6A']],
    ]);
  });

  test('sends to their own screens what is planned and assigned, and keeps notes and registers out of the ENT', () => {
    const made = sheet(entry([
      set('garAssignment', 'manual|group:6A', { state: 'assigned' }),
      set('garAssignment', 'manual|person:ann', { done: { by: 'A', at: '2026-11-09T08:00:00.000Z' } }),
      set('replacement', 'r1', { absentId: 'ann', substituteId: 'eve', state: 'active', reason: 'Urgent' }),
      set('inspection', 'ann|inspector', { state: 'open', informedOn: '2026-11-09' }),
      set('assignmentManager', 'ann', { manages: true }),
      set('timetableSettings', 'general', { tool: 'edt' }),
    ]));
    expect(outline(made)).toEqual([
      ['gar', ['', 'set manual|group:6A']],
      ['replacements', ['', 'create r1']],
      ['inspections', ['', 'create ann|inspector']],
    ]);
    expect(made.apart).toBe(3);
    expect(made.steps[0]?.concerned).toEqual([{ kind: 'group', id: '6A', people: 2 }]);
    expect(made.steps[1]?.edits.map(({ field }) => field)).toEqual(['absentId', 'substituteId', 'state']);
  });

  test('cancels a replacement last, closes a lesson book and opens it again', () => {
    const ending = (entity: SettingsEntity, id: string, was: string, next: string): Change => ({ entity, id, edits: [{ field: 'state', was, set: next }] });
    const made = sheet(entry([ending('replacement', 'r1', 'active', 'cancelled'), ending('inspection', 'ann|one', 'open', 'closed'), ending('inspection', 'ann|two', 'closed', 'open')]));
    expect(outline(made)).toEqual([
      ['inspections', ['', 'archive ann|one', 'reopen ann|two']],
      ['replacements, last', ['', 'delete r1']],
    ]);
  });

  test('says each cell once, from its first value to its last, even across what is made between', () => {
    const first = entry([set('access', 'mother|group:6A', { role: 'writer' })]);
    const between = entry([set('schoolGroup', 'fresh', { name: 'Neuf', state: 'active' })]);
    const again = entry([{ entity: 'access', id: 'mother|group:6A', edits: [{ field: 'role', was: 'writer', set: 'manager' }] }], '2026-11-09T09:00:00.000Z');
    const back = entry([{ entity: 'access', id: 'mother|group:6A', edits: [{ field: 'role', was: 'manager', set: 'visitor' }] }]);
    const rights = (made: ApplicationSheet): unknown => made.steps.filter(({ entity }) => entity === 'access').map(({ edits, decidedAt }) => [edits[0]?.before, edits[0]?.after, decidedAt]);
    expect(rights(sheet(first, between, again))).toEqual([['visitor', 'manager', '2026-11-09T09:00:00.000Z']]);
    expect(rights(sheet(first, between, again, back))).toEqual([]);
  });

  test('leaves out what was undone and what only the console knows, and counts the second', () => {
    const made = sheet(
      { ...entry([set('access', 'mother|group:6A', { role: 'writer' })]), state: 'undone' },
      entry([set('checklistItem', '2026-2027|a', { done: { by: 'ann', at: '' } }), set('proposition', 'GRP-01', { state: 'asked' })]),
    );
    expect(made).toEqual({ parts: [], steps: [], apart: 2 });
  });

  test('names what is archived, opened again and deleted', () => {
    const rows = settings({ rubrique: { a: { title: 'A', state: 'archived' }, b: { title: 'B', state: 'active' } } });
    const before = rightsOf({ directory, inherits: false }, rows);
    const made = applicationSheet({ before, after: before }, [entry([change(rows, 'rubrique', 'a', { state: 'active' }), change(rows, 'rubrique', 'b', { state: 'archived' })])]);
    expect(made.steps.map(({ deed, id }) => [deed, id])).toEqual([['reopen', 'a'], ['archive', 'b']]);
  });

  test('turns an emergency restriction, then its end, into the cells that it changes', () => {
    const restriction = { since: '2026-11-09T08:00:00Z', until: '2026-11-16T08:00:00Z', cells: { 'student|classSphere': false, 'student|group:6A': false, 'guardian|classSphere': true } };
    const rows = settings({ visibilityRule: { 'student|classSphere': { visible: true } } });
    const before = rightsOf({ directory, inherits: false }, rows);
    const cells = (was: Json, is: Json): unknown =>
      applicationSheet({ before, after: before }, [entry([{ entity: 'messagingSettings', id: 'general', edits: [{ field: 'restriction', was, set: is }] }])])
        .parts.map(({ screen, places }) => [screen, places[0]?.steps[0]?.edits.map(({ id, before: from, after }) => [id, from, after])]);
    expect(cells(null, restriction)).toEqual([['matrix', [['student|classSphere', true, false], ['guardian|classSphere', false, true]]]]);
    expect(cells(restriction, null)).toEqual([['matrix', [['student|classSphere', false, true], ['guardian|classSphere', true, false]]]]);
  });

  test('says whom each step is about, and how many they are', () => {
    const concerned = (one: Change): unknown => sheet(entry([one])).steps[0]?.concerned;
    expect(concerned(set('access', 'mother|group:6A', { role: 'writer' }))).toEqual([{ kind: 'group', id: '6A', people: 2 }]);
    expect(concerned(set('access', 'mother|group:gone', { role: 'writer' }))).toEqual([{ kind: 'group', id: 'gone', people: 0 }]);
    expect(concerned(set('access', 'mother|person:ann', { role: 'writer' }))).toEqual([{ kind: 'person', id: 'ann', people: 1 }]);
    expect(concerned(set('serviceAccess', 'MSG|person:ann', { role: 'use' }))).toEqual([{ kind: 'person', id: 'ann', people: 1 }]);
    expect(concerned(set('moderator', 'person:ann', { moderates: true }))).toEqual([{ kind: 'person', id: 'ann', people: 1 }]);
    expect(concerned(set('moderator', 'nonsense', { moderates: true }))).toEqual([]);
    expect(concerned(set('accountSuspension', 'person:ann', { access: 'suspended' }))).toEqual([{ kind: 'person', id: 'ann', people: 1 }]);
    expect(concerned(set('accountSuspension', 'family:student', { access: 'suspended' }))).toEqual([{ kind: 'emitter', id: 'student', people: 2 }]);
    expect(concerned(set('accountSuspension', 'class:6A', { access: 'suspended' }))).toEqual([{ kind: 'group', id: '6A', people: 1 }]);
    expect(concerned(set('accountSuspension', 'nonsense', { access: 'suspended' }))).toEqual([]);
    expect(concerned(set('membership', 'free|bob', { member: true }))).toEqual([{ kind: 'person', id: 'bob', people: 1 }]);
    expect(concerned(set('allClasses', 'ann', { granted: true }))).toEqual([{ kind: 'person', id: 'ann', people: 1 }]);
    expect(concerned(set('accompaniment', 'ann|bob', { valid: true }))).toEqual([{ kind: 'person', id: 'bob', people: 1 }, { kind: 'person', id: 'ann', people: 1 }]);
    expect(concerned(set('accompaniment', 'nonsense', { valid: true }))).toEqual([]);
    expect(concerned(set('schoolGroup', 'free', { name: 'Autre' }))).toEqual([{ kind: 'group', id: 'free', people: 1 }]);
    expect(concerned(set('rubrique', 'mother', { title: 'Autre' }))).toEqual([{ kind: 'readers', people: 2 }]);
    expect(concerned(set('rubrique', 'nowhere', { title: 'Autre' }))).toEqual([{ kind: 'readers', people: 0 }]);
    expect(concerned(set('service', 'MSG', { active: false }))).toEqual([{ kind: 'everyone', people: 3 }]);
    expect(concerned(set('visibilityRule', 'student|classSphere', { visible: true }))).toEqual([{ kind: 'emitter', id: 'student', people: 2 }]);
    expect(concerned(set('visibilityRule', 'martian|classSphere', { visible: true }))).toEqual([{ kind: 'emitter', id: 'martian', people: 0 }]);
    expect(concerned(set('visibilityRule', 'nonsense', { visible: true }))).toEqual([]);
    const side = rightsOf({ directory, inherits: false }, base);
    expect(concernedBy({ before: side, after: side }, 'proposition', 'GRP-01')).toEqual([]);
  });

  test('keeps a membership whose key means nothing among the groups', () => {
    expect(outline(sheet(entry([set('membership', 'nonsense', { member: true })])))).toEqual([['groups', ['', 'set nonsense']]]);
  });
});
