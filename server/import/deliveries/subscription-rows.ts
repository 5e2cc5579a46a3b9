import type { DeliveryGround } from '../../../domain/deliveries/delivery-ground.ts';
import type { SubscriptionChange } from '../../../domain/deliveries/gar/subscription-change.ts';
import type { JournalLine } from '../../../domain/sync/journal-entry.ts';
import { systemLine } from '../../seed/seed-school.ts';
import type { WrittenRow } from '../../settings/settings-memory.ts';

/** The subscriptions that a file of the GAR makes, changes or withdraws; no line of the plan goes with one that is withdrawn. */
export function subscriptionRows({ view }: DeliveryGround, changes: readonly SubscriptionChange[], author: { readonly name: string; readonly now: string }): readonly WrittenRow[] {
  return changes.map(({ id, edits }) => {
    const before = view.find('garSubscription', id);
    const known = before?.fields ?? { firstSeenAt: author.now };
    const fields = { ...known, ...Object.fromEntries(edits.map(({ field, after }) => [field, after])) };
    return ['garSubscription', id, { ver: (before?.ver ?? 0) + 1, fields, by: author.name, at: author.now }];
  });
}

/** One line for each subscription that was there: what it was, what it is. New ones are counted, as the people of a delivery are. */
export function subscriptionLines(changes: readonly SubscriptionChange[], actor: string): readonly JournalLine[] {
  return changes
    .filter(({ deed }) => deed !== 'added')
    .map(({ id, edits }) => ({ ...systemLine('imported', actor, {}), counts: null, edits: edits.map((edit) => ({ entity: 'garSubscription', id, ...edit })) }));
}
