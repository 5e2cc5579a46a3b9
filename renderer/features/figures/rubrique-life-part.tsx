import { useMemo } from 'react';
import { readThresholds } from '../../../domain/controls/threshold-settings.ts';
import { rubriqueLife } from '../../../domain/figures/school/rubrique-life.ts';
import { FIGURES_TEXTS as TEXTS } from '../../../texts/figures/figures.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { lifeChart } from './figure-charts.ts';
import { lifeRow } from './figure-rows.ts';
import { FiguresPart } from './figures-part.tsx';
import { FiguresTable } from './figures-table.tsx';

/** What is known of the life of the rubriques, by those of the first level. */
export function RubriqueLifePart({ now }: { readonly now: string }) {
  const side = useSchool((state) => state.rightsNow);
  const view = useSchool((state) => state.view);
  const { silentDays } = readThresholds(view);
  const lines = useMemo(() => rubriqueLife(side, { now, silentDays }), [side, now, silentDays]);
  return (
    <FiguresPart title={TEXTS.life} help={TEXTS.lifeHelp(silentDays)} empty={lines.length === 0 ? TEXTS.lifeNone : undefined}>
      <BarChart title={TEXTS.life} chart={lifeChart(lines)} />
      <FiguresTable title={TEXTS.life} columns={Object.values(TEXTS.lifeColumns)} rows={lines.map(lifeRow)} />
    </FiguresPart>
  );
}
