import { searchKey } from '../../../domain/directory/search.ts';
import type { SubscriptionPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { lastDay, type GarPublic, type LicenceCount } from '../../../domain/gar/subscription.ts';
import { daysBetween } from '../../../domain/kernel/days.ts';
import { NOT_STATED } from '../../../texts/gar/gar-values.ts';
import { GAR_TEXTS, meterWords } from '../../../texts/gar/gar-screen.ts';

/** A subscription as a line of the grid. */
export interface GarRow {
  readonly id: string;
  readonly plan: SubscriptionPlan;
  /** The same without the draft; undefined when the ENT has just stated it. */
  readonly before: SubscriptionPlan | undefined;
  readonly last: string | null;
  readonly daysLeft: number;
  /** The meters in words, one each. */
  readonly licences: readonly string[];
  /** From 0 to 1 and beyond, of the meter that is nearest to its end; undefined where nothing is counted. */
  readonly fill: number | undefined;
  readonly key: string;
}

/** A licence count with the draft and without. */
export interface GarMeter {
  /** Null where one count serves all publics, or where there is only one. */
  readonly public: GarPublic | null;
  readonly before: number;
  readonly assigned: number;
  readonly licences: LicenceCount;
}

/** The lines of « Par ressource », on a day. */
export function garRows(plan: readonly SubscriptionPlan[], before: ReadonlyMap<string, SubscriptionPlan>, day: string): readonly GarRow[] {
  return plan.map((one) => rowOf(one, before.get(one.subscription.id), day));
}

function rowOf(plan: SubscriptionPlan, before: SubscriptionPlan | undefined, day: string): GarRow {
  const { subscription } = plan;
  const last = lastDay(subscription);
  const meters = metersOf(plan, before);
  const fills = meters.flatMap(({ assigned, licences }) => (licences === 'unlimited' ? [] : [licences === 0 ? assigned : assigned / licences]));
  return {
    id: subscription.id, plan, before, last,
    daysLeft: last === null ? Number.POSITIVE_INFINITY : daysBetween(day, last),
    licences: licenceWords(plan, before),
    fill: subscription.kind === 'school' || fills.length === 0 ? undefined : Math.max(...fills),
    key: searchKey(`${subscription.title} ${subscription.publisher}`),
  };
}

/** The licences of a resource in words, one line a meter, draft included. */
export function licenceWords(plan: SubscriptionPlan, before: SubscriptionPlan | undefined): readonly string[] {
  if (plan.subscription.kind === 'school') return [GAR_TEXTS.wholeSchool];
  return plan.meters.length === 0 ? [NOT_STATED] : shortWords(metersOf(plan, before));
}

/** The counted licences only, each with its public where there are several: the inspector has them all. */
function shortWords(meters: readonly GarMeter[]): readonly string[] {
  const counted = meters.filter(({ licences }) => licences !== 'unlimited');
  return counted.length === 0 ? [GAR_TEXTS.unlimited] : counted.map(meterWords);
}

/** The meters of a subscription: one for all publics where they share their licences. */
export function metersOf({ subscription: { globalLicences }, meters }: SubscriptionPlan, before: SubscriptionPlan | undefined): readonly GarMeter[] {
  const was = new Map(before?.meters.map((meter) => [meter.public, meter.assigned]));
  const each = meters.map(({ public: one, assigned, licences }) => ({ public: one, before: was.get(one) ?? 0, assigned, licences }));
  if (globalLicences === null) return each.length === 1 ? each.map((meter) => ({ ...meter, public: null })) : each;
  const sum = (of: (meter: (typeof each)[number]) => number): number => each.reduce((all, meter) => all + of(meter), 0);
  return [{ public: null, before: sum((meter) => meter.before), assigned: sum((meter) => meter.assigned), licences: globalLicences }];
}
