import { listDepartures } from '../../../domain/directory/departure.ts';
import { readUpstreamReport } from '../../../domain/school/upstream-report.ts';
import { importWords, leaversWords, renamedWords, YEAR_CHANGE_TEXTS as TEXTS } from '../../../texts/year/year-change.ts';
import { useSchool } from '../../school/school-context.tsx';

/** What the last delivery of the directory changed from the one before: who came, who left, which groups were renamed. */
export function LastImport() {
  const view = useSchool((state) => state.view);
  const report = readUpstreamReport(view);
  const leavers = listDepartures(view).length;
  return (
    <section className="dashboard-panel" aria-label={TEXTS.imports}>
      <h2>{TEXTS.imports}</h2>
      <p>{report === undefined ? TEXTS.importsNone : importWords(report.at, report.counts)}</p>
      {leavers === 0 ? null : <p>{leaversWords(leavers)}</p>}
      {report === undefined || report.renamed.length === 0 ? null : (
        <>
          <h3>{TEXTS.renamed}</h3>
          <ul className="bullet-lines">{report.renamed.map(({ id, before, after }) => <li key={id}>{renamedWords(before, after)}</li>)}</ul>
        </>
      )}
    </section>
  );
}
