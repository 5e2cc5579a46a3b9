import type { School } from '../directory/school.ts';
import { oncePer } from '../kernel/once.ts';
import { DEFAULT_PERMISSIONS } from '../rights/permission-table.data.ts';
import { overridePermissions, type PermissionOverrides, type PermissionTable } from '../rights/permission-table.ts';

/** What roles permit in a school: table 2.3.4 of the domain dossier, where its ENT declares nothing else. */
export function permissionsOf(school: Pick<School, 'permissions'> | null): PermissionTable {
  const declared = school?.permissions;
  return declared === undefined ? DEFAULT_PERMISSIONS : overridden(declared);
}

const overridden = oncePer((declared: PermissionOverrides) => overridePermissions(DEFAULT_PERMISSIONS, declared));
