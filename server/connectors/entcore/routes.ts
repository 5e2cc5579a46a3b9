import type { SentRequest } from '../http/transport.ts';

/**
 * Everything that may be asked of an Edifice / Open ENT, written from design/connectors.md §2 and never tried on a real one. What is
 * not here does not exist for the connector: nothing replaces a whole list, resets, imports, merges, deletes a group, touches a password
 * or the function of an administrator (E13, E15, E23, E25).
 */
const part = (text: string): string => encodeURIComponent(text);

/** A read of the closed list. */
export interface ReadRoute {
  readonly path: string;
}

export const READ = {
  /** Who is signed in. Inferred: the dossier names the fact that is read, not its route. */
  me: (): ReadRoute => ({ path: '/auth/oauth2/userinfo' }),
  versions: (): ReadRoute => ({ path: '/infra/monitoring/versions' }),
  structures: (): ReadRoute => ({ path: '/directory/structure/admin/list' }),
  users: (structure: string): ReadRoute => ({ path: `/directory/structure/${part(structure)}/users` }),
  groups: (structure: string): ReadRoute => ({ path: `/directory/group/admin/list?structureId=${part(structure)}` }),
  groupUsers: (group: string): ReadRoute => ({ path: `/directory/user/group/${part(group)}` }),
  applications: (structure: string): ReadRoute => ({ path: `/appregistry/applications/roles?structureId=${part(structure)}` }),
  grants: (structure: string): ReadRoute => ({ path: `/appregistry/groups/roles?structureId=${part(structure)}` }),
  links: (group: string): ReadRoute => ({ path: `/communication/group/${part(group)}` }),
} as const;

/** A write of the closed list: one edge, or one free group. */
export type WriteRoute = Pick<SentRequest, 'method' | 'path'> & { readonly json?: Readonly<Record<string, string>> };
