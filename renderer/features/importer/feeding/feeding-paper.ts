import type { FeedingReport } from '../../../../domain/deliveries/aaf/feeding-report.ts';
import type { Paper } from '../../../../domain/paper/paper.ts';
import { aafAnomalyWords, changeOfPerson, FEEDING_TEXTS as TEXTS, feedingWords, namedWords, renamedWords } from '../../../../texts/files/feeding.ts';
import { moreLines } from '../../../../texts/files/importer.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { plainPaper } from '../../../paper/plain-paper.ts';

/** What a delivery does of one kind, line by line; `count`: those that do not travel included. */
export interface Told {
  readonly title: string;
  readonly count: number;
  readonly lines: readonly string[];
}

/** The columns of the figures, and what they are of. */
export const COUNTS = { columns: ['before', 'created', 'changed', 'gone', 'after'], rows: ['people', 'groups'] } as const;

/** Who and what comes, changes and goes, in the order of the screen; what does not happen is left out. */
export function toldBy(report: FeedingReport): readonly Told[] {
  const { people, groups } = report;
  return [
    { title: TEXTS.leavers, count: people.gone, lines: report.leavers.map(namedWords) },
    { title: TEXTS.newcomers, count: people.created, lines: report.newcomers.map(namedWords) },
    { title: TEXTS.changes, count: people.changed, lines: report.changes.map(changeOfPerson) },
    { title: TEXTS.goneGroups, count: report.goneGroups.length, lines: report.goneGroups },
    { title: TEXTS.newGroups, count: report.newGroups.length, lines: report.newGroups },
    { title: TEXTS.renamedGroups, count: groups.changed, lines: report.renamedGroups.map(renamedWords) },
  ].filter(({ lines }) => lines.length > 0);
}

/** What a delivery does, or would do, as a table: the figures, then each line under what it is of. */
export function feedingPaper(report: FeedingReport, isApplied: boolean): Paper {
  const counts = COUNTS.rows.map((row) => [TEXTS.rows[row], COUNTS.columns.map((column) => `${TEXTS.columns[column]} ${formatNumber(report[row][column])}`).join(' · ')]);
  const told = toldBy(report).flatMap(({ title, count, lines }) => [...lines, ...(count > lines.length ? [moreLines(count - lines.length)] : [])].map((line) => [title, line]));
  const anomalies = report.anomalies.map((anomaly) => [TEXTS.anomalies, [aafAnomalyWords(anomaly), ...anomaly.examples].join(' · ')]);
  const table = { title: TEXTS.report, columns: [TEXTS.paper.what, TEXTS.paper.detail], rows: [...counts, ...told, ...anomalies] };
  return { ...plainPaper(table, 'feeding-report', [feedingWords(report), isApplied ? TEXTS.done : TEXTS.foreseen]), unsent: 'left-out' };
}
