import { useMemo } from 'react';
import { readThresholds } from '../../../domain/controls/threshold-settings.ts';
import { rubriqueLife } from '../../../domain/figures/school/rubrique-life.ts';
import { FIGURES_TEXTS as TEXTS, lifeLabel, shareText } from '../../../texts/figures/figures.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { lifeRow } from './figure-rows.ts';
import { FiguresPart } from './figures-part.tsx';
import { FiguresTable } from './figures-table.tsx';

const SERIES = [{ label: TEXTS.lifeSeries.alive, fill: 'full' }, { label: TEXTS.lifeSeries.silent, fill: 'hatched' }, { label: TEXTS.lifeSeries.unknown, fill: 'empty' }] as const;

/** What is known of the life of the rubriques, by those of the first level. */
export function RubriqueLifePart({ now }: { readonly now: string }) {
  const side = useSchool((state) => state.rightsNow);
  const view = useSchool((state) => state.view);
  const { silentDays } = readThresholds(view);
  const lines = useMemo(() => rubriqueLife(side, { now, silentDays }), [side, now, silentDays]);
  return (
    <FiguresPart title={TEXTS.life} help={TEXTS.lifeHelp(silentDays)} empty={lines.length === 0 ? TEXTS.lifeNone : undefined}>
      <BarChart title={TEXTS.life} series={SERIES} bars={lines.map((line) => ({ label: lifeLabel(line), values: [line.alive, line.silent, line.unknown], text: shareText(line.alive, line.rubriques) }))} />
      <FiguresTable title={TEXTS.life} columns={Object.values(TEXTS.lifeColumns)} rows={lines.map(lifeRow)} />
    </FiguresPart>
  );
}
