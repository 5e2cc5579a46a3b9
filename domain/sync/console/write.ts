import type { SettingsEntity } from '../entity.ts';
import type { JournalEntry } from '../journal-entry.ts';
import type { Row } from '../row.ts';
import type { OutboxItem, SettledItem, SyncState } from './sync-state.ts';

/** One durable write; all those of one reaction are committed together or not at all (sync.md C4). */
export type Write =
  | { readonly kind: 'clear-rows' }
  | { readonly kind: 'row'; readonly entity: SettingsEntity; readonly id: string; readonly row: Row }
  | { readonly kind: 'journal'; readonly entry: JournalEntry }
  | { readonly kind: 'clear-journal' }
  | { readonly kind: 'cursor'; readonly epoch: string | null; readonly cursor: string | null }
  | { readonly kind: 'directory-cursor'; readonly cursor: string | null }
  | { readonly kind: 'identity'; readonly clientId: string; readonly former: readonly string[] }
  | { readonly kind: 'last-m'; readonly lastM: number }
  | { readonly kind: 'outbox'; readonly items: readonly OutboxItem[] }
  | { readonly kind: 'settled'; readonly items: readonly SettledItem[] }
  | { readonly kind: 'unsettle'; readonly items: readonly SettledItem[] }
  | { readonly kind: 'lost'; readonly items: readonly SettledItem[] };

/** Changes memory as the disk was changed; called only after the commit (sync.md C4). */
export function evolve(state: SyncState, writes: readonly Write[]): void {
  for (const write of writes) {
    EVOLVE[write.kind](state, write as never);
  }
}

type Evolve = { readonly [K in Write['kind']]: (state: SyncState, write: Extract<Write, { kind: K }>) => void };

const EVOLVE: Evolve = {
  'clear-rows': (state) => state.base.clear(),
  row: (state, { entity, id, row }) => state.base.put(entity, id, row),
  journal: () => undefined,
  'clear-journal': () => undefined,
  cursor: (state, { epoch, cursor }) => void Object.assign(state, { epoch, cursor }),
  'directory-cursor': (state, { cursor }) => void Object.assign(state, { directoryCursor: cursor }),
  identity: (state, { clientId, former }) => void Object.assign(state, { clientId, former }),
  'last-m': (state, { lastM }) => void Object.assign(state, { lastM }),
  outbox: (state, { items }) => void Object.assign(state, { outbox: items }),
  settled: (state, { items }) => void Object.assign(state, { settled: [...state.settled, ...items] }),
  unsettle: (state, { items }) =>
    void Object.assign(state, { settled: state.settled.filter((item) => !items.includes(item)) }),
  lost: (state, { items }) => void Object.assign(state, { lost: items }),
};
