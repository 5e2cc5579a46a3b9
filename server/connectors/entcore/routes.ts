import { isEdge, type EdgeStep, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
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

/** The one request that a step is: a free group of the school, or one edge. Links are written alone: the other route widens both ends (E5). */
export function routeOf(structure: string, step: PlatformStep): WriteRoute {
  if (isEdge(step)) return { method: METHODS[step.kind], path: EDGE_PATHS[HOLDERS[step.kind]](part(step.group), part(step.item)) };
  if (step.kind === 'createGroup') return { method: 'POST', path: '/directory/group', json: { name: step.name, structureId: structure } };
  return step.kind === 'renameGroup'
    ? { method: 'PUT', path: `/directory/group/${part(step.group)}`, json: { name: step.name } }
    : { method: 'DELETE', path: `/communication/group/${part(step.group)}?direction=OUTGOING` };
}

const METHODS: Readonly<Record<EdgeStep['kind'], WriteRoute['method']>> = { addMember: 'POST', removeMember: 'DELETE', giveRole: 'PUT', takeRole: 'DELETE', addLink: 'POST', removeLink: 'DELETE' };

const HOLDERS = { addMember: 'member', removeMember: 'member', giveRole: 'role', takeRole: 'role', addLink: 'link', removeLink: 'link' } as const;

const EDGE_PATHS = {
  member: (group: string, person: string): string => `/directory/user/group/${person}/${group}`,
  role: (group: string, role: string): string => `/appregistry/authorize/group/${group}/role/${role}`,
  link: (group: string, to: string): string => `/communication/group/${group}/communique/${to}`,
} as const;
