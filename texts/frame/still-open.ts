import { formatDayHour } from '../language/dates.ts';
import { agree, capital, countOf, fr, type Noun } from '../language/typography.ts';

const ACCESS: Noun = { one: fr`accès reste ouvert`, many: fr`accès restent ouverts`, gender: 'm' };

/** What the direction is told of accesses that could not be closed on a platform. */
export const STILL_OPEN_TEXTS = {
  alarm: (count: number) => fr`${capital(countOf(count, ACCESS))} après la fin prévue`,
  how: (count: number) => fr`${capital(countOf(count, ACCESS))} sur la plateforme après la fin prévue, et le serveur n’a pas pu ${agree(count, 'le', 'les')} fermer. Demandez à un administrateur ENT de ${agree(count, 'le', 'les')} fermer là-bas ; « Paramètres › Connecteur » dit ce qui l’empêche.`,
} as const;

/** « Cahier de textes de Mme Roux, ouvert à M. Faure, depuis le 12 nov. à 0 h. » */
export function stillOpenSentence(what: string, since: string): string {
  return fr`${capital(what)}, depuis le ${formatDayHour(since)}.`;
}
