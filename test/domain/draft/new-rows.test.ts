import { describe, expect, it } from 'vitest';
import { requiredBy } from '../../../domain/draft/dependencies.ts';
import { foreseeConflicts } from '../../../domain/draft/foresee.ts';
import { foreseeDeletions } from '../../../domain/draft/foresee-deletions.ts';
import { netGestures } from '../../../domain/draft/net-changes.ts';
import { revertGesture } from '../../../domain/draft/revert.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { answerCorrection, askCorrection } from '../../../domain/situation/proposition-gestures.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../../../domain/sync/entity.ts';
import { isOrdered, orderOf } from '../../../domain/sync/field-order.ts';
import { rowsNamedInKey } from '../../../domain/sync/named-in-key.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { change, endings, entry, NOW, openEnt, settings, smallSchool, type Arrival, type TinyEnt } from '../settings.ts';

/** One edit of each row of the second domain, and another value of it. */
const EDITS: readonly (readonly [entity: SettingsEntity, id: string, set: Readonly<Record<string, Json>>, other: Readonly<Record<string, Json>>])[] = [
  ['visibilityRule', 'student|classSphere', { visible: true }, { visible: 'sur rendez-vous' }],
  ['messagingSettings', 'general', { restriction: { since: NOW, until: '2026-11-12T08:00:00.000Z', cells: {} } }, { restriction: { since: NOW, until: '2026-11-13T08:00:00.000Z', cells: {} } }],
  ['moderator', 'person:ann', { moderates: true }, { moderates: 'parfois' }],
  ['allClasses', 'ann', { granted: true }, { granted: 'parfois' }],
  ['matrixPreset', 'preset', { name: 'Rentrée', cells: { 'student|classSphere': true }, state: 'active' }, { name: 'Autre' }],
  ['service', 'MSG', { active: false }, { active: 'parfois' }],
  ['serviceAccess', 'MSG|group:6A', { role: 'manage' }, { role: 'use' }],
  ['accompaniment', 'ann|head', { kind: 'other', from: '2026-09-01', valid: true }, { from: '2026-10-01' }],
  ['ignoredControl', 'GRP-01', { ignored: { reason: 'wanted', note: '', until: null, seen: 'x' } }, { ignored: { reason: 'later', note: '', until: null, seen: 'y' } }],
  ['controlThreshold', 'silentDays', { value: 90 }, { value: 120 }],
  ['schoolCalendar', 'general', { zone: 'C' }, { zone: 'A' }],
  ['announcement', 'portes', { kind: 'alert', title: 'Portes ouvertes', from: '2026-11-20T08:00', audience: { families: ['guardian'], levels: [] }, state: 'planned' }, { title: 'Autre titre' }],
  ['limitation', 'ann', { reason: 'claims' }, { reason: 'autre' }],
  ['answerers', 'general', { controller: 'Mme Moreau', officer: 'dpd@exemple.fr' }, { controller: 3 }],
  ['homeTile', 'une', { title: 'Une', enabled: true, state: 'active' }, { title: 'Deux' }],
  ['accountSuspension', 'family:student', { access: 'suspended', until: '2026-11-16T07:00:00.000Z', laid: { 'student|classSphere': null } }, { until: '2026-11-17T07:00:00.000Z' }],
  ['platform', 'toutatice', { used: true }, { used: 'oui' }],
  ['checklistItem', '2026-2027|reset', { done: { by: 'Ann', at: NOW } }, { done: { by: 'Bilal', at: NOW } }],
];

/** What an ENT tells in its journal of what was sent. */
function sent(ent: TinyEnt, changes: readonly Change[], arrival: Arrival = {}) {
  const effect = ent.send(changes, arrival);
  expect(endings(effect)).toEqual(changes.map(() => 'applied'));
  const lines = effect.journal.map((line, i) => ({ ...line, k: i + 1, at: NOW }));
  return { gesture: must(lines[0], 'it is told').gesture ?? '', lines };
}

function undo(ent: TinyEnt, { gesture, lines }: ReturnType<typeof sent>) {
  return must(revertGesture(ent.rows, gesture, lines), 'there is something to undo').changes;
}

describe.each(EDITS)('%s', (entity, id, set, other) => {
  it('is undone after it was sent, from what is now', () => {
    const ent = openEnt(smallSchool());
    const before = Object.keys(set).map((field) => ent.value(entity, id, field));
    const done = sent(ent, [change(ent.rows, entity, id, set)], { atomic: true });
    sent(ent, undo(ent, done));
    const isMade = entity === 'matrixPreset' || entity === 'announcement' || entity === 'homeTile';
    expect(Object.keys(set).map((field) => ent.value(entity, id, field))).toEqual(isMade ? Object.values({ ...set, state: 'trashed' }) : before);
  });

  it('is not sent when it comes back to its start', () => {
    const base = smallSchool();
    const first = change(base, entity, id, set);
    const back = { ...first, edits: first.edits.map(({ field, was, set: now }) => ({ field, was: now, set: was === 'absent' ? 'trashed' : was })) };
    expect(netGestures([entry('a', [first]), entry('b', [back])], {})).toEqual([]);
    expect(netGestures([entry('a', [first])], {})).toHaveLength(1);
  });

  it('is foreseen as a conflict when somebody else has set another value', () => {
    const mine = change(smallSchool(), entity, id, set);
    const theirs = layChanges(smallSchool(), [change(smallSchool(), entity, id, other)]);
    const [field] = Object.keys(other);
    // Two who tick the same thing want the same.
    const foreseen = entity === 'checklistItem' ? [] : [[entity, id, field]];
    expect(foreseeConflicts(theirs, [entry('a', [mine])]).map((one) => [one.entity, one.id, one.field])).toEqual(foreseen);
  });
});

