import { expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { deskWith, setValue } from '../ent-desk.ts';
import { MONDAY } from '../tiny-school.ts';

const MESSAGING = [
  { entity: 'service', id: 'MSG', fields: { label: 'Messagerie', active: true, roles: [{ code: 'use', label: 'Utilisation' }, { code: 'manage', label: 'Gestion' }] } },
  { entity: 'proposition', id: 'GRP-02', fields: { state: 'asked', note: '', askedBy: 'Catherine Moreau', askedAt: MONDAY } },
  { entity: 'schoolGroup', id: 'libre:ancien', fields: { name: 'Ancien', kind: 'free', state: 'trashed', note: '' } },
  { entity: 'upstreamReport', id: 'aaf', fields: { at: MONDAY, counts: {} } },
] as const;

const RESTRICTION = { since: '2026-11-10T08:00:00.000Z', until: '2026-11-09T08:00:00.000Z', cells: {} };
const TEACHER_OFF = { 'teacher|classSphere': false, 'staff|classSphere': false };

/** What a console, old or bent, may send, and why an ENT refuses it. */
const REFUSED: readonly (readonly [account: string, change: Change, kind: string])[] = [
  ['chef', setValue('visibilityRule', 'student|classSphere', 'visible', true, false), 'role-forbids'],
  ['adjoint', setValue('serviceAccess', 'MSG|group:profil:eleves', 'role', 'use', 'none'), 'role-forbids'],
  ['gar', setValue('moderator', 'person:p16-2', 'moderates', true, false), 'role-forbids'],
  ['formatrice', setValue('proposition', 'GRP-01', 'state', 'asked', 'absent'), 'role-forbids'],
  ['adm1', setValue('visibilityRule', 'student', 'visible', true, false), 'malformed-key'],
  ['adm1', setValue('visibilityRule', 'student|classSphere', 'visible', 'parfois', false), 'invalid-value'],
  ['adm1', setValue('visibilityRule', 'student|group:libre:ancien', 'visible', true, false), 'group-trashed'],
  ['adm1', setValue('messagingSettings', 'autre', 'reporting', true), 'malformed-key'],
  ['adm1', setValue('messagingSettings', 'general', 'restriction', RESTRICTION), 'dates-reversed'],
  ['adm1', setValue('messagingSettings', 'general', 'quietHours', { enabled: true }), 'invalid-value'],
  ['adm1', setValue('moderator', 'p16-2', 'moderates', true, false), 'malformed-key'],
  ['adm1', setValue('moderator', 'group:libre:ancien', 'moderates', true, false), 'group-trashed'],
  ['adm1', setValue('allClasses', 'p16-3', 'granted', true, false), 'all-classes-for-staff'],
  ['adm1', setValue('matrixPreset', 'preset', 'state', 'active', 'absent'), 'preset-name-missing'],
  ['adm1', { entity: 'matrixPreset', id: 'preset', edits: [{ field: 'name', was: '', set: 'Silence' }, { field: 'cells', was: {}, set: TEACHER_OFF }, { field: 'state', was: 'absent', set: 'active' }] }, 'preset-silences-staff'],
  ['adm1', setValue('service', 'NOPE', 'active', true, false), 'unknown-service'],
  ['adm1', setValue('service', 'MSG', 'label', 'Courrier', 'Messagerie'), 'fact-field'],
  ['adm1', setValue('service', 'MSG', 'roles', [], MESSAGING[0].fields.roles.map((role) => ({ ...role }))), 'fact-field'],
  ['adm1', setValue('serviceAccess', 'MSG|group:profil:eleves', 'role', 'emperor', 'none'), 'unknown-service-role'],
  ['adm1', setValue('serviceAccess', 'NOPE|group:profil:eleves', 'role', 'use', 'none'), 'unknown-service'],
  ['adm1', setValue('serviceAccess', 'MSG|group:libre:ancien', 'role', 'use', 'none'), 'group-trashed'],
  ['adm1', setValue('accompaniment', 'p16-2', 'valid', true, false), 'malformed-key'],
  ['adm1', { entity: 'accompaniment', id: 'p16-2|p16-3', edits: [{ field: 'from', was: null, set: '2026-12-01' }, { field: 'to', was: null, set: '2026-11-01' }] }, 'dates-reversed'],
  ['adm1', setValue('ignoredControl', 'GRP-01', 'ignored', { reason: 'paresse' }), 'invalid-value'],
  ['chef', setValue('proposition', 'GRP-02', 'state', 'accepted', 'asked'), 'proposition-answer'],
  ['adm1', setValue('proposition', 'GRP-01', 'state', 'asked', 'absent'), 'proposition-answer'],
  ['adm1', setValue('checklistItem', 'reset', 'done', { by: 'x', at: 'y' }), 'malformed-key'],
  ['adm1', setValue('checklistItem', '2026-2027|reset', 'done', 'oui'), 'invalid-value'],
  ['adm1', setValue('controlThreshold', 'silentDays', 'value', 1), 'threshold-out-of-range'],
  ['adm1', setValue('controlThreshold', 'yearChange', 'value', '40-12'), 'threshold-malformed'],
  ['adm1', setValue('controlThreshold', 'datedFacts', 'value', []), 'malformed-key'],
  ['adm1', setValue('schoolCalendar', 'general', 'zone', 'D'), 'invalid-value'],
  ['adm1', setValue('announcement', 'portes', 'state', 'planned', 'absent'), 'title-missing'],
  ['chef', setValue('limitation', 'p16-2', 'reason', 'claims'), 'role-forbids'],
  ['adm1', setValue('limitation', 'p16-2', 'reason', 'Léa est malade'), 'invalid-value'],
  ['adm1', setValue('limitation', 'nobody', 'reason', 'claims'), 'no-longer-there'],
  ['adm1', setValue('answerers', 'autre', 'officer', 'dpd', ''), 'malformed-key'],
  ['adm1', setValue('homeTile', 'une', 'state', 'active', 'absent'), 'title-missing'],
  ['adm1', setValue('homePage', 'general', 'tiles', true, false), 'home-page-unconfirmed'],
  ['adm1', setValue('accountSuspension', 'classe:6A', 'access', 'suspended', 'open'), 'malformed-key'],
  ['adm1', setValue('accountSuspension', 'family:student', 'laid', { 'teacher|classSphere': null }, {}), 'invalid-value'],
  ['chef', setValue('accountSuspension', 'family:student', 'access', 'open', 'suspended'), 'role-forbids'],
  ['adm1', setValue('platform', 'Toutatice', 'used', true, false), 'malformed-key'],
  ['adm1', setValue('platform', 'toutatice', 'definition', { name: 'Toutatice' }), 'invalid-value'],
  ['adm1', setValue('schoolCalendar', 'general', 'holidays', [{ name: 'Pont', from: '2027-05-09', to: '2027-05-06' }], []), 'dates-reversed'],
  // Nobody may change it, whatever its field: its rows are the ENT's.
  ['adm1', setValue('upstreamReport', 'aaf', 'counts', { people: 1 }, {}), 'role-forbids'],
];

it.each(REFUSED)('the ENT refuses to %s: %o (%s)', (account, change, kind) => {
  const outcome = deskWith(MESSAGING, account).sendOne(change);
  expect([outcome.status, outcome.refusal?.kind]).toEqual(['rejected', kind]);
});

it('says as much of an action that is all or nothing, and does nothing of it', () => {
  const desk = deskWith(MESSAGING, 'adm1');
  const good = setValue('visibilityRule', 'student|classSphere', 'visible', true, false);
  const bad = setValue('serviceAccess', 'MSG|group:profil:eleves', 'role', 'emperor', 'none');
  const answer = desk.send([good, bad], { atomic: true });
  expect('outcomes' in answer && answer.outcomes.map(({ refusal }) => refusal?.kind)).toEqual(['unknown-service-role', 'unknown-service-role']);
  expect(desk.snapshot('settings').some((line) => 'i' in line && line.i === good.id)).toBe(false);
});

it('takes the same rows when they are right', () => {
  const desk = deskWith(MESSAGING, 'adm1');
  const answer = must(desk.sendOne(setValue('proposition', 'GRP-02', 'state', 'accepted', 'asked')), 'an answer');
  expect(answer.status).toBe('applied');
  expect(desk.sendOne(setValue('serviceAccess', 'MSG|group:profil:eleves', 'role', 'use', 'none')).status).toBe('applied');
});
