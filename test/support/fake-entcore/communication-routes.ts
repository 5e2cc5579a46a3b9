import { empty, json, REFUSED, type FakeAnswer } from './fake-request.ts';
import type { FakeRoute, RouteGiven } from './fake-route.ts';
import { administers, forGroup } from './read-routes.ts';
import { addEdges, reachByEdges, type FakeGroup, type FakeWorld } from './world.ts';

// The communication rules as the platform keeps them (§2.4), with its oddities: two kinds of edges beside a property that may contradict them
// (E29), links that widen both ends (E5) without the check that its own console makes (E6) nor a look at their schools (E7), BOTH that no
// removal lowers (E8), an error answered after success (E9).

type Way = 'INCOMING' | 'OUTGOING';

/** What concerns who sees whom. */
export const COMMUNICATION_ROUTES: readonly FakeRoute[] = [
  ['GET', /^\/communication\/group\/([^/]+)$/, ({ world, by, id }) => forGroup(world, by, id, () => showLinks(world, id))],
  // No right is declared on these two: they answer whoever is signed in.
  ['GET', /^\/communication\/group\/([^/]+)\/outgoing$/, ({ world, id }) => json(shown(world, [...(world.links.get(id) ?? [])]))],
  ['GET', /^\/communication\/group\/([^/]+)\/incoming$/, ({ world, id }) => json(shown(world, [...world.links].flatMap(([from, to]) => (to.has(id) ? [from] : []))))],
  ['GET', /^\/communication\/verify\/([^/]+)\/([^/]+)$/, ({ world, id, other }) => json({ canCommunicate: canCommunicate(world, id, other) })],
  ['GET', /^\/communication\/v2\/group\/([^/]+)\/communique\/([^/]+)\/check$/, check],
  ['POST', /^\/communication\/v2\/group\/([^/]+)\/communique\/([^/]+)$/, linkAndWiden],
  ['POST', /^\/communication\/group\/([^/]+)\/communique\/([^/]+)$/, (given) => setLink(given, true)],
  ['DELETE', /^\/communication\/group\/([^/]+)\/communique\/([^/]+)$/, (given) => setLink(given, false)],
  ['DELETE', /^\/communication\/group\/([^/]+)\/relations\/([^/]+)$/, unlinkAndLower],
  ['POST', /^\/communication\/group\/([^/]+)\/users$/, (given) => onGroup(given, (group) => answered(widen(group, ['INCOMING', 'OUTGOING'])))],
  ['DELETE', /^\/communication\/group\/([^/]+)\/users$/, lowerAsFarAsLinksLet],
  ['POST', /^\/communication\/group\/([^/]+)$/, (given) => onGroup(given, (group) => setWay(group, given.query.get('direction')))],
  ['DELETE', /^\/communication\/group\/([^/]+)$/, (given) => onGroup(given, (group) => takeWay(group, given.query.get('direction')))],
  ['POST', /^\/communication\/rules\/([^/]+)\/reset$/, () => REFUSED],
  ['PUT', /^\/communication\/rules\/([^/]+)$/, () => REFUSED],
  ['PUT', /^\/communication\/init\/rules$/, () => REFUSED],
  ['PUT', /^\/communication\/api\/admin\/users\/([^/]+)\/communiqueDirect\/([^/]+)$/, () => REFUSED],
];

function onGroup({ world, by, id }: RouteGiven, answer: (group: FakeGroup) => FakeAnswer): FakeAnswer {
  return forGroup(world, by, id, () => {
    const group = world.groups.get(id);
    return group === undefined ? empty(404) : answer(group);
  });
}

function showLinks(world: FakeWorld, id: string): FakeAnswer {
  const group = world.groups.get(id);
  if (group === undefined) return empty(404);
  return json({ id, name: group.name, users: group.users, communiqueWith: shown(world, [...(world.links.get(id) ?? [])]) });
}

function shown(world: FakeWorld, ids: readonly string[]): readonly unknown[] {
  return ids.flatMap((id) => world.groups.get(id) ?? []).map(({ id, name, users, type, subType }) => ({ id, name, filter: null, displayName: null, internalCommunicationRule: users, type, subType, classes: [], structures: [] }));
}

/** By edges: a spot check, one person at a time. */
function canCommunicate(world: FakeWorld, from: string, to: string): boolean {
  const { byList, byName } = reachByEdges(world, from);
  return byList.has(to) || byName.has(to);
}

/** What the platform’s own console asks first, and that the route which writes does not (E6). */
function check({ world, id, other }: RouteGiven): FakeAnswer {
  const [from, to] = [world.groups.get(id), world.groups.get(other)];
  if (from === undefined || to === undefined) return json({ warning: null });
  const [opensStart, opensEnd] = [!sendsOut(from), !isSeen(to)];
  if ([...(opensStart ? [from] : []), ...(opensEnd ? [to] : [])].some(isGuarded)) return json({ error: 'impossible to change direction' }, 409);
  return json({ warning: WARNINGS[Number(opensStart) + 2 * Number(opensEnd)] });
}

const WARNINGS = [null, 'startgroup-users-can-communicate', 'endgroup-users-can-communicate', 'both-groups-users-can-communicate'] as const;

/** Groups of pupils and of parents that an administrator of a school may not open so. */
function isGuarded({ subType, filter }: FakeGroup): boolean {
  return filter === 'Relative' || (filter === 'Student' && subType === 'StructureGroup');
}

