import { listDepartures } from '../../../domain/directory/departure.ts';
import { readUpstreamReport } from '../../../domain/school/upstream-report.ts';
import { importWords, leaversWords, YEAR_CHANGE_TEXTS as TEXTS } from '../../../texts/year/year-change.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { ImportComparison } from './import-comparison.tsx';

/** What the last delivery of the directory changed, and what came of it between any two of the year. */
export function LastImport() {
  const view = useSchool((state) => state.view);
  const report = readUpstreamReport(view);
  const leavers = listDepartures(view).length;
  return (
    <section className="dashboard-panel" aria-label={TEXTS.imports}>
      <h2>{TEXTS.imports}</h2>
      <p>{report === undefined ? TEXTS.importsNone : importWords(report.at, report.counts)}</p>
      {leavers === 0 ? null : <p>{leaversWords(leavers)}</p>}
      <ImportComparison />
    </section>
  );
}
