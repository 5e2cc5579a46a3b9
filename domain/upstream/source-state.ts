import type { ControlResult } from '../controls/run-controls.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import { degreeOf } from '../school/first-degree.ts';
import { readUpstreamReport } from '../school/upstream-report.ts';
import type { SettingsView } from '../sync/row.ts';
import { readTimetableSettings } from '../timetable/timetable-settings.ts';
import { sourceRow, UPSTREAM_SOURCES, type SourceReportId, type UpstreamSourceId } from './upstream-sources.data.ts';

/** The last file of a kind that the ENT says it took. */
export interface SourceDate {
  readonly report: SourceReportId;
  /** When it was imported, ISO 8601. */
  readonly at: string;
  /** Day of its export (`YYYY-MM-DD`), where the file says it. */
  readonly statedOn: string | null;
}

/** What is known of one source. */
export interface SourceState {
  readonly id: UpstreamSourceId;
  /** The last first; none: the ENT has said nothing of it. */
  readonly dates: readonly SourceDate[];
  /** Day that somebody noted, where no file says it (Pronote). */
  readonly notedOn: string | null;
  /** What the controls of this source say. */
  readonly results: readonly ControlResult[];
}

/** The sources of a school with what is known of each; `results`: a pass of the controls, which alone say what is late. */
export function upstreamState({ directory, view }: { readonly directory: DirectoryIndex; readonly view: SettingsView }, results: readonly ControlResult[]): readonly SourceState[] {
  const degree = degreeOf(directory);
  const ids = Object.keys(UPSTREAM_SOURCES).filter(isSource);
  return ids.map((id) => stateOf(id, view, results)).filter(({ id, dates, notedOn }) => sourceRow(id).degrees.includes(degree) || dates.length > 0 || notedOn !== null);
}

function isSource(id: string): id is UpstreamSourceId {
  return Object.hasOwn(UPSTREAM_SOURCES, id);
}

function stateOf(id: UpstreamSourceId, view: SettingsView, results: readonly ControlResult[]): SourceState {
  const { controls } = sourceRow(id);
  const reports: readonly SourceReportId[] = UPSTREAM_SOURCES[id].reports;
  const dates = reports.flatMap((report): readonly SourceDate[] => {
    const said = readUpstreamReport(view, report);
    return said === undefined ? [] : [{ report, at: said.at, statedOn: said.statedOn }];
  });
  return {
    id,
    dates: dates.toSorted((one, other) => other.at.localeCompare(one.at)),
    notedOn: id === 'pronote' ? readTimetableSettings(view).idsImportedOn : null,
    results: results.filter(({ control }) => controls.some((watching) => watching === control.id)),
  };
}
