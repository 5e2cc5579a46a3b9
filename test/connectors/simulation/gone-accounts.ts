import { addEdges, type FakeUser, type FakeWorld } from '../../support/fake-entcore/world.ts';

/** Accounts that are gone for a while, by platform. */
const GONE = new WeakMap<FakeWorld, Map<string, FakeUser>>();

/** An account goes with its places, and comes back without those that somebody had given it. */
export function leaveOrComeBack(world: FakeWorld, id: string): void {
  const gone = GONE.get(world) ?? new Map<string, FakeUser>();
  GONE.set(world, gone);
  const [user, back] = [world.users.get(id), gone.get(id)];
  if (back !== undefined) comeBack(world, back);
  else if (user !== undefined) leave(world, user);
  if (back !== undefined || user === undefined) gone.delete(id);
  else gone.set(id, user);
}

function leave(world: FakeWorld, { id }: FakeUser): void {
  world.users.delete(id);
  for (const { members, sends, shows } of world.groups.values()) for (const set of [members, sends, shows]) set.delete(id);
  for (const { users } of [...world.threads, ...world.blogs]) users.delete(id);
  world.lessonBooks.splice(0, world.lessonBooks.length, ...world.lessonBooks.filter(([, teacher]) => teacher !== id));
}

function comeBack(world: FakeWorld, user: FakeUser): void {
  world.users.set(user.id, user);
  for (const group of world.groups.values()) {
    if (group.filter !== user.type || (group.classId !== null && !user.classes.includes(group.classId))) continue;
    group.members.add(user.id);
    addEdges(group, user.id);
  }
}
