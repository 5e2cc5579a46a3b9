import { instantOf, localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FIGURES_TEXTS as TEXTS } from '../../../texts/figures/figures.ts';
import { STATISTICS_TEXTS } from '../../../texts/figures/usage.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { isMasked } from '../../presentation/masking.ts';
import { useSchoolStore } from '../../school/store/school-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import { ActivationPart } from './activation-part.tsx';
import { GarCoveragePart } from './gar-coverage-part.tsx';
import { RubriqueLifePart } from './rubrique-life-part.tsx';
import { figuresPaper } from './report/figures-paper.ts';
import { ReportPart } from './report/report-part.tsx';
import { KeptStatistics } from './statistics/kept-statistics.tsx';
import { StatisticsImport } from './statistics/statistics-import.tsx';
import { UsagePart } from './usage-part.tsx';
import { useStatedFigures } from './use-stated-figures.ts';

/** « Indicateurs »: how the ENT is used here, by groups of people, never by person (S3-013). */
export function FiguresScreen() {
  const { stated, read } = useStatedFigures();
  const store = useSchoolStore();
  const [isOpening, setOpening] = useState(false);
  // Figures of a day: a chart is not drawn again each minute.
  const day = localDay(useNow());
  if (isOpening && stated !== undefined) return <Screen title={SCREEN_TITLES.figures}><StatisticsImport kept={stated.statistics} onDone={() => { read(); setOpening(false); }} /></Screen>;
  // No register knows the names that a file may hold: it waits until names are shown.
  const acts = stated === undefined ? undefined : (
    <>
      <ExportButton paper={() => figuresPaper(store.getState(), stated, new Date().toISOString())} />
      {isMasked() ? null : <Button onClick={() => setOpening(true)}>{STATISTICS_TEXTS.open}</Button>}
    </>
  );
  return (
    <Screen title={SCREEN_TITLES.figures} actions={acts} banner={<p className="quiet figures-purpose">{TEXTS.purpose} {TEXTS.nobody}</p>}>
      <div className="figures">
        {stated === undefined ? null : <><ActivationPart stated={stated} /><UsagePart lines={stated.lines} /></>}
        <RubriqueLifePart now={instantOf(`${day}T23:59`)} />
        <GarCoveragePart />
        <ReportPart />
        {stated === undefined ? null : <KeptStatistics statistics={stated.statistics} onForgotten={read} />}
      </div>
    </Screen>
  );
}
