import type { Activation } from '../../../domain/figures/school/activation.ts';
import type { GarCoverage } from '../../../domain/figures/school/gar-coverage.ts';
import type { RubriqueLife } from '../../../domain/figures/school/rubrique-life.ts';
import type { TimeSlot } from '../../../domain/figures/statistics/school-time.ts';
import type { UsageLine } from '../../../domain/figures/statistics/usage.ts';
import { highestOf, type BarsChart, type CurvesChart } from '../../../domain/paper/chart.ts';
import { ACTIVATION_TEXTS, activationText, figurePopulationLabel } from '../../../texts/figures/activation.ts';
import { FIGURES_TEXTS, figureText, lifeLabel, populationLabel, shareText } from '../../../texts/figures/figures.ts';
import { slotShort, USAGE_TEXTS } from '../../../texts/figures/usage.ts';
import { formatNumber } from '../../../texts/language/typography.ts';

// The drawings of the figures: the same on screen and in the report.

/** The life of rubriques. */
export function lifeChart(lines: readonly RubriqueLife[]): BarsChart {
  const { alive, silent, unknown } = FIGURES_TEXTS.lifeSeries;
  return {
    kind: 'bars',
    series: [{ label: alive, fill: 'full' }, { label: silent, fill: 'hatched' }, { label: unknown, fill: 'empty' }],
    bars: lines.map((line) => ({ label: lifeLabel(line), values: [line.alive, line.silent, line.unknown], text: shareText(line.alive, line.rubriques) })),
  };
}

/** What the plan of the GAR gives to levels. */
export function coverageChart(lines: readonly GarCoverage[]): BarsChart {
  const { assigned, missing } = FIGURES_TEXTS.coverageSeries;
  return {
    kind: 'bars',
    series: [{ label: assigned, fill: 'full' }, { label: missing, fill: 'empty' }],
    bars: lines.map((line) => ({ label: populationLabel(line), values: [line.assigned, line.resources - line.assigned], text: shareText(line.assigned, line.resources) })),
  };
}

/** Accounts in use, known and not in use, of unknown state. */
export function activationChart(lines: readonly Activation[]): BarsChart {
  const { activated, notActivated, unknown } = ACTIVATION_TEXTS;
  return {
    kind: 'bars',
    series: [{ label: activated, fill: 'full' }, { label: notActivated, fill: 'hatched' }, { label: unknown, fill: 'empty' }],
    bars: lines.map((line) => ({ label: figurePopulationLabel(line.population), values: partsOf(line), text: activationText(line) })),
  };
}

function partsOf({ people, known, activated }: Activation): number[] {
  if (known === null || activated === null) return [0, 0, people ?? 0];
  return [activated, Math.max(0, known - activated), Math.max(0, (people ?? known) - known)];
}

/** Connections of classes over one slot. */
export function classUsageChart(lines: readonly UsageLine[]): BarsChart {
  return {
    kind: 'bars',
    series: [{ label: USAGE_TEXTS.connections, fill: 'full' }],
    bars: lines.map(({ population, slots: [usage] }) => ({ label: figurePopulationLabel(population), values: [usage?.connections ?? 0], text: figureText(usage?.connections ?? null) })),
  };
}

/** Uses of services over one slot. */
export function serviceChart(lines: readonly { readonly service: string; readonly connections: number }[]): BarsChart {
  return {
    kind: 'bars',
    series: [{ label: USAGE_TEXTS.connections, fill: 'full' }],
    bars: lines.map(({ service, connections }) => ({ label: service, values: [connections], text: formatNumber(connections) })),
  };
}

/** Connections slot after slot. */
export function usageChart(slots: readonly TimeSlot[], curves: CurvesChart['curves']): CurvesChart {
  return { kind: 'curves', places: slots.map(slotShort), curves, top: formatNumber(highestOf({ curves })) };
}
