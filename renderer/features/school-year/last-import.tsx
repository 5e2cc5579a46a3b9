import { listDepartures } from '../../../domain/directory/departure.ts';
import { readUpstreamReport, type UpstreamReport } from '../../../domain/school/upstream-report.ts';
import { importWords, leaversWords, renamedWords, YEAR_CHANGE_TEXTS as TEXTS } from '../../../texts/year/year-change.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { TurnoverLines } from './turnover-lines.tsx';

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
      <TurnoverLines />
      {report === undefined ? null : <Renamed renamed={report.renamed} />}
    </section>
  );
}

function Renamed({ renamed }: Pick<UpstreamReport, 'renamed'>) {
  return (
    <>
      <h3>{TEXTS.renamed}</h3>
      {renamed.length === 0 ? <p className="quiet">{TEXTS.renamedNone}</p> : <ul className="bullet-lines">{renamed.map(({ id, before, after }) => <li key={id}>{renamedWords(before, after)}</li>)}</ul>}
    </>
  );
}
