import { z } from 'zod';
import { DraftEntry } from '../../domain/draft/draft-entry.ts';
import type { OutboxItem, SyncState } from '../../domain/sync/console/sync-state.ts';
import { Gesture, Mutation } from '../../domain/sync/mutation.ts';
import { readMirror } from '../database/mirror.ts';
import type { Store } from '../database/open-store.ts';
import { evolveDraft, type DraftWrite } from './draft-write.ts';
import { createDraftStore } from './draft.store.ts';
import { isInUse } from '../sync/sync.store.ts';
import { clearWork, writeRecovered } from './recovered.store.ts';
import { createWorkCount } from './work-count.store.ts';

const MirroredItem = z.object({ mutation: Mutation, gesture: Gesture, hash: z.string(), schema: z.number().int().default(1) });

const MirrorRecord = z.object({
  /** How many times the work had been written; absent from older mirrors. */
  work: z.number().int().default(0),
  draft: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('put'), entry: DraftEntry }),
      z.object({ kind: z.literal('drop'), ids: z.array(z.string()) }),
    ]),
  ),
  /** The outbox after the record: items added or changed, numbers gone, and under which name. */
  outbox: z.object({
    client: z.string(),
    former: z.array(z.string()),
    lastM: z.number().int(),
    put: z.array(MirroredItem),
    drop: z.array(z.number().int()),
  }),
});
type MirrorRecord = z.infer<typeof MirrorRecord>;

/** What a mirror starts with: the whole of the user's work. */
export function mirrorContent(state: SyncState, draft: readonly DraftEntry[], work: number): readonly unknown[] {
  const puts = draft.map((entry): DraftWrite => ({ kind: 'put', entry }));
  return [{ work, draft: puts, outbox: { ...identityOf(state), put: state.outbox, drop: [] } }];
}

/** What an action adds to the mirror; nothing when it touched no work. Only new work has to be durable at once. */
export function mirrorOf(
  state: SyncState,
  before: readonly OutboxItem[],
  { draft, work }: { readonly draft: readonly DraftWrite[]; readonly work: number },
): { readonly content: unknown; readonly durable: boolean } | undefined {
  const known = new Map(before.map(({ mutation, hash }) => [mutation.m, hash]));
  const put = before === state.outbox ? [] : state.outbox.filter(({ mutation, hash }) => known.get(mutation.m) !== hash);
  const left = new Set(state.outbox.map(({ mutation }) => mutation.m));
  const drop = [...known.keys()].filter((m) => !left.has(m));
  if (draft.length + put.length + drop.length === 0) {
    return undefined;
  }
  return { content: { work, draft, outbox: { ...identityOf(state), put, drop } }, durable: draft.length + put.length > 0 };
}

function identityOf({ clientId, former, lastM }: SyncState): Pick<MirrorRecord['outbox'], 'client' | 'lastM'> & { readonly former: readonly string[] } {
  return { client: clientId, former, lastM };
}

/**
 * Puts the work of the mirror into a settings file that is new, or behind it, under the name it was sent with:
 * the ENT answers again what it already answered, and doubles nothing. Says whether there was any.
 */
export function recoverWork(store: Store, mirrorPath: string, key: Uint8Array): boolean {
  const written = readMirror(mirrorPath, key);
  const count = createWorkCount(store);
  // Every start asks: the whole is read only when there is something to take.
  if (isInUse(store) && workIn(written.at(-1)) <= count.read()) {
    return false;
  }
  const records = written.flatMap((record) => MirrorRecord.safeParse(record).data ?? []);
  const last = records.at(-1);
  if (last === undefined) {
    return false;
  }
  const draft = evolveDraft([], records.flatMap((record) => record.draft));
  const outbox = new Map<number, z.infer<typeof MirroredItem>>();
  for (const { outbox: { put, drop } } of records) {
    drop.forEach((m) => outbox.delete(m));
    put.forEach((item) => outbox.set(item.mutation.m, item));
  }
  store.transaction(() => {
    clearWork(store);
    count.write(last.work);
    createDraftStore(store).write(draft.map((entry): DraftWrite => ({ kind: 'put', entry })));
    writeRecovered(store, last.outbox, [...outbox.values()]);
  })();
  return draft.length + outbox.size > 0;
}

const Counted = MirrorRecord.pick({ work: true });

/** The number that a record bears. */
function workIn(record: unknown): number {
  return Counted.safeParse(record).data?.work ?? 0;
}
