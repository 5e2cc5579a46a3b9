import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { TimeSlot } from '../../../domain/figures/statistics/school-time.ts';
import type { StatisticLine } from '../../../domain/figures/statistics/statistic.ts';
import { usageByClass, usageByService } from '../../../domain/figures/statistics/usage.ts';
import { slotLabel, USAGE_TEXTS as TEXTS } from '../../../texts/figures/usage.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { classUsageChart, serviceChart } from './figure-charts.ts';
import { classUsageRow, serviceRow } from './figure-rows.ts';
import { FiguresPart } from './figures-part.tsx';
import { FiguresTable } from './figures-table.tsx';

interface UsageOfSlotProps {
  readonly lines: readonly StatisticLine[];
  readonly slots: readonly TimeSlot[];
}

/** One week or term in detail, the last one first: by class, and by service. */
export function UsageOfSlot({ lines, slots }: UsageOfSlotProps) {
  const [at, setAt] = useState(slots.length - 1);
  const directory = useSchool((state) => state.directory);
  const slot = slots[Math.min(at, slots.length - 1)];
  const classes = useMemo(() => (slot === undefined ? [] : usageByClass(directory, lines, slot)), [directory, lines, slot]);
  const services = useMemo(() => (slot === undefined ? [] : usageByService(lines, slot)), [lines, slot]);
  return (
    <>
      <NativeSelect label={TEXTS.slot} value={String(at)} data={slots.map((one, rank) => ({ value: String(rank), label: slotLabel(one) }))} onChange={({ currentTarget: { value } }) => setAt(Number(value))} className="figures-slot" />
      <FiguresPart title={TEXTS.byClass} empty={classes.length === 0 ? TEXTS.byClassNone : undefined}>
        <BarChart title={TEXTS.byClass} chart={classUsageChart(classes)} />
        <FiguresTable title={TEXTS.byClass} columns={[TEXTS.population, TEXTS.people, TEXTS.connections]} rows={classes.map(classUsageRow)} />
      </FiguresPart>
      <FiguresPart title={TEXTS.byService} empty={services.length === 0 ? TEXTS.byServiceNone : undefined}>
        <BarChart title={TEXTS.byService} chart={serviceChart(services)} />
        <FiguresTable title={TEXTS.byService} columns={[TEXTS.service, TEXTS.uses]} rows={services.map(serviceRow)} />
      </FiguresPart>
    </>
  );
}
