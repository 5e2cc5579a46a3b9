import { unreachable } from '../../kernel/assert.ts';
import type { JournalEntry } from '../journal-entry.ts';
import type { ChainPoint, SeenBreak } from '../journal-integrity.ts';
import type { Row } from '../row.ts';
import type { OutboxItem, SettledItem, SyncState } from './sync-state.ts';

/** One durable write; all those of one reaction are committed together or not at all (sync.md C4). */
export type Write =
  | { readonly kind: 'clear-rows' }
  | { readonly kind: 'row'; readonly entity: string; readonly id: string; readonly row: Row }
  | { readonly kind: 'journal'; readonly entry: JournalEntry }
  | { readonly kind: 'clear-journal' }
  | { readonly kind: 'journal-head'; readonly head: ChainPoint }
  | { readonly kind: 'journal-break'; readonly seen: SeenBreak }
  | { readonly kind: 'authors'; readonly names: Readonly<Record<string, string>> }
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
    evolveOne(state, write);
  }
}

function evolveOne(state: SyncState, write: Write): void {
  switch (write.kind) {
    case 'clear-rows':
      return state.base.clear();
    case 'row':
      return state.base.put(write.entity, write.id, write.row);
    case 'journal':
    case 'clear-journal':
    case 'journal-break':
    case 'authors':
      return undefined;
    default:
      return void Object.assign(state, replaced(state, write));
  }
}

type Replacement = Exclude<Write, { kind: 'clear-rows' | 'row' | 'journal' | 'clear-journal' | 'journal-break' | 'authors' }>;

function replaced(state: SyncState, write: Replacement): Partial<SyncState> {
  switch (write.kind) {
    case 'cursor':
      return { epoch: write.epoch, cursor: write.cursor };
    case 'directory-cursor':
      return { directoryCursor: write.cursor };
    case 'journal-head':
      return { journalHead: write.head };
    case 'identity':
      return { clientId: write.clientId, former: write.former };
    case 'last-m':
      return { lastM: write.lastM };
    case 'outbox':
      return { outbox: write.items };
    case 'settled':
      return { settled: [...state.settled, ...write.items] };
    case 'unsettle':
      return { settled: state.settled.filter((item) => !write.items.includes(item)) };
    case 'lost':
      return { lost: write.items };
    default:
      return unreachable(write);
  }
}
