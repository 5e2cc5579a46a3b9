import { licencesOf, type GarSubscription } from '../../gar/subscription.ts';

/** How many licences a subscription has, all publics together; `unlimited` where one of them is. */
export function licenceTotal(subscription: GarSubscription): number | 'unlimited' {
  if (subscription.globalLicences !== null) return subscription.globalLicences;
  const counts = subscription.publics.map((one) => licencesOf(subscription, one) ?? 0);
  return counts.reduce<number | 'unlimited'>((sum, count) => (sum === 'unlimited' || count === 'unlimited' ? 'unlimited' : sum + count), 0);
}
