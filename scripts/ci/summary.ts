import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { addCounts, countJunit, NO_TEST, type Counts } from './junit.ts';
import { ROOT } from './run-command.ts';

/** Where the reports of a run are. */
export const REPORT_FOLDER = `${ROOT}/out/test`;

/** The reports that a whole run writes; a missing one is a failure. */
export const REPORTS: readonly string[] = ['steps', 'domain', 'unit', 'postgres', 'e2e'];

/** What one report says; a missing, empty or unreadable report counts as one failure. */
export const countReport = (path: string): Counts => {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  try {
    const counts = countJunit(readFileSync(path, 'utf8'));
    const total = counts.passed + counts.failed + counts.skipped;
    return total === 0 ? { passed: 0, failed: 1, skipped: 0 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

/** The reports of the last run added up. */
export const countReports = (folder: string = REPORT_FOLDER): Counts =>
  REPORTS.map((name) => countReport(`${folder}/${name}.xml`)).reduce(addCounts, NO_TEST);

/** The one line that a run ends with. */
export const summaryLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(summaryLine(countReports()));
}
