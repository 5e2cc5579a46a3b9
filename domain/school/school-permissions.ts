import type { School } from '../directory/school.ts';
import { DEFAULT_PERMISSIONS } from '../rights/permission-table.data.ts';
import { overridePermissions, type PermissionOverrides, type PermissionTable } from '../rights/permission-table.ts';

const TABLES = new WeakMap<PermissionOverrides, PermissionTable>();

/** What roles permit in a school: table 2.3.4 of the domain dossier, where its ENT declares nothing else. */
export function permissionsOf(school: Pick<School, 'permissions'> | null): PermissionTable {
  const declared = school?.permissions;
  if (declared === undefined) {
    return DEFAULT_PERMISSIONS;
  }
  const table = TABLES.get(declared) ?? overridePermissions(DEFAULT_PERMISSIONS, declared);
  TABLES.set(declared, table);
  return table;
}
