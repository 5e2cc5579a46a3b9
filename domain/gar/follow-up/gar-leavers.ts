import { listDepartures, type Departure } from '../../directory/departure.ts';
import { Profile } from '../../directory/profile.ts';
import { localDay } from '../../kernel/local-time.ts';
import { once } from '../../kernel/once.ts';
import { compareCodes } from '../../kernel/order.ts';
import { rememberLast, sameItems } from '../../kernel/remember-last.ts';
import type { SettingsView } from '../../sync/row.ts';
import { DoneInGar, type AssignmentTarget, type GarAssignment } from '../plan/assignment.ts';
import { leftLicenceId, type LeftLicence } from '../gar-gestures.ts';
import type { SubscriptionPlan } from '../plan/gar-plan.ts';
import { garPopulations, type GarGround } from '../plan/populations.ts';
import { publicOf } from '../subscription.ts';

/** Somebody whom a delivery no longer names, of a profile that is known here. */
export interface Leaver extends Departure {
  readonly profile: Profile;
}

/** A licence that somebody who left still holds in the GAR (G9). */
export interface LockedLicence extends LeftLicence {
  readonly leaver: Leaver;
  readonly recovered: DoneInGar | null;
}

/** Those who left, the last ones first. */
export function listLeavers(view: SettingsView): readonly Leaver[] {
  return sortLeavers(listDepartures(view));
}

const sortLeavers = rememberLast((departures: readonly Departure[]): readonly Leaver[] =>
  departures
    .flatMap((departure) => {
      const profile = Profile.safeParse(departure.profile).data;
      return profile === undefined ? [] : [{ ...departure, profile }];
    })
    .toSorted((a, b) => compareCodes(b.leftOn, a.leftOn) || compareCodes(a.personId, b.personId)),
);

/**
 * The licences that leavers lock: the lines done in the GAR console before they left, of a population of theirs. What
 * subject they taught is not known any more, so that those lines are not counted.
 */
export function lockedLicences(ground: GarGround, view: SettingsView, plan: readonly SubscriptionPlan[]): readonly LockedLicence[] {
  const leavers = listLeavers(view).filter(({ personId }) => ground.directory.findPerson(personId) === undefined);
  const byTarget = once(() => sortByTarget(ground, leavers));
  const held = plan.flatMap((one) => heldOf(one, leavers, byTarget));
  const recoveries = new Map([...view.list('licenceRecovery')].map(([id, { fields }]) => [id, DoneInGar.safeParse(fields['recovered']).data ?? null]));
  // Most schools have thousands of them and took none back.
  return recoveries.size === 0 ? held : held.map((one) => ({ ...one, recovered: recoveries.get(leftLicenceId(one)) ?? null }));
}

/** A plan is another one as soon as its lines or their populations are others. */
const HELD = new WeakMap<SubscriptionPlan, { readonly leavers: readonly Leaver[]; readonly licences: readonly LockedLicence[] }>();

function heldOf(plan: SubscriptionPlan, leavers: readonly Leaver[], byTarget: () => ByTarget): readonly LockedLicence[] {
  const known = HELD.get(plan);
  if (known !== undefined && sameItems(known.leavers, leavers)) return known.licences;
  const { id, publics } = plan.subscription;
  const served = new Set<string | undefined>(publics);
  const holders = holdersOf(byTarget(), plan.assignments);
  const licences = leavers
    .filter((leaver) => holders.has(leaver) && served.has(publicOf(leaver.profile)))
    .map((leaver): LockedLicence => ({ subscriptionId: id, personId: leaver.personId, leaver, recovered: null }));
  HELD.set(plan, { leavers, licences });
  return licences;
}

type ByTarget = ReadonlyMap<string, readonly Leaver[]>;

/** The leavers of each population that a line of the plan may name. */
function sortByTarget({ directory }: GarGround, leavers: readonly Leaver[]): ByTarget {
  const { classesOfLevel } = garPopulations(directory);
  const levelsOf = ({ profile, groupIds }: Leaver): readonly AssignmentTarget[] =>
    profile === 'student' ? [...classesOfLevel].flatMap(([id, classes]) => (classes.some((one) => groupIds.includes(one)) ? [{ kind: 'level', id }] : [])) : [];
  const placed = leavers.flatMap((leaver) =>
    [
      { kind: 'person', id: leaver.personId } as const,
      { kind: 'profile', id: publicOf(leaver.profile) ?? '' } as const,
      ...leaver.groupIds.map((id) => ({ kind: 'group', id }) as const),
      ...levelsOf(leaver),
    ].map((target) => [targetKey(target), leaver] as const),
  );
  return new Map([...Map.groupBy(placed, ([key]) => key)].map(([key, some]) => [key, some.map(([, leaver]) => leaver)]));
}

/** Who holds a licence by lines that were done in the GAR before they left, those left out excepted. */
function holdersOf(byTarget: ByTarget, assignments: readonly GarAssignment[]): ReadonlySet<Leaver> {
  const concerned = (state: GarAssignment['state']): readonly Leaver[] =>
    assignments.flatMap(({ done, target }) => (done?.state === state ? (byTarget.get(targetKey(target)) ?? []).filter(({ leftOn }) => localDay(done.at) <= leftOn) : []));
  return new Set(concerned('assigned')).difference(new Set(concerned('withheld')));
}

function targetKey({ kind, id }: AssignmentTarget): string {
  return `${kind}:${id}`;
}
