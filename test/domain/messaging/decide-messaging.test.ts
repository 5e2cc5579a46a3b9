import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { moderatorId, parseModeratorId } from '../../../domain/messaging/decide-messaging.ts';
import { readMessagingSettings, restrictionAt } from '../../../domain/messaging/messaging-settings.ts';
import { isEmitter, isSetVisible, parseTarget, parseVisibilityRuleId, targetKey, visibilityRuleId } from '../../../domain/messaging/visibility-rule.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { actor, change, DIRECTORY, NOW, person, refusal, settings, smallSchool } from '../settings.ts';
import { decideChange } from '../../../domain/sync/decide-change.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';

const edit = (entity: SettingsEntity, id: string, set: Readonly<Record<string, Json>>): Change => change(smallSchool(), entity, id, set);
const kind = (wanted: Change): string | undefined => refusal(smallSchool(), wanted)?.kind;

describe('the key of a cell of « Qui voit qui ? »', () => {
  it.each(['student|classSphere', 'guardian|rubriqueSphere', 'martian|group:profil:tous'])('%s reads back as it is written', (id) => {
    const key = parseVisibilityRuleId(id);
    expect(key === undefined ? undefined : visibilityRuleId(key.emitter, key.target)).toBe(id);
  });

  it.each(['student', '|classSphere', 'student|', 'student|group:', 'student|planet:mars'])('%s is none', (id) => {
    expect(parseVisibilityRuleId(id)).toBeUndefined();
  });

  it('names its target', () => {
    expect(targetKey({ kind: 'group', id: 'g' })).toBe('group:g');
    expect(parseTarget('classSphere')).toEqual({ kind: 'classSphere' });
    expect([isEmitter('student'), isEmitter('martian')]).toEqual([true, false]);
  });

  it('is hidden as long as nobody has said', () => {
    const view = settings({ visibilityRule: { 'student|classSphere': { visible: true } } });
    expect(isSetVisible(view, 'student', { kind: 'classSphere' })).toBe(true);
    expect(isSetVisible(view, 'guardian', { kind: 'classSphere' })).toBe(false);
  });
});

describe('a cell', () => {
  it.each<[string, Change, string | undefined]>([
    ['towards a sphere', edit('visibilityRule', 'student|classSphere', { visible: true }), undefined],
    ['of an unknown family', edit('visibilityRule', 'martian|classSphere', { visible: true }), undefined],
    ['towards an upstream group', edit('visibilityRule', 'student|group:6A', { visible: true }), undefined],
    ['towards a group of the school', edit('visibilityRule', 'student|group:free', { visible: true }), undefined],
    ['towards a deleted group', edit('visibilityRule', 'student|group:gone', { visible: true }), 'group-trashed'],
    ['towards nobody', edit('visibilityRule', 'student|group:nowhere', { visible: true }), 'unknown-group'],
    ['closed towards nobody', edit('visibilityRule', 'student|group:nowhere', { visible: false }), undefined],
    ['without key', edit('visibilityRule', 'student', { visible: true }), 'malformed-key'],
    ['with a strange value', edit('visibilityRule', 'student|classSphere', { visible: 'yes' }), 'invalid-value'],
  ])('%s', (_, wanted, expected) => {
    expect(kind(wanted)).toBe(expected);
  });
});

const HOURS = { enabled: true, weekdays: { from: '20:00', to: '07:00' }, weekend: { from: '20:00', to: '07:00' }, holidays: true };
const RESTRICTION = { since: NOW, until: '2026-11-13T17:00:00.000Z', cells: { 'student|classSphere': false } };

