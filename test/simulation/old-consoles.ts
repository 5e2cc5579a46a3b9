import type { Json } from '../../domain/kernel/json.ts';
import type { OutboxItem } from '../../domain/sync/console/sync-state.ts';
import type { Write } from '../../domain/sync/console/write.ts';
import { mutationHash, type Mutation } from '../../domain/sync/mutation.ts';
import type { SentGesture } from '../../domain/sync/versions/upcast.ts';

// In the simulation, a console of the schema before writes the titles of rubriques in another way, which only the ENT of
// now can read: what it sends must be translated, and what it keeps must not be (sync.md §3.11).

const OLD_TITLE = 'titre : ';

/** What an old console gives a number to: born with its schema, in its way of writing. */
export function bornOld(writes: readonly Write[], known: readonly OutboxItem[]): readonly Write[] {
  const before = new Set(known);
  return writes.map((write) =>
    write.kind === 'outbox' ? { ...write, items: write.items.map((item) => (before.has(item) || item.schema === 1 ? item : asOld(item))) } : write,
  );
}

function asOld(item: OutboxItem): OutboxItem {
  const mutation = writeTitles(item.mutation, (title) => `${OLD_TITLE}${title}`);
  return { ...item, schema: 1, mutation, hash: mutationHash(mutation) };
}

/** The step from the schema of old consoles to that of now. */
export function readOldTitles({ gesture, mutations }: SentGesture): SentGesture {
  return { gesture, mutations: mutations.map(asNow) };
}

/** What a console of any age wants, as it is said now. */
export function asNow(mutation: Mutation): Mutation {
  return writeTitles(mutation, (title) => title.replaceAll(OLD_TITLE, ''));
}

/** Whether a value is one that only an old console writes. */
export function isOldTitle(value: Json): boolean {
  return typeof value === 'string' && value.includes(OLD_TITLE);
}

function writeTitles(mutation: Mutation, write: (title: string) => string): Mutation {
  const text = (value: Json): Json => (typeof value === 'string' ? write(value) : value);
  const edits = mutation.edits.map((edit) => (edit.field === 'title' ? { ...edit, was: text(edit.was), set: text(edit.set) } : edit));
  // What was looked at before a deletion is written in the same way.
  const { seen } = mutation;
  const looked = seen?.['title'] === undefined ? {} : { seen: { ...seen, title: text(seen['title']) } };
  return mutation.entity === 'rubrique' ? { ...mutation, edits, ...looked } : mutation;
}
