import type { GarSubscription } from './gar-subscription.ts';

/** Rules of the web service, under the names that it gives them (formats.md §2.4); RG11 needs the school: `compareSubscriptions` checks it. */
export type SubscriptionRule = 'RG1' | 'RG2' | 'RG3' | 'RG4' | 'RG5' | 'RG6' | 'RG7' | 'RG9' | 'RG10' | 'RG12';

const RULES: Readonly<Record<SubscriptionRule, (subscription: GarSubscription) => boolean>> = {
  RG1: ({ overall, perPublic }) => (overall === undefined) !== (perPublic.size === 0),
  RG2: ({ uais, schoolKind }) => (uais.length === 0) !== (schoolKind === undefined),
  RG3: ({ distributorId }) => /^\d{9}_\d{16}$/.test(distributorId),
  RG4: ({ category, kind }) => category === 'transferable' && (kind === 'INDIV' || kind === 'ETABL'),
  RG5: ({ perPublic, publics }) => [...perPublic.keys()].every((name) => publics.includes(name)),
  RG6: ({ kind, perPublic }) => kind !== 'ETABL' || perPublic.size === 0,
  RG7: ({ from, until }) => until === undefined || lastsTenYearsAtMost(from, until),
  // A request has one of the two; answers often carry both.
  RG9: ({ until, untilYear }) => until !== undefined || untilYear !== undefined,
  RG10: ({ untilYear }) => untilYear === undefined || /^\d{4}-\d{4}$/.test(untilYear),
  RG12: ({ id }) => id !== '' && id !== 'abonnements' && id !== 'categorie' && id.length <= 45 && !id.includes(' '),
};

/** Rules that a subscription breaks; it is read all the same, the GAR being the master of it. */
export function brokenRules(subscription: GarSubscription): readonly SubscriptionRule[] {
  return RULE_NAMES.filter((rule) => !RULES[rule](subscription));
}

const RULE_NAMES: readonly SubscriptionRule[] = ['RG1', 'RG2', 'RG3', 'RG4', 'RG5', 'RG6', 'RG7', 'RG9', 'RG10', 'RG12'];

function lastsTenYearsAtMost(from: string, until: string): boolean {
  const start = new Date(from);
  const limit = new Date(start);
  limit.setFullYear(start.getFullYear() + 10);
  return !Number.isNaN(start.getTime()) && new Date(until) <= limit;
}
