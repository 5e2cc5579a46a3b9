import type { Activation } from '../../../domain/figures/school/activation.ts';
import type { GarCoverage } from '../../../domain/figures/school/gar-coverage.ts';
import type { RubriqueLife } from '../../../domain/figures/school/rubrique-life.ts';
import { weeksOf, type TimeSlot } from '../../../domain/figures/statistics/school-time.ts';
import type { StatisticLine } from '../../../domain/figures/statistics/statistic.ts';
import { usageByFamily, usageOfAll, weeksTold, type UsageLine } from '../../../domain/figures/statistics/usage.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { activationText, figurePopulationLabel } from '../../../texts/figures/activation.ts';
import { figureText, lifeLabel, populationLabel } from '../../../texts/figures/figures.ts';
import { slotLabel, toldWeeks, USAGE_TEXTS, usageText } from '../../../texts/figures/usage.ts';
import { formatNumber } from '../../../texts/language/typography.ts';

/** A line of a table of figures, its name first: the same on screen and in the report. */
type FigureRow = string[];

/** The figures of some rubriques. */
export function lifeRow(line: RubriqueLife): FigureRow {
  const { rubriques, alive, silent, unknown, contents, readers, publishers } = line;
  return [lifeLabel(line), ...[rubriques, alive, silent, unknown, contents, readers, publishers].map(figureText)];
}

/** The coverage of a level. */
export function coverageRow(line: GarCoverage): FigureRow {
  const { people, resources, assigned, served } = line;
  return [populationLabel(line), ...[people, resources, assigned, served].map(figureText)];
}

/** The activation of a population. */
export function activationRow(line: Activation): FigureRow {
  return [figurePopulationLabel(line.population), ...[line.people, line.known, line.activated].map(figureText), activationText(line)];
}

/** The usage of a class over one slot. */
export function classUsageRow({ population, people, slots: [usage] }: UsageLine): FigureRow {
  return [figurePopulationLabel(population), figureText(people), figureText(usage?.connections ?? null)];
}

/** The uses of a service. */
export function serviceRow({ service, connections }: { readonly service: string; readonly connections: number }): FigureRow {
  return [service, formatNumber(connections)];
}

/** Connections of everybody, then of each family, slot after slot, as curves and as a table. */
export function usageRows(directory: DirectoryIndex, lines: readonly StatisticLine[], slots: readonly TimeSlot[]) {
  const all = usageOfAll(lines, slots);
  const families = usageByFamily(directory, lines, slots);
  const curves = [
    { label: USAGE_TEXTS.all, values: all.map(({ connections }) => connections) },
    ...families.map(({ population, slots: of }) => ({ label: figurePopulationLabel(population), values: of.map(({ connections }) => connections) })),
  ];
  const columns = [USAGE_TEXTS.when, ...curves.map(({ label }) => label), USAGE_TEXTS.visitors, USAGE_TEXTS.weeks];
  const rows = slots.map((slot, at): FigureRow => [
    slotLabel(slot), ...curves.map(({ values }) => usageText({ connections: values[at] ?? null, visitors: null })), figureText(all[at]?.visitors ?? null), toldWeeks(weeksTold(lines, slot), weeksOf(slot, []).length),
  ]);
  return { curves, columns, rows };
}
