import { useMemo } from 'react';
import { garCoverage, type GarCoverage } from '../../../domain/figures/school/gar-coverage.ts';
import { FIGURES_TEXTS as TEXTS } from '../../../texts/figures/figures.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { coverageChart } from './figure-charts.ts';
import { coverageRow } from './figure-rows.ts';
import { FiguresPart } from './figures-part.tsx';
import { FiguresTable } from './figures-table.tsx';

/** What the plan of the GAR gives to each level, and to teachers. */
export function GarCoveragePart() {
  const directory = useSchool((state) => state.directory);
  const side = useSchool((state) => state.rightsNow);
  const view = useSchool((state) => state.view);
  const lines = useMemo(() => garCoverage({ directory, side }, view), [directory, side, view]);
  return (
    <FiguresPart title={TEXTS.coverage} help={TEXTS.coverageHelp} empty={emptyWords(lines)}>
      <BarChart title={TEXTS.coverage} chart={coverageChart(lines ?? [])} />
      <FiguresTable title={TEXTS.coverage} columns={Object.values(TEXTS.coverageColumns)} rows={(lines ?? []).map(coverageRow)} />
    </FiguresPart>
  );
}

function emptyWords(lines: readonly GarCoverage[] | undefined): string | undefined {
  if (lines === undefined) return TEXTS.coverageNone;
  return lines.length === 0 ? TEXTS.nothing : undefined;
}
