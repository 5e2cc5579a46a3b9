import { activeRubriques, dayOf, type ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksOne, lacksRubriques } from '../missing-data.ts';
import { aboutRubrique, lacksContentCounts } from './rubrique-facts.ts';

const DAY = 86_400_000;

/** Class rubriques that hold something, while the change of year that deletes them comes near. */
export const rub12: Control<'RUB-12'> = {
  id: 'RUB-12',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-052', quote: "Rubrique classe : elle est supprimée à la fin de l'année scolaire" },
  fix: 'assist',
  missing: lacksOne(lacksRubriques, lacksContentCounts),
  find: (ground) => {
    const until = yearChange(ground);
    const days = (Date.parse(until) - Date.parse(dayOf(ground))) / DAY;
    return days > ground.thresholds.yearChangeDays
      ? []
      : activeRubriques(ground)
          .filter(({ kind, contentCount }) => kind === 'classe' && (contentCount ?? 0) > 0)
          .map((rubrique) => aboutRubrique(rubrique, { until }));
  },
};

/** The next day from which class rubriques may be deleted (dom:R9). */
function yearChange(ground: ControlGround): string {
  const day = dayOf(ground);
  const year = Number(day.slice(0, 'YYYY'.length));
  const thisYear = `${year}-${ground.thresholds.yearChange}`;
  return day <= thisYear ? thisYear : `${year + 1}-${ground.thresholds.yearChange}`;
}
