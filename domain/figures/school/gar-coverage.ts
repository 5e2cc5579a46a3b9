import { garPlan } from '../../gar/plan/gar-plan.ts';
import { countCommon, garPopulations, nobodyOf, peopleOfTarget, type GarGround } from '../../gar/plan/populations.ts';
import { addPeople, countPeople, type PeopleSet } from '../../rights/people-set.ts';
import type { SettingsView } from '../../sync/row.ts';
import { foldSmall } from '../small-groups.ts';

/** What the plan of the GAR gives to the pupils of a level, or to the teachers. */
export interface GarCoverage {
  /** A level as the classes say it; `teachers`; null: several levels of few pupils each. */
  readonly population: { readonly kind: 'level'; readonly level: string } | { readonly kind: 'teachers' } | null;
  readonly people: number;
  /** Resources whose subscription serves somebody of them, and those that the plan gives to one at least. */
  readonly resources: number;
  readonly assigned: number;
  /** How many of them receive one resource at least. */
  readonly served: number;
}

interface Line extends GarCoverage {
  readonly set: PeopleSet;
}

/** The coverage of the plan by level, then for teachers; undefined where no subscription is known, which is not a coverage of nothing. */
export function garCoverage(ground: GarGround, view: SettingsView): readonly GarCoverage[] | undefined {
  const plans = garPlan(ground, view);
  if (plans.length === 0) return undefined;
  const { classesOfLevel, byPublic } = garPopulations(ground.directory);
  const lineOf = (population: GarCoverage['population'], set: PeopleSet): Line => {
    const received = nobodyOf(ground);
    for (const { covered } of plans) addPeople(received, covered);
    return {
      population,
      set,
      people: countPeople(set),
      resources: plans.filter(({ served }) => countCommon(set, served) > 0).length,
      assigned: plans.filter(({ covered }) => countCommon(set, covered) > 0).length,
      served: countCommon(set, received),
    };
  };
  const levels = [...classesOfLevel.keys()].map((level) => lineOf({ kind: 'level', level }, peopleOfTarget(ground, { kind: 'level', id: level })));
  const teachers = lineOf({ kind: 'teachers' }, byPublic.get('teacher') ?? nobodyOf(ground));
  const merge = (few: readonly Line[]): Line => lineOf(null, few.reduce((all, { set }) => (addPeople(all, set), all), nobodyOf(ground)));
  return [...foldSmall(levels, merge), ...foldSmall([teachers], merge)].map(({ population, people, resources, assigned, served }) => ({ population, people, resources, assigned, served }));
}