describe('what the direction asked', () => {
  const ASKING = { by: 'Catherine Moreau', at: NOW };
  const ask = (ent: TinyEnt) => sent(ent, must(askCorrection(ent.rows, 'GRP-01', ASKING), 'nobody asked').changes, { role: 'head' });
  const answer = (ent: TinyEnt) => sent(ent, must(answerCorrection(ent.rows, 'GRP-01', 'declined'), 'it waits').changes);

  it('is taken back by who asked, for the first time or again', () => {
    const ent = openEnt(smallSchool());
    sent(ent, undo(ent, ask(ent)), { role: 'head' });
    expect(ent.value('proposition', 'GRP-01', 'state')).toBe('withdrawn');
    ask(ent);
    answer(ent);
    sent(ent, undo(ent, ask(ent)).filter(({ edits }) => edits.some(({ field }) => field === 'state')), { role: 'head' });
    expect(ent.value('proposition', 'GRP-01', 'state')).toBe('withdrawn');
  });

  it('waits again when its answer is undone', () => {
    const ent = openEnt(smallSchool());
    ask(ent);
    sent(ent, undo(ent, answer(ent)));
    expect(ent.value('proposition', 'GRP-01', 'state')).toBe('asked');
  });

  it('is kept as the head wants it, where the administrator so decides', () => {
    const ent = openEnt(smallSchool());
    ask(ent);
    const taken = change(ent.rows, 'proposition', 'GRP-01', { state: 'withdrawn' });
    answer(ent);
    expect(endings(ent.send([taken], { role: 'head', client: 'b' }))).toEqual(['conflict']);
    const { id } = must(ent.conflicts()[0], 'they dispute it');
    const resolution = { entity: 'conflict', id, edits: [{ field: 'resolution', was: ['declined'], set: { choice: 'mine' } }] } as const;
    expect(endings(ent.send([resolution]))).toEqual(['applied']);
    expect(ent.value('proposition', 'GRP-01', 'state')).toBe('withdrawn');
  });
});

describe('the entries that a row of messaging stands on', () => {
  const group = entry('group', [change(smallSchool(), 'schoolGroup', 'g', { name: 'G', state: 'active' })]);
  const cell = change(smallSchool(), 'visibilityRule', 'student|group:g', { visible: true });
  const moderator = change(smallSchool(), 'moderator', 'group:g', { moderates: true });
  const role = change(smallSchool(), 'serviceAccess', 'MSG|group:g', { role: 'use' });

  it.each([['a cell', cell], ['a moderator', moderator], ['a role of a service', role]])('are the making of its group, for %s', (_, wanted) => {
    expect([...requiredBy(smallSchool(), [group, entry('it', [wanted])], 'it')].toSorted()).toEqual(['group', 'it']);
    const deleted = entry('bin', [{ entity: 'schoolGroup', id: 'g', edits: [{ field: 'state', was: 'active', set: 'trashed' }] }]);
    expect(netGestures([group, entry('it', [wanted]), deleted], {})).toEqual([]);
  });

  it('are not those of another kind of row with the same identifier', () => {
    const rubrique = change(smallSchool(), 'rubrique', 'MSG', { title: 'Messages', parentId: 'root', state: 'active' });
    const right = change(smallSchool(), 'serviceAccess', 'MSG|group:6A', { role: 'use' });
    const deleted: Change = { entity: 'rubrique', id: 'MSG', edits: [{ field: 'state', was: 'active', set: 'trashed' }] };
    expect([...requiredBy(smallSchool(), [entry('made', [rubrique]), entry('it', [right])], 'it')]).toEqual(['it']);
    const net = netGestures([entry('made', [rubrique]), entry('it', [right]), entry('bin', [deleted])], {});
    expect(net.flatMap(({ changes }) => changes)).toEqual([right]);
    expect(rowsNamedInKey('access', 'MSG|group:6A')).toEqual(['rubrique MSG', 'schoolGroup 6A']);
  });

  it('do not lose it with a deleted rubrique that has its identifier', () => {
    const ent = openEnt(settings({ rubrique: { MSG: { title: 'Messages', parentId: 'root', state: 'trashed' } }, service: { MSG: { label: 'Messagerie', active: true, roles: [] } } }));
    const off = change(ent.rows, 'service', 'MSG', { active: false });
    expect(foreseeDeletions(ent.rows, [entry('a', [off])])).toEqual([]);
    expect(endings(ent.send([off]))).toEqual(['applied']);
  });
});

describe('the order of a field', () => {
  it('is known of the same fields, whether the settings are asked or not', () => {
    const view = smallSchool();
    for (const entity of SETTINGS_ENTITIES) {
      for (const field of ['role', 'visible', 'valid', 'title', 'nothing']) {
        const id = entity === 'serviceAccess' ? 'MSG|group:6A' : 'x';
        expect(isOrdered({ entity, field }), `${entity} ${field}`).toBe(orderOf(view, { entity, id, field }) !== undefined);
      }
    }
  });
});
