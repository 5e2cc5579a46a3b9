import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import { ExchangedEntry } from '../../domain/exchange/exchange-content.ts';
import type { OutboxItem } from '../../domain/sync/console/sync-state.ts';
import type { Workspace } from '../console/workspace.ts';

/**
 * All that this computer has and the ENT may not: what it lost, what was sent without an answer, then the draft. A sent action becomes an
 * intention again: put back, it gets a new number under the name of the console that takes it, so that no number is used twice (sync.md P8).
 */
export function copiedEntries({ draft, state }: Pick<Workspace, 'draft' | 'state'>): readonly ExchangedEntry[] {
  return [...sentWithoutAnswer([...state.lost, ...state.outbox.filter(({ outcome }) => outcome === undefined)]), ...waitingEntries(draft())].map((entry) => ExchangedEntry.parse(entry));
}

function sentWithoutAnswer(sent: readonly Pick<OutboxItem, 'mutation' | 'gesture'>[]): readonly ExchangedEntry[] {
  const gestures = Map.groupBy(sent, ({ gesture }) => gesture.id);
  return [...gestures.values()].flatMap((items) => {
    const [first] = items;
    if (first === undefined) return [];
    const { intention, atomic, authoredAt } = first.gesture;
    // What a mutation has beside its change, its number first, is left here.
    return [{ intention, atomic, createdAt: authoredAt, changes: items.map(({ mutation }) => mutation) }];
  });
}
