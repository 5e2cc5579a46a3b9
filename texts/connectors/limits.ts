import type { Limit } from '../../domain/connectors/limits/limits-of.ts';
import type { ConnectorId } from '../../domain/connectors/connector-trouble.ts';
import { formatDayHour } from '../language/dates.ts';
import { fr } from '../language/typography.ts';
import { platformName } from './connectors.ts';
import { LOSS_WORDS } from './loss-words.ts';

const HOW: Readonly<Record<Limit['kind'], (platform: string) => string>> = {
  dropped: (platform) => fr`${platform} ne sait pas tenir cela : gardé dans la console seulement`,
  narrower: (platform) => fr`${platform} n’en tient qu’une forme plus étroite`,
  wider: (platform) => fr`${platform} donnerait plus que demandé : jamais envoyé sans votre accord`,
  approximate: (platform) => fr`${platform} ne le tient qu’à peu près`,
};

/** The sign of what a platform does not hold as it is, beside its words. */
export const LIMIT_SIGN = '⊘';

/** Why something is marked: what the platforms of the school do not hold of it; empty where they hold it. */
export function limitWords(limits: readonly Limit[]): string {
  return limits.map(({ kind, platform, field }) => withReason(HOW[kind](platformName(platform)), LOSS_WORDS[field])).join(fr` ; `);
}

function withReason(how: string, why: string | undefined): string {
  return why === undefined ? how : `${how} (${why})`;
}

/** Said above a grid whose settings are put on a platform by hand; `at`: when the ENT last said so. */
export function byHandWords(platforms: readonly ConnectorId[], at: string | null): string {
  const named = platforms.map((platform) => (platform === 'sheet' ? fr`la plateforme` : platformName(platform))).join(fr` et `);
  return fr`Ces réglages se portent à la main sur ${named}, avec la feuille d’application${at === null ? '' : fr` (d’après l’ENT, le ${formatDayHour(at)})`}.`;
}

/** Said above a grid of which a platform takes by its program only what an administrator said to be the same there. */
export function inPartWords(platforms: readonly ConnectorId[]): string {
  return fr`Sur ${platforms.map(platformName).join(fr` et `)}, ce qui y a un équivalent reconnu part par le connecteur ; le reste se porte à la main, avec la feuille d’application.`;
}

/** The legend of the sign. */
export const LIMIT_LEGEND = fr`la plateforme ne le tient pas tel quel`;

/** What a platform does of who replaces: said before anything is planned. */
export function substituteStaysWords(platform: ConnectorId, isByHand: boolean): string {
  const stays = fr`l’appartenance à la classe reste après la fin, et se retire à la main avec la feuille d’application`;
  return isByHand
    ? fr`${platformName(platform)} met le remplaçant dans la classe : ${stays}. Rien n’y est envoyé sans le choix d’un administrateur, dans « Paramètres › Connecteur ».`
    : fr`Sur ${platformName(platform)}, un remplacement part une fois son premier jour venu, quand un administrateur l’envoie. Le remplaçant entre alors dans la classe : ${stays}.`;
}
