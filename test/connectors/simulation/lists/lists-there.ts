import { must } from '../../../../domain/kernel/assert.ts';
import { namesOf } from '../../../support/fake-entcore/thread-routes.ts';
import type { FakeThread, FakeWorld } from '../../../support/fake-entcore/world.ts';

/** What each subject of a thread holds, sorted, by `group:g-1` or `user:u-1`: read of the platform by nothing of the program. */
export type Entries = ReadonlyMap<string, readonly string[]>;

/** Threads that stand for rubriques of the school, by their number there. */
export const RUBRIQUE_OF: ReadonlyMap<number, string> = new Map([[12, 'cdi'], [15, 'club']]);

/** The account of the connector. */
export const ACCOUNT = 'user:u-machine';

/** One of them. */
export function threadOf({ threads }: Pick<FakeWorld, 'threads'>, id: number): FakeThread {
  return must(threads.find((thread) => thread.id === id), 'the thread is there');
}

/** The whole list of a thread. */
export function entriesOf({ groups, users }: Pick<FakeThread, 'groups' | 'users'>): Entries {
  const read = (kind: string, shares: FakeThread['groups']): readonly (readonly [string, readonly string[]])[] => [...shares].map(([id, names]) => [`${kind}:${id}`, [...new Set(names)].toSorted()]);
  return new Map([...read('group', groups), ...read('user', users)].filter(([, names]) => names.length > 0));
}

/** Subjects that do not hold the same on both sides. */
export function movedIn(before: Entries, after: Entries): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((subject) => before.get(subject)?.join() !== after.get(subject)?.join());
}

const RIGHTS = ['thread.contrib', 'thread.publish', 'thread.manager'] as const;

/** Everybody’s rights in these threads, `person thread|12 right`: as members of groups, by name, or as the one who made it. */
export function threadRights(world: FakeWorld): readonly string[] {
  return [...RUBRIQUE_OF.keys()].flatMap((id) => {
    const thread = threadOf(world, id);
    const held = new Map<string, Set<string>>();
    const give = (person: string, names: readonly string[]): void => {
      const own = held.get(person) ?? new Set();
      for (const name of names) own.add(name);
      held.set(person, own);
    };
    for (const [group, names] of thread.groups) for (const person of world.groups.get(group)?.members ?? []) give(person, names);
    for (const [person, names] of thread.users) give(person, names);
    give(thread.owner, namesOf(...RIGHTS));
    return [...held].flatMap(([person, names]) => RIGHTS.filter((right) => namesOf(right).every((name) => names.has(name))).map((right) => `${person} thread|${String(id)} ${right}`));
  });
}
