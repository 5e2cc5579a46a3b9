import { listSubscriptions, type GarSubscription } from '../../gar/subscription.ts';
import type { Fields } from '../../sync/row.ts';
import type { Comparison } from '../delivery-ground.ts';
import type { StatedResource } from './stated-gar.ts';
import { changeMaker, type GarPreview } from './subscription-change.ts';

/**
 * A list of one person's resources says what each of them is: its publisher, and whether it is a textbook. It states no
 * subscription, so that it makes none, and takes none back: what it does not name is not given to that person.
 */
export function compareResources({ ground: { view }, meet }: Comparison, stated: readonly StatedResource[]): GarPreview {
  const held = Map.groupBy(listSubscriptions(view), ({ resourceId }) => resourceId);
  const change = changeMaker(view);
  const byId = [...Map.groupBy(stated, ({ id }) => id)];
  for (const { id, name } of stated) if (!held.has(id)) meet('resource-without-subscription', name === '' ? id : name);
  return {
    of: 'resources',
    stated: byId.length,
    known: byId.filter(([id]) => held.has(id)).length,
    elsewhere: 0,
    changes: byId.flatMap(([id, same]) => (held.get(id) ?? []).flatMap((one) => change(one, factsOf(one, same)))),
    before: 0,
    lost: 0,
  };
}

/** What its lines agree on: a resource comes once per licence (formats.md §2.2). */
function factsOf({ nature }: GarSubscription, same: readonly StatedResource[]): Fields {
  const [publisher, ...others] = new Set(same.flatMap((one) => (one.publisher === '' ? [] : [one.publisher.slice(0, 255)])));
  return {
    ...(publisher === undefined || others.length > 0 ? {} : { publisher }),
    ...(nature === null && same.some(({ isTextbook }) => isTextbook) ? { nature: 'textbook' } : {}),
  };
}
