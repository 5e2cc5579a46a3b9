import type { Directory } from '../../domain/sync/decision-context.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import { accessId, membershipId, type Fields } from '../../domain/sync/row.ts';
import { group, person } from '../domain/settings.ts';

/** The groups of the smallest school in which everything can be disputed. */
export const GROUPS = ['profil:tous', '6A', 'free'] as const;
/** Its people; the last one may leave. */
export const PEOPLE = ['ann', 'bob', 'gone'] as const;

/** Who else is in a large school: nobody names them, an import may lose them. */
export const CROWD: readonly string[] = Array.from({ length: 120 }, (_, i) => `x${String(i).padStart(3, '0')}`);

const UPSTREAM = new Map([group('profil:tous'), group('6A')].map((item) => [item.id, item]));
const PERSONS = new Map(PEOPLE.map((id) => [id as string, person(id)]));

/** Roles of the two services, from the lowest: the same codes, in two orders, so that no scale serves for both. */
export const SERVICE_ROLES: Readonly<Record<string, readonly string[]>> = {
  MSG: ['use', 'manage', 'admin'],
  NOTES: ['admin', 'manage', 'use'],
};
/** The line of « Qui fait quoi ? ». */
export const LINE = 'fonctionnel:cpe';
/** Cells of « Qui voit qui ? ». */
export const CELLS = ['student|group:profil:tous', 'student|classSphere', `guardian|group:${LINE}`] as const;

/** What the GAR lets the school use. */
export const SUBSCRIPTION = 'manual';
/** The lesson book that an inspector is to read. */
export const INSPECTION = 'ann|ins';

/** A directory from which somebody may have left. */
export function directoryWithout(absent: ReadonlySet<string>): Directory {
  return {
    findPerson: (id) => (absent.has(id) ? undefined : PERSONS.get(id)),
    findGroup: (id) => UPSTREAM.get(id),
  };
}

/** The settings that the school starts with: a root, a rubrique with a daughter, another one, a few rights. */
export const SEED: readonly (readonly [SettingsEntity, string, Fields])[] = [
  ['rubrique', 'root', { title: 'Racine', parentId: null, kind: 'racine', visibility: 'publique', state: 'active' }],
  ['rubrique', 'life', { title: 'Vie scolaire', parentId: 'root', visibility: 'publique', state: 'active' }],
  ['rubrique', 'trips', { title: 'Voyages', parentId: 'life', visibility: 'privee', state: 'active' }],
  ['rubrique', 'club', { title: 'Club', parentId: 'root', visibility: 'privee', state: 'active' }],
  ['schoolGroup', 'free', { name: 'Groupe', kind: 'free', state: 'active' }],
  ['access', accessId('life', { kind: 'group', id: '6A' }), { role: 'visitor' }],
  ['access', accessId('club', { kind: 'group', id: '6A' }), { role: 'writer' }],
  ['access', accessId('trips', { kind: 'person', id: 'gone' }), { role: 'manager' }],
  ['membership', membershipId('free', 'ann'), { member: true }],
  ['schoolGroup', LINE, { name: 'CPE', kind: 'functional', state: 'active' }],
  ['membership', membershipId(LINE, 'gone'), { member: true }],
  ...Object.entries(SERVICE_ROLES).map(([code, roles]) => ['service', code, service(code, roles)] as const),
  ['serviceAccess', accessId('MSG', { kind: 'group', id: '6A' }), { role: 'use' }],
  ['serviceAccess', accessId('NOTES', { kind: 'group', id: '6A' }), { role: 'admin' }],
  ['visibilityRule', CELLS[0], { visible: false }],
  ['visibilityRule', CELLS[1], { visible: true }],
  ['messagingSettings', 'general', { reporting: true }],
  ['moderator', 'group:6A', { moderates: false }],
  ['accompaniment', 'gone|ann', { kind: 'aesh', valid: true }],
  ['assignmentManager', 'ann', { manages: true }],
  ['garSubscription', SUBSCRIPTION, { resourceId: 'ark:/1/manual', title: 'Manuel', from: '2026-09-01', publics: ['teacher'] }],
  ['replacement', 'rep', { absentId: 'ann', substituteId: 'bob', period: { from: '2026-12-01', to: '2026-12-12' }, state: 'active' }],
  ['inspection', INSPECTION, { window: { from: '2026-12-01', to: '2026-12-15' }, state: 'prepared' }],
];

function service(label: string, codes: readonly string[]): Fields {
  return { label, active: true, roles: codes.map((code) => ({ code, label: code })) };
}
