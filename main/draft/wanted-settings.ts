import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import type { OutboxItem, SyncState } from '../../domain/sync/console/sync-state.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import { meantBy } from '../../domain/sync/versions/upcast.ts';
import type { SettingsView } from '../../domain/sync/row.ts';

/** The settings as the user wants them: what the ENT says, what is on its way, then what they have not sent yet. */
export function wantedSettings(state: SyncState, draft: readonly DraftEntry[]): SettingsView {
  const sent = state.outbox.filter(mayStillApply).map((item) => meantBy(item));
  const wanted = waitingEntries(draft).flatMap(({ changes }) => changes);
  return layChanges(state.base, [...sent, ...wanted]);
}

/** What was refused or is disputed is no longer in force here, even before the pull says so. */
function mayStillApply({ outcome }: OutboxItem): boolean {
  return outcome === undefined || outcome.status === 'applied' || outcome.status === 'same';
}
