import { addGroup } from '../../support/fake-entcore/fake-school.ts';
import { leaveOrComeBack } from './gone-accounts.ts';
import type { FakeWorld } from '../../support/fake-entcore/world.ts';
import type { Random } from '../../simulation/random.ts';
import { ON_LISTS } from './lists/list-acts.ts';
import type { ListWatch } from './lists/watch-lists.ts';
import { PEOPLE, TEACHERS } from './wish.ts';

type Act = (world: FakeWorld, random: Random) => void;

function toggle(set: Set<string> | undefined, key: string): void {
  if (set?.delete(key) === false) set.add(key);
}

function somebody({ users }: FakeWorld, random: Random): string {
  return random.pick(PEOPLE.filter((id) => users.has(id)));
}

/** A group of their own, of the very name of one that the school may make (E17). */
export function makeThere(world: FakeWorld, name: string): void {
  if (![...world.groups.values()].some((group) => group.name === name)) addGroup(world, { id: `g-theirs-${name.at(-1) ?? ''}`, name, type: 'ManualGroup', users: null }, ['u-t2']);
}

/** What an administrator does in the ENT itself. */
const ADMINISTRATOR: readonly Act[] = [
  (world, random) => toggle(world.groups.get('g-free0')?.members, somebody(world, random)),
  (world, random) => toggle(world.groups.get('g-gar')?.members, somebody(world, random)),
  (world, random) => void world.grants.set('g-free0', new Set(random.pick([[], ['r-blog'], ['r-blog-read'], ['r-both']]))),
  (world, random) => {
    const group = world.groups.get('g-free0');
    if (group !== undefined) group.name = `Là-bas ${String(random.int(9))}`;
  },
  (world, random) => makeThere(world, `Nouveau ${String(random.int(2))}`),
  (world, random) => {
    const teacher = random.pick(TEACHERS.filter((id) => world.users.has(id)));
    const at = world.lessonBooks.findIndex(([, one]) => one === teacher);
    if (at >= 0) world.lessonBooks.splice(at, 1);
    else world.lessonBooks.push(['u-p1', teacher, 's-1']);
  },
];

/** What the import of the night does: people blocked and back, who moves of class, a group filled again, a name. */
const IMPORT: readonly Act[] = [
  (world, random) => {
    const user = world.users.get(random.pick(['u-e0-1', 'u-t1', 'u-e1-0', 'u-t3']));
    if (user !== undefined) user.blocked = !user.blocked;
  },
  (world, random) => toggle(world.groups.get('g-c1-Student')?.members, random.pick(['u-e1-0', 'u-e1-1'])),
  (world) => toggle(world.groups.get('g-auto')?.members, 'u-t2'),
  (world, random) => leaveOrComeBack(world, random.pick(['u-e0-1', 'u-t1'])),
  (world) => {
    const group = world.groups.get('g-c0-Teacher');
    if (group !== undefined) group.name = `${group.name.replace(/ bis$/, '')} bis`;
  },
];

/** Somebody acts on the platform; `list`: the space whose list they are at. */
export function actThere(world: FakeWorld, random: Random, lists: ListWatch, list?: string): void {
  lists.acted();
  if (list !== undefined || random.chance(0.4)) random.pick(ON_LISTS)(world, random, list);
  else random.pick(ADMINISTRATOR)(world, random);
}

/** The night passes on it. */
export function importThere(world: FakeWorld, random: Random, lists: ListWatch): void {
  lists.acted();
  for (let i = random.int(3); i >= 0; i -= 1) random.pick(IMPORT)(world, random);
}
