import { z } from 'zod';
import type { SettingsEntity } from '../sync/entity.ts';

/** Who uses the console (domain.md §2.8, decision: who edits). */
export const ConsoleRole = z.enum(['administrator', 'head', 'deputy', 'assignmentManager', 'trainer']);
export type ConsoleRole = z.infer<typeof ConsoleRole>;

/** What somebody may do with one kind of setting. */
export const Permission = z.enum(['edit', 'read', 'none']);
export type Permission = z.infer<typeof Permission>;

interface RoleRow {
  readonly settings: Readonly<Record<SettingsEntity, Permission>>;
  /** Where the line comes from. */
  readonly source: string;
}

const readsEverything: RoleRow['settings'] = {
  rubrique: 'read',
  access: 'read',
  schoolGroup: 'read',
  membership: 'read',
  conflict: 'read',
};

/** The role matrix, as data: the console greys what it forbids, the ENT refuses it. */
export const ROLE_MATRIX: Readonly<Record<ConsoleRole, RoleRow>> = {
  administrator: {
    settings: { rubrique: 'edit', access: 'edit', schoolGroup: 'edit', membership: 'edit', conflict: 'edit' },
    source: 'S2-091',
  },
  head: { settings: readsEverything, source: 'S2-091' },
  deputy: { settings: readsEverything, source: 'S2-091' },
  assignmentManager: { settings: readsEverything, source: 'domain.md §2.8' },
  trainer: { settings: readsEverything, source: 'domain.md §2.8' },
};

/** Whether a role may change that kind of setting. */
export function mayEdit(role: ConsoleRole, entity: SettingsEntity): boolean {
  return ROLE_MATRIX[role].settings[entity] === 'edit';
}

/** Somebody who acts, as the ENT knows them now. */
export const Actor = z.object({
  accountId: z.string().min(1).max(100),
  name: z.string().max(200),
  role: ConsoleRole,
});
export type Actor = Readonly<z.infer<typeof Actor>>;
