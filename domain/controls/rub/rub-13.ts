import { activeRubriques } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksRubriques } from '../missing-data.ts';
import { aboutRubrique } from './rubrique-facts.ts';

/** Chats without hours: nobody can use them (dom:R13). */
export const rub13: Control<'RUB-13'> = {
  id: 'RUB-13',
  severity: 'error',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-062', quote: 'sur des plages horaires définies par le gestionnaire de la rubrique' },
  fix: 'assist',
  missing: lacksRubriques,
  find: (ground) =>
    activeRubriques(ground)
      .filter(({ chat, chatHours }) => chat && chatHours.length === 0)
      .map((rubrique) => aboutRubrique(rubrique)),
};