const sendsOut = ({ users }: FakeGroup): boolean => users === 'INCOMING' || users === 'BOTH';
const isSeen = ({ users }: FakeGroup): boolean => users === 'OUTGOING' || users === 'BOTH';

function setLink({ world, by, id, other }: RouteGiven, isIn: boolean): FakeAnswer {
  const [from, to] = [world.groups.get(id), world.groups.get(other)];
  if (from === undefined || to === undefined) return json({ number: 0 });
  if (!administers(by, from.structure) || !administers(by, to.structure)) return REFUSED;
  const links = world.links.get(id) ?? new Set<string>();
  world.links.set(id, links);
  const changes = links.has(other) !== isIn;
  if (isIn) links.add(other);
  else links.delete(other);
  return json({ number: changes ? 1 : 0 });
}

/** The current route of the platform’s own console: it widens both ends, a list of diffusion excepted, and checks the school of neither (E5, E7). */
function linkAndWiden({ world, id, other }: RouteGiven): FakeAnswer {
  const [from, to] = [world.groups.get(id), world.groups.get(other)];
  if (from === undefined || to === undefined) return json({ ok: 'no direction to change' });
  world.links.set(id, (world.links.get(id) ?? new Set<string>()).add(other));
  const changed = [...widen(from, ['INCOMING']), ...(to.subType === 'BroadcastGroup' ? [] : widen(to, ['OUTGOING']))];
  return changed.length === 0 ? json({ ok: 'no direction to change' }) : answered(changed);
}

/** Gives a group ways that it has not, with the edges of its members; gives what changed. */
function widen(group: FakeGroup, ways: readonly Way[]): readonly FakeGroup[] {
  const had = group.users;
  const all = new Set<Way>([...ways, ...(sendsOut(group) ? ['INCOMING' as const] : []), ...(isSeen(group) ? ['OUTGOING' as const] : [])]);
  group.users = all.size === 2 ? 'BOTH' : all.has('INCOMING') ? 'INCOMING' : 'OUTGOING';
  for (const member of group.members) addEdges(group, member);
  return had === group.users ? [] : [group];
}

function answered(changed: readonly FakeGroup[]): FakeAnswer {
  return json(Object.fromEntries(changed.map(({ id, users }) => [id, users])));
}

/** Takes a link off, then lowers an end that has nothing left to do; BOTH is never lowered (E8), and a null property is an error told after success (E9). */
function unlinkAndLower({ world, by, id, other }: RouteGiven): FakeAnswer {
  const [from, to] = [world.groups.get(id), world.groups.get(other)];
  if (!administers(by, from?.structure) || !administers(by, to?.structure) || from === undefined || to === undefined) return REFUSED;
  world.links.get(id)?.delete(other);
  if (from.users === null || to.users === null) return json({ error: 'invalid.users' }, 500);
  lowerEnds(world, from, to);
  return json({ ok: 'relation removed' });
}

function lowerEnds(world: FakeWorld, from: FakeGroup, to: FakeGroup): void {
  if (from.users === 'INCOMING' && !writesTo(world, from.id)) lower(from, 'INCOMING');
  if (to.users === 'OUTGOING' && !isWrittenTo(world, to.id)) lower(to, 'OUTGOING');
}

const writesTo = ({ links }: FakeWorld, id: string): boolean => (links.get(id)?.size ?? 0) > 0;
const isWrittenTo = ({ links }: FakeWorld, id: string): boolean => [...links.values()].some((targets) => targets.has(id));

function lowerAsFarAsLinksLet(given: RouteGiven): FakeAnswer {
  return onGroup(given, (group) => {
    const [sends, receives] = [writesTo(given.world, group.id), isWrittenTo(given.world, group.id)];
    if (sends && receives) return json({ error: 'impossible to change direction' }, 409);
    if (!sends) lower(group, 'INCOMING');
    if (!receives) lower(group, 'OUTGOING');
    return json({ users: group.users });
  });
}

function lower(group: FakeGroup, way: Way): void {
  (way === 'INCOMING' ? group.sends : group.shows).clear();
  if (group.users === 'BOTH') group.users = way === 'INCOMING' ? 'OUTGOING' : 'INCOMING';
  else if (group.users === way) group.users = 'NONE';
}

/** Adds the edges of a way and sets the property to it: of a group that had both, property and edges then disagree (E29). */
function setWay(group: FakeGroup, direction: string | null): FakeAnswer {
  const ways: readonly Way[] = direction === 'BOTH' || direction === null ? ['INCOMING', 'OUTGOING'] : direction === 'INCOMING' ? ['INCOMING'] : ['OUTGOING'];
  group.users = ways.length === 2 ? 'BOTH' : (ways[0] ?? 'NONE');
  for (const member of group.members) addEdges(group, member);
  return json({ number: group.members.size });
}

/** The exact narrowing: that way goes, property and edges together; a group that nobody writes through stays as it is. */
function takeWay(group: FakeGroup, direction: string | null): FakeAnswer {
  const had = group.users;
  if (direction !== 'OUTGOING') lower(group, 'INCOMING');
  if (direction !== 'INCOMING') lower(group, 'OUTGOING');
  return json({ number: had === group.users ? 0 : group.members.size });
}
