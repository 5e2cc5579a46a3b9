import { readThresholds } from '../../../../domain/controls/threshold-settings.ts';
import { activationByClass, activationByFamily, type Activation } from '../../../../domain/figures/school/activation.ts';
import { garCoverage } from '../../../../domain/figures/school/gar-coverage.ts';
import { rubriqueLife } from '../../../../domain/figures/school/rubrique-life.ts';
import { statedActivation, usageByClass, usageByService } from '../../../../domain/figures/statistics/usage.ts';
import type { Paper, PaperTable } from '../../../../domain/paper/paper.ts';
import { ACTIVATION_TEXTS } from '../../../../texts/figures/activation.ts';
import { FIGURES_TEXTS } from '../../../../texts/figures/figures.ts';
import { REPORT_TEXTS } from '../../../../texts/figures/report.ts';
import { slotLabel, USAGE_TEXTS } from '../../../../texts/figures/usage.ts';
import { actOn } from '../../../../texts/language/typography.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { activationChart, classUsageChart, coverageChart, lifeChart, serviceChart, usageChart } from '../figure-charts.ts';
import { activationRow, classUsageRow, coverageRow, lifeRow, serviceRow, usageRows } from '../figure-rows.ts';
import { slotsOf } from '../time-slots.ts';
import type { StatedFigures } from '../use-stated-figures.ts';

type Ground = Pick<SchoolState, 'directory' | 'rightsNow' | 'view'>;

/** Every figure of the screen, as tables and their drawings; what nobody says is said to be unknown, not left out. `now`: ISO 8601. */
export function figuresPaper(ground: Ground, stated: StatedFigures, now: string): Paper {
  return {
    title: REPORT_TEXTS.exported,
    list: 'figures',
    unsent: 'counted',
    notes: [FIGURES_TEXTS.nobody, ...(stated.lines.length === 0 ? [USAGE_TEXTS.none] : [USAGE_TEXTS.help])],
    tables: [...activationTables(ground, stated), ...usageTables(ground, stated), ...schoolTables(ground, now)],
  };
}

function activationTables({ directory }: Ground, { accounts, lines }: StatedFigures): readonly PaperTable[] {
  const table = (title: string, figures: readonly Activation[] = []): PaperTable => ({
    title, columns: [...ACTIVATION_TEXTS.columns], ...(figures.length === 0 ? { rows: [[FIGURES_TEXTS.unknown, '', '', '', '']] } : { rows: figures.map(activationRow), chart: activationChart(figures) }),
  });
  const [statement] = accounts;
  if (statement === undefined) {
    return [table(ACTIVATION_TEXTS.byFamily, statedActivation(directory, lines, 'family')?.lines), table(ACTIVATION_TEXTS.byClass, statedActivation(directory, lines, 'class')?.lines)];
  }
  return [
    table(ACTIVATION_TEXTS.byFamily, activationByFamily(directory, statement)),
    table(ACTIVATION_TEXTS.byClass, activationByClass(directory, statement, 'students')),
    table(ACTIVATION_TEXTS.guardiansByClass, activationByClass(directory, statement, 'guardians')),
  ];
}

function usageTables({ directory, view }: Ground, { lines }: StatedFigures): readonly PaperTable[] {
  const weeks = slotsOf(view, lines, 'week');
  const terms = slotsOf(view, lines, 'term');
  const last = weeks.at(-1);
  if (last === undefined) return [];
  const over = (title: string): string => actOn(title, slotLabel(last));
  const classes = usageByClass(directory, lines, last);
  const services = usageByService(lines, last);
  const tables: readonly PaperTable[] = [
    ...[weeks, terms].filter((slots) => slots.length > 0).map((slots): PaperTable => {
      const { curves, ...table } = usageRows(directory, lines, slots);
      return { title: `${USAGE_TEXTS.title}, ${slots === weeks ? USAGE_TEXTS.byWeek : USAGE_TEXTS.byTerm}`, ...table, chart: usageChart(slots, curves) };
    }),
    { title: over(USAGE_TEXTS.byClass), columns: [USAGE_TEXTS.population, USAGE_TEXTS.people, USAGE_TEXTS.connections], rows: classes.map(classUsageRow), chart: classUsageChart(classes) },
    { title: over(USAGE_TEXTS.byService), columns: [USAGE_TEXTS.service, USAGE_TEXTS.uses], rows: services.map(serviceRow), chart: serviceChart(services) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function schoolTables({ directory, rightsNow, view }: Ground, now: string): readonly PaperTable[] {
  const { silentDays } = readThresholds(view);
  const coverage = garCoverage({ directory, side: rightsNow }, view);
  const life = rubriqueLife(rightsNow, { now, silentDays });
  return [
    { title: FIGURES_TEXTS.life, columns: Object.values(FIGURES_TEXTS.lifeColumns), rows: life.map(lifeRow), chart: lifeChart(life) },
    ...(coverage === undefined ? [] : [{ title: FIGURES_TEXTS.coverage, columns: Object.values(FIGURES_TEXTS.coverageColumns), rows: coverage.map(coverageRow), chart: coverageChart(coverage) }]),
  ];
}
