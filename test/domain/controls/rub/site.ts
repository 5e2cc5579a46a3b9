import type { ControlGround } from '../../../../domain/controls/control-ground.ts';
import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { group, person, rubrique } from '../../settings.ts';
import { HEAD, school, type SchoolParts } from '../school.ts';

const { students, guardians, teachers, schoolLife, headOfSchool, direction, everyone } = WELL_KNOWN_GROUPS;

/** A pupil and her mother, two teachers of whom one is of 6A, a CPE, an AESH and the head of school. */
export const PEOPLE = [
  { ...HEAD, groupIds: [everyone, direction] },
  person('ann', { groupIds: [everyone, teachers, 'ens:6A'] }),
  person('bob', { groupIds: [everyone, teachers] }),
  person('cpe', { profile: 'schoolLife', groupIds: [everyone, schoolLife] }),
  person('zoe', { profile: 'student', groupIds: [everyone, students, '6A'] }),
  person('mum', { profile: 'guardian', groupIds: [everyone, guardians], childrenIds: ['zoe'] }),
  person('aid', { profile: 'accompanist', groupIds: [everyone] }),
];

const computed = (id: string, classId?: string) => group(id, { kind: 'profile', origin: 'computed', ...(classId === undefined ? {} : { classId }) });

/** The computed groups of that school and the class 6A. */
export const GROUPS = [computed(everyone), computed(students), computed(guardians), computed(teachers), computed(schoolLife), computed(direction), group('6A'), computed('ens:6A', '6A')];

/** A site of one rubrique « it » under a public root, with the rights given as `group:id` or `person:id`. */
export function site(fields: Fields, rights: Readonly<Record<string, string>> = {}, parts: SchoolParts = {}): ControlGround {
  const access = Object.fromEntries(Object.entries(rights).map(([principal, role]) => [`it|${principal}`, { role }]));
  return school({
    people: PEOPLE,
    groups: GROUPS,
    ...parts,
    rows: {
      membership: { [`${headOfSchool}|head`]: { member: true } },
      ...parts.rows,
      rubrique: { root: rubrique({ title: 'Racine', parentId: null, kind: 'racine', visibility: 'publique' }), it: rubrique(fields), ...parts.rows?.rubrique },
      access: { ...access, ...parts.rows?.access },
    },
  });
}
