import { listDepartures, type Departure } from '../directory/departure.ts';
import { Profile } from '../directory/profile.ts';
import type { SettingsView } from '../sync/row.ts';
import { DoneInGar, type AssignmentTarget, type GarAssignment } from './assignment.ts';
import { leftLicenceId, type LeftLicence } from './gar-gestures.ts';
import type { SubscriptionPlan } from './gar-plan.ts';
import { garPopulations, type GarGround } from './populations.ts';
import { publicOf } from './subscription.ts';

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
  return listDepartures(view)
    .flatMap((departure) => {
      const profile = Profile.safeParse(departure.profile).data;
      return profile === undefined ? [] : [{ ...departure, profile }];
    })
    .toSorted((a, b) => b.leftOn.localeCompare(a.leftOn) || a.personId.localeCompare(b.personId));
}

/**
 * The licences that leavers lock: the lines done in the GAR console before they left, of a population of theirs. What
 * subject they taught is not known any more, so that those lines are not counted.
 */
export function lockedLicences(ground: GarGround, view: SettingsView, plan: readonly SubscriptionPlan[]): readonly LockedLicence[] {
  const leavers = listLeavers(view).filter(({ personId }) => ground.directory.findPerson(personId) === undefined);
  return plan.flatMap(({ subscription: { id, publics }, assignments }) =>
    leavers
      .filter((leaver) => publics.some((one) => one === publicOf(leaver.profile)) && holdsLicence(ground, leaver, assignments))
      .map((leaver) => {
        const licence = { subscriptionId: id, personId: leaver.personId };
        return { ...licence, leaver, recovered: recoveryOf(view, licence) };
      }),
  );
}

function holdsLicence(ground: GarGround, leaver: Leaver, assignments: readonly GarAssignment[]): boolean {
  const inGar = assignments.filter(({ done }) => done !== null && done.at.slice(0, 10) <= leaver.leftOn);
  const concerns = ({ target }: GarAssignment): boolean => isOf(ground, leaver, target);
  const isWithheld = inGar.some((line) => line.done?.state === 'withheld' && concerns(line));
  return !isWithheld && inGar.some((line) => line.done?.state === 'assigned' && concerns(line));
}

function isOf({ directory }: GarGround, { personId, profile, groupIds }: Leaver, { kind, id }: AssignmentTarget): boolean {
  const among: Readonly<Record<AssignmentTarget['kind'], () => boolean>> = {
    person: () => id === personId,
    profile: () => id === publicOf(profile),
    group: () => groupIds.includes(id),
    level: () => profile === 'student' && (garPopulations(directory).classesOfLevel.get(id) ?? []).some((one) => groupIds.includes(one)),
    subject: () => false,
  };
  return among[kind]();
}

function recoveryOf(view: SettingsView, licence: LeftLicence): DoneInGar | null {
  return DoneInGar.safeParse(view.find('licenceRecovery', leftLicenceId(licence))?.fields['recovered']).data ?? null;
}
