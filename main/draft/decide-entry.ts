import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { refuseOversize } from '../../domain/draft/gesture-size.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import { decideChange } from '../../domain/sync/decide-change.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import type { SettingsView } from '../../domain/sync/row.ts';

/** What an entry is judged against. */
export interface EntryContext {
  readonly wanted: SettingsView;
  readonly directory: Directory;
  readonly actor: Actor;
  readonly now: string;
}

/** Asks the rule the ENT will ask, in the way it will: an atomic entry as a whole, the others change by change. */
export function decideEntry(context: EntryContext, entry: DraftEntry): Refusal | undefined {
  const oversize = refuseOversize(entry);
  if (oversize !== undefined) {
    return oversize;
  }
  const whole = entry.atomic ? layChanges(context.wanted, entry.changes) : undefined;
  let before = context.wanted;
  for (const change of entry.changes) {
    const after = whole ?? layChanges(before, [change]);
    const refusal = decideChange({ before, after, directory: context.directory, now: context.now }, context.actor, change);
    if (refusal !== undefined) {
      return refusal;
    }
    before = entry.atomic ? before : after;
  }
  return undefined;
}
