import { findSubscription, GarSubscription, hasEnded, listSubscriptions } from '../../gar/subscription.ts';
import { isFirstDegree } from '../../school/first-degree.ts';
import { isSameUai } from '../../school/same-uai.ts';
import type { Fields } from '../../sync/row.ts';
import type { Comparison } from '../delivery-ground.ts';
import type { StatedSubscription } from './stated-gar.ts';
import { changeMaker, type GarPreview, type SubscriptionChange } from './subscription-change.ts';

/**
 * The GAR is the master of subscriptions: they become what the file states, field by field, and what it does not say stays as it
 * was known. One that the GAR deleted is withdrawn; so is one that the list of its distributor names no more. No line of the plan
 * is touched: those of a subscription withdrawn are told.
 */
export function compareSubscriptions(comparison: Comparison, stated: readonly StatedSubscription[]): GarPreview {
  const { view, day, uai } = comparison.ground;
  const ours = stated.filter(({ uais }) => uais.length === 0 || uais.some((one) => isSameUai(one, uai)));
  const held = listSubscriptions(view);
  const changes = [...statedChanges(comparison, ours), ...(isListed(comparison) ? [] : vanished(comparison, stated, ours))];
  tellPlanned(comparison, changes);
  const current = new Set(held.filter((one) => !hasEnded(one, day)).map(({ id }) => id));
  const ids = new Set(ours.flatMap(({ id, deleted }) => (deleted ? [] : [id])));
  return {
    of: 'subscriptions',
    stated: ids.size,
    known: held.filter(({ id }) => ids.has(id)).length,
    elsewhere: stated.length - ours.length,
    changes,
    before: current.size,
    lost: changes.filter(({ id, deed }) => deed === 'withdrawn' && current.has(id)).length,
  };
}

/** Whether the school wrote it down: it then says nothing of what it does not name, and need not name the school (ADR 18). */
export function isListed({ delivery }: Pick<Comparison, 'delivery'>): boolean {
  return delivery.part === 'list';
}

function statedChanges(comparison: Comparison, ours: readonly StatedSubscription[]): readonly SubscriptionChange[] {
  const { view } = comparison.ground;
  const change = changeMaker(view);
  return onceEach(comparison, ours).flatMap((one) => {
    if (!one.deleted) return change(one, fieldsOf(one));
    const held = findSubscription(view, one.id);
    return held === undefined ? [] : change(held, { state: 'withdrawn' });
  });
}

/** Those that can be kept, each once: one that the file deletes and states again is there. */
function onceEach(comparison: Comparison, ours: readonly StatedSubscription[]): readonly StatedSubscription[] {
  const { ground: { directory }, meet } = comparison;
  const isFirst = isFirstDegree(directory);
  const byId = new Map<string, StatedSubscription>();
  for (const one of [...ours.filter(({ deleted }) => deleted), ...ours.filter(({ deleted }) => !deleted)]) {
    if (!isUsable(one)) {
      meet('unusable-subscription', labelOf(one));
      continue;
    }
    if (byId.has(one.id)) meet('repeated-subscription', labelOf(one));
    byId.set(one.id, one);
  }
  const kept = [...byId.values()];
  for (const one of kept.filter(({ deleted }) => !deleted)) {
    const rules = isFirst && servesLibrarians(one) ? [...one.broken, 'RG11'] : one.broken;
    if (one.uais.length === 0 && !isListed(comparison)) meet('subscription-without-school', one.title);
    for (const rule of rules) meet('broken-subscription', one.title, { detail: rule });
  }
  return kept;
}

/** A school of the first degree has no documentalist (RG11 of formats.md §2.4; G5). */
function servesLibrarians({ publics, licences }: StatedSubscription): boolean {
  return publics.includes('librarian') || licences.librarian !== undefined;
}

const labelOf = ({ id, title }: StatedSubscription): string => (title === '' ? id : title);

/** Whether it has what names it, which the GAR makes mandatory (formats.md §2.4); a line of the plan is `subscription|population`. */
function isUsable(one: StatedSubscription): boolean {
  const { id, title, resourceId, deleted } = one;
  if (deleted) return id !== '';
  return title !== '' && resourceId !== '' && !id.includes('|') && GarSubscription.safeParse({ ...fieldsOf(one), id }).success;
}

/** What the file states, as fields of the row: an end is a day, a school year or both; licences are counted together or apart. */
function fieldsOf(one: StatedSubscription): Fields {
  const { title, resourceId, publisher = '', distributor, from = '', until = null, toSchoolYear = null, kind = null, publics, licences, globalLicences = null } = one;
  const facts: readonly (readonly [isStated: boolean, fields: Fields])[] = [
    [true, { title, resourceId, state: 'active' }],
    [distributor !== '', { distributor }],
    [publisher !== '', { publisher }],
    [from !== '', { from }],
    [until !== null || toSchoolYear !== null, { to: until, toSchoolYear }],
    [kind !== null, { kind }],
    [publics.length > 0, { publics: [...publics] }],
    [globalLicences !== null || Object.keys(licences).length > 0, { globalLicences, licences: { ...licences } }],
  ];
  return Object.fromEntries(facts.flatMap(([isStated, fields]) => (isStated ? Object.entries(fields) : [])));
}

/** The service answers a distributor about its own subscriptions (formats.md §2.4): the list of one says nothing of another's. */
function vanished({ ground: { view, day }, meet }: Comparison, stated: readonly StatedSubscription[], ours: readonly StatedSubscription[]): readonly SubscriptionChange[] {
  const named = new Set(ours.map(({ id }) => id));
  const listed = new Set(stated.flatMap(({ deleted, distributor }) => (deleted || distributor === '' ? [] : [distributor])));
  const change = changeMaker(view);
  return listSubscriptions(view).filter(({ id }) => !named.has(id)).flatMap((one) => {
    if (listed.has(one.distributor)) return change(one, { state: 'withdrawn' });
    if (!hasEnded(one, day)) meet('subscription-not-stated', one.title);
    return [];
  });
}

function tellPlanned({ meet }: Comparison, changes: readonly SubscriptionChange[]): void {
  for (const { title, deed, planned } of changes) {
    if (deed === 'withdrawn' && planned > 0) meet('withdrawn-with-plan', title, { detail: String(planned) });
  }
}
