import { isEdge, type EdgeStep, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import type { ReplacementStep } from '../../../domain/connectors/replacements/replacement-step.ts';
import type { SentRequest } from '../http/transport.ts';

/**
 * Everything that may be asked of an Edifice / Open ENT, written from design/connectors.md §2 and never tried on a real one. What is
 * not here does not exist for the connector: nothing resets, imports, merges, deletes a group, touches a password or the function of an
 * administrator, nor replaces a whole list (E13, E15, E23, E25) but that of a thread, of which nothing smaller can be written.
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
  lessonBooks: (inspector: string, structure: string): ReadRoute => ({ path: `/diary/inspector-habilitations/${part(inspector)}/${part(structure)}` }),
  /** Whole: its filters bear on a part of what is answered only. */
  teachings: (structure: string): ReadRoute => ({ path: `/viescolaire/services?idEtablissement=${part(structure)}` }),
  verify: (from: string, to: string): ReadRoute => ({ path: `/communication/verify/${part(from)}/${part(to)}` }),
  links: (group: string): ReadRoute => ({ path: `/communication/group/${part(group)}` }),
  /** Inferred: that `manageable` names the threads whose list this account may change. */
  threads: (): ReadRoute => ({ path: '/actualites/api/v1/threads?include=manageable' }),
  /** Inferred: the route; that blogs come page by page is documented. */
  blogs: (page: number): ReadRoute => ({ path: `/blog/list/all?page=${String(page)}` }),
  /** Without an empty search, what is answered is not who may do what. */
  blogShares: (blog: string): ReadRoute => ({ path: `/blog/share/json/${part(blog)}?search=` }),
  threadShares: (thread: string): ReadRoute => ({ path: `/actualites/api/v1/threads/${part(thread)}/shares` }),
} as const;

/** A write of the closed list: one edge, or one free group. */
export type WriteRoute = Pick<SentRequest, 'method' | 'path'> & { readonly json?: Readonly<Record<string, unknown>>; readonly form?: Readonly<Record<string, readonly string[]>> };

/** The one request that a step is: a free group of the school, or one edge. Links are written alone: the other route widens both ends (E5). */
export function routeOf(structure: string, step: Exclude<PlatformStep, ReplacementStep | { readonly kind: 'setShare' }>): WriteRoute {
  if (isEdge(step)) return EDGES[step.kind](step, structure);
  if (step.kind === 'createGroup') return { method: 'POST', path: '/directory/group', json: { name: step.name, structureId: structure } };
  return step.kind === 'renameGroup'
    ? { method: 'PUT', path: `/directory/group/${part(step.group)}`, json: { name: step.name } }
    : OWN_ROUTES[step.kind](part(step.group));
}

/** The module asks for the school of a request by one name or by the other, with its versions (« Déduit »). */
const ofSchool = (structure: string): string => `?structureId=${part(structure)}&idEtablissement=${part(structure)}`;

/** Makes one row of a replacement, with its three days: without them all it would have no period. What is answered names no row. */
export function startRoute(structure: string, { teacher, substitute, subject, group, from, to }: ReplacementStep): WriteRoute {
  const json = {
    structure_id: structure, main_teacher_id: teacher, second_teacher_ids: [substitute], subject_id: subject, class_or_group_ids: [group],
    start_date: from, end_date: to, entered_end_date: to, co_teaching: false,
  };
  return { method: 'POST', path: `/viescolaire/multiteaching/create${ofSchool(structure)}`, json };
}

/** Ends rows, by the identifiers that were just read: of one that it does not know, some platforms never answer. */
export function endRoute(structure: string, ids: readonly number[]): WriteRoute {
  return { method: 'PUT', path: `/viescolaire/multiteaching/delete${ofSchool(structure)}`, json: { ids } };
}

/** Replaces who may do what in a thread: what is not given is gone (E20, E21). */
export function sharesRoute(thread: string, shares: Readonly<Record<'users' | 'groups' | 'bookmarks', Readonly<Record<string, readonly string[]>>>>): WriteRoute {
  return { method: 'PUT', path: `/actualites/api/v1/threads/${part(thread)}/shares`, json: shares };
}

/** Gives rights of a blog to one subject, or takes some: the others are left as they are. Inferred: that what takes has the form of what gives. */
export function blogRoute(blog: string, gives: boolean, subject: Readonly<Record<string, readonly string[]>>, actions: readonly string[]): WriteRoute {
  return { method: 'PUT', path: `/blog/share/${gives ? 'json' : 'remove'}/${part(blog)}`, form: { ...subject, actions } };
}

/** Members of a group no longer see nor reach each other by it (E8), or do again: the exact narrowing, and its contrary. */
const OWN_ROUTES = {
  lowerGroup: (group: string): WriteRoute => ({ method: 'DELETE', path: `/communication/group/${group}?direction=OUTGOING` }),
  raiseGroup: (group: string): WriteRoute => ({ method: 'POST', path: `/communication/group/${group}/users` }),
} as const;

const memberPath = ({ group, item }: EdgeStep): string => `/directory/user/group/${part(item)}/${part(group)}`;
const rolePath = ({ group, item }: EdgeStep): string => `/appregistry/authorize/group/${part(group)}/role/${part(item)}`;
const linkPath = ({ group, item }: EdgeStep): string => `/communication/group/${part(group)}/communique/${part(item)}`;

const EDGES: Readonly<Record<EdgeStep['kind'], (step: EdgeStep, structure: string) => WriteRoute>> = {
  addMember: (step) => ({ method: 'POST', path: memberPath(step) }),
  removeMember: (step) => ({ method: 'DELETE', path: memberPath(step) }),
  giveRole: (step) => ({ method: 'PUT', path: rolePath(step) }),
  takeRole: (step) => ({ method: 'DELETE', path: rolePath(step) }),
  addLink: (step) => ({ method: 'POST', path: linkPath(step) }),
  removeLink: (step) => ({ method: 'DELETE', path: linkPath(step) }),
  openLessonBook: ({ group, item }, structure) => ({ method: 'POST', path: '/diary/inspector-habilitation', json: { inspectorId: group, teacherId: item, structureId: structure } }),
  // Of one teacher and one school: the shorter route closes those of every school (E23).
  closeLessonBook: ({ group, item }, structure) => ({ method: 'DELETE', path: `/diary/inspector-habilitation/${part(group)}/${part(item)}/${part(structure)}` }),
};
