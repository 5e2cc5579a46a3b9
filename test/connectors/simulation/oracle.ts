import type { SentRequest } from '../../../server/connectors/http/transport.ts';
import type { FakeWorld } from '../../support/fake-entcore/world.ts';
import { Broken } from './broken.ts';
import type { WantedRoles } from './lists/wanted-roles.ts';
import { listOf } from './lists/list-request.ts';
import { movedSubjects, watchLists, type ListWatch } from './lists/watch-lists.ts';
import { createAgreed, type Agreed, type Sides } from './agreed.ts';
import { BLOG_OF_CLUB } from '../platform-desk.ts';
import { missing, rightsThere } from './rights-there.ts';
import { bothSides, CODES, LOCAL_OF, type Wish } from './wish.ts';

/** What one sending may do: read before it, from the school’s own rows. */
export interface Mandate {
  readonly wish: Wish;
  readonly day: string;
  /** Kinds that are only looked at. */
  readonly observed: ReadonlySet<string>;
  /** Whether somebody accepted what exceeds, or somebody acted on the platform meanwhile: what was computed was true of what was read. */
  readonly isExcused: () => boolean;
  /** Units whose effect somebody accepted, by their key. */
  readonly accepted: ReadonlySet<string>;
}

/** Judges each write that reaches the platform by what it does there, person after person; throws at the first that breaks a promise. */
export interface Oracle {
  begin(mandate: Mandate): void;
  /** Does a write; `isLate`: it was sent long ago. */
  watch(request: SentRequest, done: () => void, isLate: boolean): void;
  readonly lists: ListWatch;
  readonly agreed: Agreed;
  /** Groups of the platform that are groups of the school, with those that the connector made. */
  readonly groups: Map<string, string>;
  /** Accesses that the connector opened, as `inspector teacher`, whoever closed them since. */
  readonly opened: Set<string>;
}

interface Write {
  readonly kind: 'membership' | 'assignmentManager' | 'serviceAccess' | 'inspection' | 'group' | 'rubriqueAccess' | 'none';
  readonly isAsked: boolean;
  /** What the write may touch, of the rights that it gives or takes. */
  readonly isOwn: (right: string) => boolean;
  readonly direction: 'narrow' | 'widen' | 'neutral';
}

const EDGE = /^\/directory\/user\/group\/([^/]+)\/([^/]+)$/;
const ROLE = /^\/appregistry\/authorize\/group\/([^/]+)\/role\/([^/]+)$/;

/** Opens it on a platform. */
export function createOracle(world: FakeWorld, localGroupOf: (name: string) => string | undefined): Oracle {
  const groups = new Map([['g-free0', 'libre:club']]);
  const opened = new Set<string>();
  let mandate: Mandate | undefined;
  let sent = new Set<string>();
  let hasWidened = false;
  const lists = watchLists(world);
  const agreed = createAgreed();
  let written = new Set<string>();
  /** What a value was when it is first written in a sending; the steps of one change are its own afterwards. */
  const checkFirst = (request: SentRequest): void => {
    if (mandate === undefined || lists.hasMoved()) return;
    const sides = bothSides(mandate.wish, world, groups, mandate.day);
    const units = unitsOf(request, { sides, groups, world, roles: mandate.wish.roles(groups) }).filter((unit) => !written.has(unit));
    agreed.check(units, sides);
    for (const unit of units) written.add(unit);
  };
  return {
    groups,
    opened,
    lists,
    agreed,
    begin: (given) => {
      [mandate, sent, hasWidened, written] = [given, new Set(), false, new Set()];
      lists.begin({ roles: given.wish.roles(groups), accepted: given.accepted, isObserved: given.observed.has('rubriqueAccess') });
    },
    watch: (request, done, isLate) => {
      const before = rightsThere(world);
      const known = new Set(world.groups.keys());
      if (isLate) {
        done();
        lists.acted();
      } else {
        checkMayBeMade(request);
        checkFirst(request);
        lists.write(request, done);
      }
      noteMade(known);
      const after = rightsThere(world);
      const [gained, lost] = [missing(after, before), missing(before, after)];
      for (const right of gained) if (right.includes(' book ')) opened.add(right.replace(' book ', ' '));
      if (mandate === undefined || isLate || gained.length + lost.length === 0) return;
      judge({ mandate, request, gained, lost, write: readWrite(mandate, groups, request) });
      noteSent(mandate, `${request.method} ${request.path} ${request.body ?? ''}`);
    },
  };

  /** Making a group, or naming it, gives nobody anything, and is a writing all the same; those of the tests are named as they are. */
  function checkMayBeMade({ method, path }: SentRequest): void {
    const isOfGroup = path.startsWith('/directory/group') && method !== 'GET' && !path.includes('/g-probe');
    if (isOfGroup && mandate?.observed.has('group') === true) throw new Broken(`written though only looked at: ${method} ${path}`);
  }

  function noteMade(known: ReadonlySet<string>): void {
    for (const [id, { name }] of world.groups) {
      const local = known.has(id) ? undefined : localGroupOf(name);
      if (local === undefined) continue;
      groups.set(id, local);
      agreed.makes(local);
    }
  }

  function noteSent({ isExcused }: Mandate, key: string): void {
    if (sent.has(key) && !isExcused()) throw new Broken(`sent twice: ${key}`);
    sent.add(key);
  }

  function judge({ mandate: { observed, isExcused }, request, gained, lost, write }: { mandate: Mandate; request: SentRequest; gained: readonly string[]; lost: readonly string[]; write: Write }): void {
    const what = `${request.method} ${request.path}`;
    if (observed.has(write.kind)) throw new Broken(`written though only looked at: ${what}`);
    if (!write.isAsked && !isExcused()) throw new Broken(`not asked: ${what}, gives ${gained.join(', ')}, takes ${lost.join(', ')}`);
    const excess = [...gained, ...lost].filter((right) => !write.isOwn(right));
    if (excess.length > 0 && !isExcused()) throw new Broken(`more than asked: ${what}, ${excess.join(', ')}`);
    if (write.direction === 'widen') hasWidened = true;
    if (write.direction === 'narrow' && hasWidened && !isExcused()) throw new Broken(`narrows after it widened: ${what}`);
  }
}