describe('the general parameters', () => {
  it.each<[string, Change, string | undefined]>([
    ['a switch', edit('messagingSettings', 'general', { studentMayWriteSingleTeacher: true, reporting: null }), undefined],
    ['hours', edit('messagingSettings', 'general', { quietHours: HOURS }), undefined],
    ['no hours', edit('messagingSettings', 'general', { quietHours: null }), undefined],
    ['hours that are none', edit('messagingSettings', 'general', { quietHours: { ...HOURS, weekdays: { from: '25:00', to: '07:00' } } }), 'invalid-value'],
    ['a restriction', edit('messagingSettings', 'general', { restriction: RESTRICTION }), undefined],
    ['no restriction', edit('messagingSettings', 'general', { restriction: null }), undefined],
    ['a restriction that ends before it starts', edit('messagingSettings', 'general', { restriction: { ...RESTRICTION, until: '2026-11-01T00:00:00.000Z' } }), 'dates-reversed'],
    ['a second row', edit('messagingSettings', 'other', { reporting: true }), 'malformed-key'],
    ['a strange switch', edit('messagingSettings', 'general', { reporting: 'maybe' }), 'invalid-value'],
  ])('%s', (_, wanted, expected) => {
    expect(kind(wanted)).toBe(expected);
  });

  it('are not said where the ENT is silent or not understood', () => {
    const silent = { studentMayWriteSingleTeacher: null, reporting: null, quietHours: null, restriction: null };
    expect(readMessagingSettings(settings({}))).toEqual(silent);
    expect(readMessagingSettings(settings({ messagingSettings: { general: { reporting: 'maybe', quietHours: 3 } } }))).toEqual(silent);
    expect(readMessagingSettings(settings({ messagingSettings: { general: { reporting: false, quietHours: HOURS } } }))).toMatchObject({ reporting: false, quietHours: HOURS });
  });

  it.each([
    [NOW, true],
    ['2026-11-09T07:59:59.000Z', false],
    ['2026-11-13T16:59:59.000Z', true],
    ['2026-11-13T17:00:00.000Z', false],
  ])('restrict at %s: %s', (now, inForce) => {
    const view = settings({ messagingSettings: { general: { restriction: RESTRICTION } } });
    expect(restrictionAt(view, now) !== undefined).toBe(inForce);
  });

  it('restrict nothing when nothing was asked', () => {
    expect(restrictionAt(settings({}), NOW)).toBeUndefined();
  });
});

describe('a moderator', () => {
  it.each<[string, Change, string | undefined]>([
    ['who is a person', edit('moderator', 'person:ann', { moderates: true }), undefined],
    ['that is a group', edit('moderator', 'group:free', { moderates: true }), undefined],
    ['that is a deleted group', edit('moderator', 'group:gone', { moderates: true }), 'group-trashed'],
    ['no more, that is a deleted group', edit('moderator', 'group:gone', { moderates: false }), undefined],
    ['without key', edit('moderator', 'ann', { moderates: true }), 'malformed-key'],
    ['by a strange value', edit('moderator', 'person:ann', { moderates: 'yes' }), 'invalid-value'],
  ])('%s', (_, wanted, expected) => {
    expect(kind(wanted)).toBe(expected);
  });

  it('has a key that reads back', () => {
    expect(parseModeratorId(moderatorId({ kind: 'group', id: 'a:b' }))).toEqual({ kind: 'group', id: 'a:b' });
  });
});

describe('the access to all classes', () => {
  const directory = { ...DIRECTORY, findPerson: (id: string) => person(id, { profile: id === 'tom' ? 'student' : id === 'mum' ? 'guardian' : 'teacher' }) };
  const decide = (id: string, granted: Json): string | undefined => {
    const wanted = edit('allClasses', id, { granted });
    const view = smallSchool();
    return decideChange({ before: view, after: layChanges(view, [wanted]), directory, now: NOW }, actor(), wanted)?.kind;
  };
  it.each<[string, Json, string | undefined]>([
    ['ann', true, undefined],
    ['tom', true, 'all-classes-for-staff'],
    ['mum', true, 'all-classes-for-staff'],
    ['tom', false, undefined],
    ['ann', 'yes', 'invalid-value'],
  ])('of %s: %s', (id, granted, expected) => {
    expect(decide(id, granted)).toBe(expected);
  });
});

describe('a preset of the school', () => {
  const preset = (set: Readonly<Record<string, Json>>): Change => edit('matrixPreset', 'p', { state: 'active', name: 'Mien', ...set });
  it.each<[string, Change, string | undefined]>([
    ['that lets a teacher write', preset({ cells: { 'teacher|classSphere': true, 'staff|classSphere': false } }), undefined],
    ['that says nothing of the staff', preset({ cells: { 'student|classSphere': false } }), undefined],
    ['that silences the staff', preset({ cells: { 'teacher|classSphere': false, 'staff|classSphere': false, nonsense: false } }), 'preset-silences-staff'],
    ['deleted, that silenced the staff', preset({ state: 'trashed', cells: { 'teacher|classSphere': false } }), undefined],
    ['without a name', preset({ name: ' ', cells: {} }), 'preset-name-missing'],
    ['with strange cells', preset({ cells: { 'student|classSphere': 'maybe' } }), 'invalid-value'],
  ])('%s', (_, wanted, expected) => {
    expect(kind(wanted)).toBe(expected);
  });
});
