import type { DirectoryIndex } from '../school/directory-index.ts';
import type { SettingsView } from '../sync/row.ts';
import { DELIVERY_RULES, PLACE_OF_SOURCE, type DeliveryRule } from './delivery-rules.data.ts';
import type { DeliveryAnomaly } from './delivery-preview.ts';
import type { Delivery, DeliverySource } from './delivery.ts';

/** The school that a file is compared with. */
export interface DeliveryGround {
  readonly uai: string;
  readonly directory: DirectoryIndex;
  readonly view: SettingsView;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Whom other bases call what ({@link upstreamId}): known of the ENT alone, since no console receives these identifiers. */
  readonly ids?: ReadonlyMap<string, string>;
}

/** A file beside the school, with what is met on the way. */
export interface Comparison {
  readonly ground: DeliveryGround;
  readonly delivery: Delivery;
  meet(rule: DeliveryRule, label: string, about?: About): void;
}

type About = Pick<DeliveryAnomaly, 'detail' | 'personId' | 'groupId'>;

/** Begins a comparison; what is met twice is told once. */
export function beginComparison(ground: DeliveryGround, delivery: Delivery): Comparison & { readonly anomalies: () => readonly DeliveryAnomaly[] } {
  const met = new Map<string, DeliveryAnomaly>();
  return {
    ground,
    delivery,
    meet: (rule, label, about = {}) => {
      const anomaly = { rule, where: whereOf(rule, delivery.source), label, ...about };
      met.set(JSON.stringify(anomaly), anomaly);
    },
    anomalies: () => [...met.values()],
  };
}

function whereOf(rule: DeliveryRule, source: DeliverySource): DeliveryAnomaly['where'] {
  const { where } = DELIVERY_RULES[rule];
  // In the first degree, Onde is what Siècle is in the second (formats.md §7).
  const isOfFile = where === 'file' || (where === 'siecle' && source === 'onde');
  return isOfFile ? PLACE_OF_SOURCE[source] : where;
}
