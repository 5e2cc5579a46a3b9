import { searchKey } from '../../directory/search.ts';
import { listSubscriptions } from '../../gar/subscription.ts';
import type { SettingsView } from '../../sync/row.ts';
import type { StatedSubscription } from './stated-gar.ts';

/** Before the identifier of a subscription that the school’s own list made: no identifier of the GAR holds a colon (formats.md §2.4). */
const LISTED = 'liste:';

/**
 * Gives its identifiers to a line of the school’s own list that bears none: those of the only subscription of that title, so that
 * a list given again, or after a file of the GAR, changes it; else one made of its title (« Déduit »).
 */
export function nameListed(view: SettingsView, stated: readonly StatedSubscription[]): readonly StatedSubscription[] {
  const held = Map.groupBy([...listSubscriptions(view), ...listSubscriptions(view, 'withdrawn')], ({ title }) => searchKey(title));
  return stated.map((one) => {
    const [known, ...others] = held.get(searchKey(one.title)) ?? [];
    const same = others.length === 0 ? known : undefined;
    const made = one.title === '' ? '' : LISTED + searchKey(one.title).replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 36);
    return { ...one, id: one.id === '' ? (same?.id ?? made) : one.id, resourceId: one.resourceId === '' ? (same?.resourceId ?? made) : one.resourceId };
  });
}
