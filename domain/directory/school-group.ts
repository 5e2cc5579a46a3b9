import { z } from 'zod';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';
import type { Group } from './group.ts';

/** A group that the school keeps itself, in the ENT: free, privilege or functional. */
export const SchoolGroup = z.object({
  id: z.string().min(1).max(100),
  name: z.string().max(300),
  kind: z.enum(['free', 'privilege', 'functional']),
  state: z.enum(['active', 'trashed']),
  note: z.string().max(2000).default(''),
});
export type SchoolGroup = Readonly<z.infer<typeof SchoolGroup>>;

/** Reads a row as a group of the school; undefined when it is not one, or not yet one. */
export const readSchoolGroup = readOnce((id, { fields }): SchoolGroup | undefined => SchoolGroup.safeParse({ kind: 'free', ...fields, id }).data);

/** The group of the school with that identifier, deleted or not. */
export function findSchoolGroup(view: SettingsView, id: string): SchoolGroup | undefined {
  return readSchoolGroup(id, view.find('schoolGroup', id));
}

/** A group of the school as any other group, to which rights are given. */
export function asGroup(group: SchoolGroup): Group {
  return { id: group.id, name: group.name, kind: group.kind, origin: 'ent' };
}
