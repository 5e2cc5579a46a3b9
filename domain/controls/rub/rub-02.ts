import { activeRubriques } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksOne, lacksRubriques } from '../missing-data.ts';
import { aboutRubrique, lacksPublicationDates } from './rubrique-facts.ts';

const DAY = 86_400_000;

/** Lasting rubriques where nothing was published for long. */
export const rub02: Control<'RUB-02'> = {
  id: 'RUB-02',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: {
    ref: 'S2-051',
    quote: 'Il est important pour l\'administrateur de supprimer ou d\'archiver des rubriques qui sont "abandonnées".',
  },
  fix: 'assist',
  missing: lacksOne(lacksRubriques, lacksPublicationDates),
  find: (ground) =>
    activeRubriques(ground)
      .filter(({ kind, temporary }) => kind !== 'racine' && !temporary)
      .flatMap((rubrique): readonly Finding[] => {
        const days = Math.floor((Date.parse(ground.now) - Date.parse(rubrique.lastPublicationAt ?? ground.now)) / DAY);
        return days > ground.thresholds.silentDays ? [aboutRubrique(rubrique, { days })] : [];
      }),
};
