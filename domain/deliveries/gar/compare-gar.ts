import { compareCodes, compareTitles } from '../../kernel/order.ts';
import { isSameUai } from '../../school/same-uai.ts';
import type { Comparison, DeliveryGround } from '../delivery-ground.ts';
import type { DeliveryRefusal } from '../delivery-preview.ts';
import type { Delivery } from '../delivery.ts';
import { compareResources } from './compare-resources.ts';
import { compareSubscriptions, isListed } from './compare-subscriptions.ts';
import { nameListed } from './name-listed.ts';
import type { GarPreview } from './subscription-change.ts';

/** Refuses a file of the GAR that names no subscription of this school, or nothing: an empty list proves nothing (formats.md §2.2). */
export function refuseGar({ uai }: DeliveryGround, { part, subscriptions, resources }: Delivery): DeliveryRefusal | undefined {
  const nothing = { kind: 'nothing-known', source: 'gar' } as const;
  if (resources?.length === 0) return nothing;
  // Whoever wrote the list of a school down need not name it.
  const schools = subscriptions?.flatMap(({ uais }) => (part === 'list' && uais.length === 0 ? [uai] : uais));
  if (schools === undefined || schools.some((school) => isSameUai(school, uai))) return undefined;
  const [other] = schools;
  return other === undefined ? nothing : { kind: 'other-school', stated: other, expected: uai };
}

/** Compares a file of the GAR with the subscriptions of the school, told by title; undefined for a file of another base. */
export function compareGar(comparison: Comparison): GarPreview | undefined {
  const { subscriptions, resources } = comparison.delivery;
  if (subscriptions !== undefined) return byTitle(compareSubscriptions(comparison, isListed(comparison) ? nameListed(comparison.ground.view, subscriptions) : subscriptions));
  return resources === undefined ? undefined : byTitle(compareResources(comparison, resources));
}

function byTitle(gar: GarPreview): GarPreview {
  return { ...gar, changes: gar.changes.toSorted((a, b) => compareTitles(a.title, b.title) || compareCodes(a.id, b.id)) };
}
