import { listDepartures, type Departure } from '../directory/departure.ts';
import type { Person } from '../directory/person.ts';
import type { SettingsView } from '../sync/row.ts';
import { schoolYearOf } from './year-plan.ts';

/** What a delivery of the directory changed from the one before: who came, who left. */
export interface Turnover {
  /** The day of the delivery, `YYYY-MM-DD`. */
  readonly day: string;
  readonly came: readonly Person[];
  /** By what they were then: nobody keeps the name of who left. */
  readonly left: readonly Departure[];
}

/** The deliveries of the school year of a day that made somebody come or leave, the last one first. */
export function turnoverOfYear(view: SettingsView, people: readonly Person[], day: string): readonly Turnover[] {
  const year = schoolYearOf(day);
  const came = Map.groupBy(people.filter(({ arrivedOn }) => arrivedOn !== undefined && schoolYearOf(arrivedOn) === year), ({ arrivedOn = '' }) => arrivedOn);
  const left = Map.groupBy(listDepartures(view).filter(({ leftOn }) => schoolYearOf(leftOn) === year), ({ leftOn }) => leftOn);
  const days = [...new Set([...came.keys(), ...left.keys()])].toSorted().toReversed();
  return days.map((one) => ({ day: one, came: came.get(one) ?? [], left: left.get(one) ?? [] }));
}