interface Written {
  readonly sides: Sides;
  readonly groups: ReadonlyMap<string, string>;
  readonly world: FakeWorld;
  readonly roles: WantedRoles;
}

/** The values that a write is about, of those that are more than yes or no. */
function unitsOf(request: SentRequest, { sides, groups, world, roles }: Written): readonly string[] {
  const [, role = ''] = ROLE.exec(request.path) ?? [];
  const renamed = groups.get(/^\/directory\/group\/([^/]+)$/.exec(request.path)?.[1] ?? '');
  const shares = movedSubjects(request, world).flatMap(([rubrique, subject]) => roles.of(rubrique, subject)?.access ?? []).map((access) => `rubriqueAccess ${access}`).filter((unit) => sides.has(unit));
  return [...(role === 'g-free0' ? [`serviceAccess ${BLOG_OF_CLUB}`] : []), ...(renamed === undefined ? [] : [`group ${renamed}`]), ...shares];
}

function readWrite(mandate: Mandate, groups: ReadonlyMap<string, string>, request: SentRequest): Write {
  if (listOf(request) !== undefined) return { kind: 'rubriqueAccess', isAsked: true, isOwn: () => false, direction: 'neutral' };
  if (EDGE.test(request.path)) return readMember(mandate, groups, request);
  if (ROLE.test(request.path)) return readRole(mandate, request);
  if (request.path.startsWith('/diary/')) return readBook(mandate, request);
  return { kind: request.path.startsWith('/directory/group') ? 'group' : 'none', isAsked: false, isOwn: () => false, direction: 'neutral' };
}

function readMember({ wish }: Mandate, groups: ReadonlyMap<string, string>, { method, path }: SentRequest): Write {
  const [, user = '', group = ''] = EDGE.exec(path) ?? [];
  const local = LOCAL_OF[user];
  const isWanted = local !== undefined && (group === 'g-gar' ? wish.manages(local) : wish.isMember(groups.get(group) ?? '', local));
  return {
    kind: group === 'g-gar' ? 'assignmentManager' : 'membership', isAsked: local !== undefined && isWanted === (method === 'POST'), direction: method === 'POST' ? 'widen' : 'narrow',
    isOwn: (right) => right.split(' ').includes(user) && !/ role (?!a-blog)/.test(right),
  };
}

function readRole({ wish }: Mandate, { method, path }: SentRequest): Write {
  const [, group = '', role = ''] = ROLE.exec(path) ?? [];
  const isWanted = wish.blog() === CODES[role];
  return { kind: 'serviceAccess', isAsked: group === 'g-free0' && isWanted === (method === 'PUT'), isOwn: (right) => right.includes(' role a-blog '), direction: 'neutral' };
}

function readBook({ wish, day }: Mandate, { method, path, body = '' }: SentRequest): Write {
  const teacher = /"teacherId":"([^"]+)"/.exec(body)?.[1] ?? path.split('/').at(-2) ?? '';
  const isWanted = wish.isOpen(LOCAL_OF[teacher] ?? '', day);
  return { kind: 'inspection', isAsked: isWanted === (method === 'POST'), isOwn: (right) => right === `u-p1 book ${teacher}`, direction: method === 'POST' ? 'widen' : 'narrow' };
}
