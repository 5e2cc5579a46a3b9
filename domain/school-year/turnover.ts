import { localDay } from '../kernel/local-time.ts';
import { listDepartures, type Departure } from '../directory/departure.ts';
import type { Person } from '../directory/person.ts';
import { readUpstreamReport, type DatedRenaming } from '../school/upstream-report.ts';
import type { SettingsView } from '../sync/row.ts';
import { schoolYearOf } from './year-plan.ts';

/** Two imports of the directory, by their days (`YYYY-MM-DD`); `after` empty: before the first one that is kept. */
export interface ComparedImports {
  readonly after: string;
  readonly to: string;
}

/** What the directory became from one import to another: who came, who left, which groups were renamed. */
export interface Turnover {
  readonly came: readonly Person[];
  /** By what they were then: nobody keeps the name of who left. */
  readonly left: readonly Departure[];
  readonly renamed: readonly DatedRenaming[];
}

/** The days of the imports of the school year of a day that may be compared, the last one first: those that the ENT tells, and those that people came or left by. */
export function importDays(view: SettingsView, people: readonly Person[], day: string): readonly string[] {
  const report = readUpstreamReport(view);
  const told = report === undefined ? [] : [localDay(report.at), ...(report.days ?? [])];
  const seen = [...told, ...people.flatMap(({ arrivedOn }) => arrivedOn ?? []), ...listDepartures(view).map(({ leftOn }) => leftOn)];
  return [...new Set(seen)].filter((one) => schoolYearOf(one) === schoolYearOf(day)).toSorted().toReversed();
}

/** Compares two imports, by what is kept of each: who came and left again in between is told as gone. */
export function compareImports(view: SettingsView, people: readonly Person[], { after, to }: ComparedImports): Turnover {
  const isBetween = (one: string): boolean => one > after && one <= to;
  return {
    came: people.filter(({ arrivedOn }) => arrivedOn !== undefined && isBetween(arrivedOn)),
    left: listDepartures(view).filter(({ leftOn }) => isBetween(leftOn)),
    renamed: (readUpstreamReport(view)?.renamed ?? []).filter(({ on }) => (on === undefined ? after === '' : isBetween(on))),
  };
}
