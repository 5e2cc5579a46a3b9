import { z } from 'zod';
import type { RubriqueRole } from './role.ts';
import { SubService } from './sub-service.ts';

/** One thing that a role may permit in a rubrique (dom:2.3.4). */
export const Capability = z.enum([
  'sharedFolders.read',
  'sharedFolders.deposit',
  'sharedFolders.createFolder',
  'sharedFolders.modify',
  'sharedFolders.delete',
  'sharedFolders.moderate',
  'blog.read',
  'blog.write',
  'blog.publishOwn',
  'blog.moderate',
  'blog.comment',
  'blog.deleteComments',
  'agenda.read',
  'agenda.edit',
  'forum.read',
  'forum.post',
  'forum.openTopic',
  'forum.moderate',
  'chat.takePart',
  'chat.setHours',
  'pad.read',
  'pad.write',
  'pad.delete',
  'mailingList.receive',
  'mailingList.write',
  'rubrique.configure',
  'rubrique.setRights',
  'rubrique.createChild',
  'rubrique.close',
]);
export type Capability = z.infer<typeof Capability>;

/** Said by the guide, inferred from the names of the roles and from similar software, or assumed because nobody says. */
export const Provenance = z.enum(['stated', 'inferred', 'unknown']);

/** Whether a role permits something: fully, on one's own work only, after validation only, or not; and who says so. */
export const PermissionCell = z.object({
  allowed: z.union([z.boolean(), z.literal('own'), z.literal('moderated')]),
  provenance: Provenance,
  source: z.string(),
});
export type PermissionCell = Readonly<z.infer<typeof PermissionCell>>;

const CELLS = {
  visitor: PermissionCell,
  writer: PermissionCell,
  publisher: PermissionCell,
  moderator: PermissionCell,
  manager: PermissionCell,
};

/** What each role permits, for one capability. */
export const PermissionRow = z.object({
  capability: Capability,
  subService: z.union([SubService, z.literal('rubrique')]),
  /** Whether an archived rubrique, which is read-only, still permits it. */
  keptWhenArchived: z.boolean(),
  roles: z.object(CELLS).readonly(),
});
export type PermissionRow = Readonly<z.infer<typeof PermissionRow>>;

/** The table 2.3.4 of the domain dossier, or the one of the server. */
export const PermissionTable = z.array(PermissionRow).readonly();
export type PermissionTable = readonly PermissionRow[];

/** The cells that a server declares otherwise than the default table. */
export const PermissionOverrides = z.partialRecord(Capability, z.object(CELLS).partial().readonly()).readonly();
export type PermissionOverrides = z.infer<typeof PermissionOverrides>;

/** Whether the screen must say « Déduit »: the guide does not state this cell. */
export function isDeduced(cell: PermissionCell): boolean {
  return cell.provenance !== 'stated';
}

/** The table where the server's cells replace ours. */
export function overridePermissions(table: PermissionTable, overrides: PermissionOverrides): PermissionTable {
  return table.map((row) => {
    const declared = overrides[row.capability] ?? {};
    return {
      ...row,
      roles: {
        visitor: declared.visitor ?? row.roles.visitor,
        writer: declared.writer ?? row.roles.writer,
        publisher: declared.publisher ?? row.roles.publisher,
        moderator: declared.moderator ?? row.roles.moderator,
        manager: declared.manager ?? row.roles.manager,
      },
    };
  });
}

/** Something a role permits in a given rubrique. */
export interface HeldCapability {
  readonly capability: Capability;
  readonly subService: SubService | 'rubrique';
  readonly allowed: true | 'own' | 'moderated';
  /** True when the screen must say « Déduit ». */
  readonly deduced: boolean;
}

/** What a role permits in a rubrique with these sub-services, in the order of the table; an archived one is read-only. */
export function capabilitiesOf(
  role: RubriqueRole,
  enabled: Iterable<SubService>,
  table: PermissionTable,
  archived = false,
): readonly HeldCapability[] {
  if (role === 'none') return [];
  const open = new Set<SubService | 'rubrique'>([...enabled, 'rubrique']);
  return table.flatMap((row) => {
    const cell = row.roles[role];
    if (cell.allowed === false || !open.has(row.subService) || (archived && !row.keptWhenArchived)) return [];
    return [{ capability: row.capability, subService: row.subService, allowed: cell.allowed, deduced: isDeduced(cell) }];
  });
}
