import type { ControlGround } from '../../../../domain/controls/control-ground.ts';
import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import { FUNCTIONAL_LINES } from '../../../../domain/messaging/functional-lines.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { group, person } from '../../settings.ts';
import { HEAD, school, type SchoolParts } from '../school.ts';

const { everyone, students, guardians, schoolLife, headOfSchool } = WELL_KNOWN_GROUPS;

const held = (code: string) => ({ functions: [{ code, label: `Fonction ${code}` }] });

/** Two classes with a pupil and a mother each, a teacher of 6A, and one person per kind of staff. */
export const PEOPLE = [
  { ...HEAD, groupIds: [everyone] },
  person('ann', { ...held('ENS'), groupIds: [everyone, 'ens:6A'] }),
  person('cpe', { ...held('EDU'), profile: 'schoolLife', groupIds: [everyone, schoolLife] }),
  person('psy', { ...held('ORI'), profile: 'administrative', groupIds: [everyone] }),
  person('ipr', { ...held('INS'), profile: 'academic', groupIds: [everyone, 'academics'] }),
  person('zoe', { profile: 'student', groupIds: [everyone, students, '6A'] }),
  person('tom', { profile: 'student', groupIds: [everyone, students, '5B'] }),
  person('mum', { profile: 'guardian', groupIds: [everyone, guardians, 'resp:6A'], childrenIds: ['zoe'] }),
  person('dad', { profile: 'guardian', groupIds: [everyone, guardians], childrenIds: ['tom'] }),
];

const computed = (id: string, classId?: string) => group(id, { kind: 'profile', origin: 'computed', ...(classId === undefined ? {} : { classId }) });

/** The groups that these people are in. */
export const GROUPS = [
  ...[everyone, students, guardians, schoolLife, 'academics'].map((id) => computed(id)),
  group('6A'),
  group('5B'),
  computed('ens:6A', '6A'),
  computed('resp:6A', '6A'),
];

/** A messaging: lines by their code with their members, and the cells that are visible (false for hidden). */
export interface DeskParts extends SchoolParts {
  readonly lines?: Readonly<Record<string, readonly string[]>>;
  readonly cells?: Readonly<Record<string, boolean | string>>;
  readonly settings?: Fields;
}

/** The identifier of a line from its code. */
export const lineId = (code: string): string => `fonctionnel:${code}`;

/** A school with its messaging. */
export function desk({ lines = {}, cells = {}, settings, ...parts }: DeskParts = {}): ControlGround {
  const codes = Object.entries(lines);
  const membership = codes.flatMap(([code, members]) => members.map((id): [string, Fields] => [`${lineId(code)}|${id}`, { member: true }]));
  const name = (code: string): string => FUNCTIONAL_LINES.find(({ id }) => id === lineId(code))?.label ?? code;
  const groups = codes.map(([code]): [string, Fields] => [lineId(code), { name: name(code), kind: 'functional', state: 'active' }]);
  return school({
    people: PEOPLE,
    groups: GROUPS,
    ...parts,
    rows: {
      ...parts.rows,
      schoolGroup: { ...Object.fromEntries(groups), ...parts.rows?.schoolGroup },
      membership: { [`${headOfSchool}|head`]: { member: true }, ...Object.fromEntries(membership), ...parts.rows?.membership },
      visibilityRule: Object.fromEntries(Object.entries(cells).map(([id, visible]) => [id, { visible }])),
      ...(settings === undefined ? {} : { messagingSettings: { general: settings } }),
    },
  });
}

/** The cell of a line. */
export const cellOf = (emitter: string, code: string): string => `${emitter}|group:${lineId(code)}`;
