import { EVERYTHING, namesOf } from '../../../support/fake-entcore/thread-routes.ts';
import type { FakeThread, FakeWorld } from '../../../support/fake-entcore/world.ts';
import type { Random } from '../../../simulation/random.ts';
import { RUBRIQUE_OF, threadOf } from './lists-there.ts';

/** What somebody may hold on a list there; the third and the last are no role of ours. */
const HELD = [namesOf('thread.contrib'), namesOf('thread.contrib', 'thread.publish'), namesOf('thread.publish'), EVERYTHING, namesOf('thread.contrib', 'thread.manager')];

/** Groups and people of a list: some that the school knows, others that it does not. */
const GROUPS = ['g-free0', 'g-Teacher', 'g-Student', 'g-free1', 'g-auto', 'g-gar'];
const USERS = ['u-t0', 'u-t1', 'u-e0-0', 'u-t3', 'u-p2'];

/** On one list, or on any. */
type Act = (world: FakeWorld, random: Random, list?: number) => void;

const aThread = (world: FakeWorld, random: Random, list?: number): FakeThread => threadOf(world, list ?? random.pick([...RUBRIQUE_OF.keys()]));

function share(world: FakeWorld, random: Random, list?: number): void {
  const thread = aThread(world, random, list);
  const [kind, id] = random.pick([...GROUPS.map((group) => ['groups', group] as const), ...USERS.map((user) => ['users', user] as const)]);
  if (random.chance(0.3) || !(world.users.has(id) || world.groups.has(id))) thread[kind].delete(id);
  else thread[kind].set(id, random.pick(HELD));
}

/** The account of the connector manages a thread by the group of who administers the school, by a share of its own, or no more. */
function manage(world: FakeWorld, random: Random, list?: number): void {
  const { groups, users } = aThread(world, random, list);
  groups.delete('g-adml');
  users.delete('u-machine');
  random.pick([() => groups.set('g-adml', EVERYTHING), () => users.set('u-machine', EVERYTHING), () => users.set('u-machine', EVERYTHING), () => undefined])();
}

function hide({ hidden }: FakeWorld, random: Random): void {
  const one = random.pick(['g-free1', 'u-t3', 'g-auto']);
  if (!hidden.delete(one)) hidden.add(one);
}

/** What an administrator does there with the lists of threads. */
export const ON_LISTS: readonly Act[] = [share, share, share, manage, hide];

/** Two threads of the school, on whose lists anybody may be; on some platforms a list does not show whoever asks for it (E20). */
export function openThreads(world: FakeWorld, random: Random): void {
  world.threads.push({ id: 15, title: 'Journal', structure: 's-1', owner: random.pick(['u-t0', 'u-machine']), groups: new Map([['g-adml', EVERYTHING]]), users: new Map(), isAutomatic: true });
  for (let i = random.int(7); i > 0; i -= 1) share(world, random);
  for (let i = random.int(3); i > 0; i -= 1) manage(world, random);
  if (random.chance(0.1)) threadOf(world, 12).users.set('u-other', namesOf('thread.contrib'));
}

/** The account of the connector manages every thread again. */
export function manageAgain(world: FakeWorld): void {
  for (const id of RUBRIQUE_OF.keys()) threadOf(world, id).groups.set('g-adml', EVERYTHING);
}
