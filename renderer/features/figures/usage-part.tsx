import { Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { TimeSlot } from '../../../domain/figures/statistics/school-time.ts';
import type { StatisticLine } from '../../../domain/figures/statistics/statistic.ts';
import { USAGE_TEXTS as TEXTS } from '../../../texts/figures/usage.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import { usageChart } from './figure-charts.ts';
import { usageRows } from './figure-rows.ts';
import { FiguresPart } from './figures-part.tsx';
import { FiguresTable } from './figures-table.tsx';
import { slotsOf } from './time-slots.ts';
import { UsageOfSlot } from './usage-of-slot.tsx';

type Step = TimeSlot['kind'];

/** Connections week after week, or over each term, by profile; then by class and by service over one of them. */
export function UsagePart({ lines }: { readonly lines: readonly StatisticLine[] }) {
  const [step, setStep] = useState<Step>('week');
  const view = useSchool((state) => state.view);
  const slots = useMemo(() => slotsOf(view, lines, step), [view, lines, step]);
  const empty = lines.length === 0 ? TEXTS.none : slots.length === 0 ? TEXTS.noTerms : undefined;
  const choice = lines.length === 0 ? undefined : (
    <Radio.Group label={TEXTS.step} value={step} onChange={(value) => setStep(value === 'term' ? 'term' : 'week')}>
      <div className="setting-row"><Radio value="week" label={TEXTS.byWeek} /><Radio value="term" label={TEXTS.byTerm} /></div>
    </Radio.Group>
  );
  return (
    <>
      <FiguresPart title={TEXTS.title} help={step === 'term' ? `${TEXTS.help} ${TEXTS.terms}` : TEXTS.help} empty={empty} actions={choice}>
        <Usage lines={lines} slots={slots} />
      </FiguresPart>
      {empty === undefined ? <UsageOfSlot lines={lines} slots={slots} key={step} /> : null}
    </>
  );
}

function Usage({ lines, slots }: { readonly lines: readonly StatisticLine[]; readonly slots: readonly TimeSlot[] }) {
  const directory = useSchool((state) => state.directory);
  const { curves, columns, rows } = useMemo(() => usageRows(directory, lines, slots), [directory, lines, slots]);
  return (
    <>
      <LineChart title={TEXTS.title} chart={usageChart(slots, curves)} />
      <FiguresTable title={TEXTS.title} columns={columns} rows={rows} />
    </>
  );
}
