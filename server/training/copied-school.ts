import { z } from 'zod';
import { EntAccount } from '../../contract/ent/ent.contract.ts';
import { Group } from '../../domain/directory/group.ts';
import { Person } from '../../domain/directory/person.ts';
import { School } from '../../domain/directory/school.ts';
import { SETTINGS_ENTITIES } from '../../domain/sync/entity.ts';
import { Fields } from '../../domain/sync/row.ts';
import { FICTITIOUS_UAIS } from '../../domain/training/fictitious-school.ts';
import type { SchoolSeed } from '../seed/seed-school.ts';

/** A school that has the shape of a real one, as it is handed over: fictitious by its number, whatever it says. */
const CopiedSchool = z.object({
  school: School.refine(({ uai, fictitious }) => uai === FICTITIOUS_UAIS.copy && fictitious),
  people: z.array(Person),
  groups: z.array(Group),
  settings: z.array(z.object({ entity: z.enum(SETTINGS_ENTITIES), id: z.string().min(1).max(200), fields: Fields })),
  accounts: z.array(EntAccount),
});

/** Reads what was handed over; undefined where it is not such a school. */
export function readCopy(text: string): SchoolSeed | undefined {
  try {
    return CopiedSchool.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
