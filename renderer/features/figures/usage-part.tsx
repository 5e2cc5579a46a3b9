import { Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { termsOf, weeksOf, type TimeSlot } from '../../../domain/figures/statistics/school-time.ts';
import type { StatisticLine } from '../../../domain/figures/statistics/statistic.ts';
import { usageByFamily, usageOfAll, weeksTold } from '../../../domain/figures/statistics/usage.ts';
import { holidaysOf, readSchoolCalendar } from '../../../domain/school-year/school-calendar.ts';
import { schoolYearOf } from '../../../domain/school-year/year-plan.ts';
import { figurePopulationLabel } from '../../../texts/figures/activation.ts';
import { figureText } from '../../../texts/figures/figures.ts';
import { slotLabel, slotShort, toldWeeks, USAGE_TEXTS as TEXTS, usageText } from '../../../texts/figures/usage.ts';
import { formatNumber } from '../../../texts/language/typography.ts';
import { useSchool } from '../../school/school-context.tsx';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import { FiguresPart } from './figures-part.tsx';
import { FiguresTable } from './figures-table.tsx';
import { UsageOfSlot } from './usage-of-slot.tsx';

type Step = TimeSlot['kind'];

/** Connections week after week, or over each term, by profile; then by class and by service over one of them. */
export function UsagePart({ lines }: { readonly lines: readonly StatisticLine[] }) {
  const [step, setStep] = useState<Step>('week');
  const slots = useSlots(lines, step);
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

/** The weeks that files tell of in the school year of the last one, or its terms up to there. */
function useSlots(lines: readonly StatisticLine[], step: Step): readonly TimeSlot[] {
  const view = useSchool((state) => state.view);
  return useMemo(() => {
    const last = lines.map(({ to }) => to).toSorted().at(-1);
    if (last === undefined) return [];
    const year = schoolYearOf(last);
    const holidays = holidaysOf(readSchoolCalendar(view));
    const first = lines.map(({ from }) => from).filter((from) => schoolYearOf(from) === year).toSorted().at(0) ?? last;
    return step === 'week' ? weeksOf({ from: first, to: last }, holidays) : termsOf(year, holidays).filter(({ from }) => from <= last);
  }, [lines, step, view]);
}

function Usage({ lines, slots }: { readonly lines: readonly StatisticLine[]; readonly slots: readonly TimeSlot[] }) {
  const directory = useSchool((state) => state.directory);
  const all = useMemo(() => usageOfAll(lines, slots), [lines, slots]);
  const families = useMemo(() => usageByFamily(directory, lines, slots), [directory, lines, slots]);
  const curves = [
    { label: TEXTS.all, values: all.map(({ connections }) => connections) },
    ...families.map(({ population, slots: of }) => ({ label: figurePopulationLabel(population), values: of.map(({ connections }) => connections) })),
  ];
  const columns = [TEXTS.when, ...curves.map(({ label }) => label), TEXTS.visitors, TEXTS.weeks];
  const rows = slots.map((slot, at) => [
    slotLabel(slot), ...curves.map(({ values }) => usageText({ connections: values[at] ?? null, visitors: null })), figureText(all[at]?.visitors ?? null), toldWeeks(weeksTold(lines, slot), weeksOf(slot, []).length),
  ]);
  return (
    <>
      <LineChart title={TEXTS.title} places={slots.map(slotShort)} curves={curves} valueText={formatNumber} />
      <FiguresTable title={TEXTS.title} columns={columns} rows={rows} />
    </>
  );
}
