import { readThresholds } from '../../../../domain/controls/threshold-settings.ts';
import { activationByClass, activationByFamily } from '../../../../domain/figures/school/activation.ts';
import { garCoverage } from '../../../../domain/figures/school/gar-coverage.ts';
import { rubriqueLife } from '../../../../domain/figures/school/rubrique-life.ts';
import { statedActivation, usageByClass, usageByService } from '../../../../domain/figures/statistics/usage.ts';
import type { Paper, PaperTable } from '../../../../domain/paper/paper.ts';
import { ACTIVATION_TEXTS } from '../../../../texts/figures/activation.ts';
import { FIGURES_TEXTS } from '../../../../texts/figures/figures.ts';
import { REPORT_TEXTS } from '../../../../texts/figures/report.ts';
import { slotLabel, USAGE_TEXTS } from '../../../../texts/figures/usage.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { activationRow, classUsageRow, coverageRow, lifeRow, serviceRow, usageRows } from '../figure-rows.ts';
import { slotsOf } from '../time-slots.ts';
import type { StatedFigures } from '../use-stated-figures.ts';

type Ground = Pick<SchoolState, 'directory' | 'rightsNow' | 'view'>;

/** Every figure of the screen, as tables; what nobody says is said to be unknown, not left out. `now`: ISO 8601. */
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
  const table = (title: string, rows: PaperTable['rows']): PaperTable => ({ title, columns: [...ACTIVATION_TEXTS.columns], rows: rows.length === 0 ? [[FIGURES_TEXTS.unknown, '', '', '', '']] : rows });
  const [statement] = accounts;
  if (statement === undefined) {
    return [table(ACTIVATION_TEXTS.byFamily, (statedActivation(directory, lines, 'family')?.lines ?? []).map(activationRow)), table(ACTIVATION_TEXTS.byClass, (statedActivation(directory, lines, 'class')?.lines ?? []).map(activationRow))];
  }
  return [
    table(ACTIVATION_TEXTS.byFamily, activationByFamily(directory, statement).map(activationRow)),
    table(ACTIVATION_TEXTS.byClass, activationByClass(directory, statement, 'students').map(activationRow)),
    table(ACTIVATION_TEXTS.guardiansByClass, activationByClass(directory, statement, 'guardians').map(activationRow)),
  ];
}

function usageTables({ directory, view }: Ground, { lines }: StatedFigures): readonly PaperTable[] {
  const weeks = slotsOf(view, lines, 'week');
  const terms = slotsOf(view, lines, 'term');
  const last = weeks.at(-1);
  if (last === undefined) return [];
  const over = (title: string): string => `${title} : ${slotLabel(last)}`;
  const tables = [
    ...[weeks, terms].filter((slots) => slots.length > 0).map((slots) => ({ title: slots === weeks ? `${USAGE_TEXTS.title}, ${USAGE_TEXTS.byWeek}` : `${USAGE_TEXTS.title}, ${USAGE_TEXTS.byTerm}`, ...usageRows(directory, lines, slots) })),
    { title: over(USAGE_TEXTS.byClass), columns: [USAGE_TEXTS.population, USAGE_TEXTS.people, USAGE_TEXTS.connections], rows: usageByClass(directory, lines, last).map(classUsageRow) },
    { title: over(USAGE_TEXTS.byService), columns: [USAGE_TEXTS.service, USAGE_TEXTS.uses], rows: usageByService(lines, last).map(serviceRow) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function schoolTables({ directory, rightsNow, view }: Ground, now: string): readonly PaperTable[] {
  const { silentDays } = readThresholds(view);
  const coverage = garCoverage({ directory, side: rightsNow }, view);
  return [
    { title: FIGURES_TEXTS.life, columns: Object.values(FIGURES_TEXTS.lifeColumns), rows: rubriqueLife(rightsNow, { now, silentDays }).map(lifeRow) },
    ...(coverage === undefined ? [] : [{ title: FIGURES_TEXTS.coverage, columns: Object.values(FIGURES_TEXTS.coverageColumns), rows: coverage.map(coverageRow) }]),
  ];
}
