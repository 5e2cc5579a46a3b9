import type { DeliveryGround } from '../../../domain/deliveries/delivery-ground.ts';
import { Group } from '../../../domain/directory/group.ts';
import { Person } from '../../../domain/directory/person.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import type { SchoolStore } from '../../database/ent-store.ts';
import { createDirectoryMemory } from '../../directory/directory-memory.ts';
import { createSettingsMemory } from '../../settings/settings-memory.ts';
import { upstreamIds } from './upstream-ids.ts';

// The identifier is beside the fields (`directoryRecord`).
const StoredPerson = Person.omit({ id: true });
const StoredGroup = Group.omit({ id: true });

/** The school as it is stored, for a file to be compared with; `day`: `YYYY-MM-DD`. */
export function readSchool(school: SchoolStore, uai: string, day: string): DeliveryGround {
  const people = school.rows.list('person').map(({ id, fields }) => ({ id, ...StoredPerson.parse(JSON.parse(fields)) }));
  const groups = school.rows.list('group').map(({ id, fields }) => ({ id, ...StoredGroup.parse(JSON.parse(fields)) }));
  const academyCode = createDirectoryMemory(school).school()?.academyCode ?? '';
  return { uai, directory: createDirectoryIndex(people, groups), view: createSettingsMemory(school).current(), day, ids: upstreamIds(school, academyCode) };
}
