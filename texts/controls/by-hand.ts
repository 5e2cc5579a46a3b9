import type { HandCheckId } from '../../domain/controls/by-hand/hand-checks.data.ts';
import type { HandCheck } from '../../domain/controls/by-hand/hand-check.ts';
import type { Thresholds } from '../../domain/controls/thresholds.data.ts';
import { formatDay } from '../language/dates.ts';
import { figureOf, fr, NOUNS } from '../language/typography.ts';

/** What is looked at by hand, in the sheet of a control. */
export const HAND_CHECK_TEXTS = {
  title: fr`À vérifier à la main`,
  due: fr`À vérifier à la main`,
  checked: fr`Vérifié à la main`,
  note: fr`Noter : vérifié ce jour, rien à corriger`,
  takeBack: fr`Retirer la note de ce mois`,
  rubriques: fr`Rubriques à ouvrir`,
  never: fr`Personne n’a encore noté de vérification ici.`,
  delay: fr`Durée de validité déduite`,
} as const;

const HAND_CHECK_LOOKS: Readonly<Record<HandCheckId, string | ((thresholds: Thresholds) => string)>> = {
  'GRP-07': fr`Demander à chaque membre de la direction avec quel compte il règle l’ENT et avec quel compte il pose les visas, ouvre les inspections et communique. Le journal de la console ne dit que ce qui passe par elle.`,
  'RUB-11': fr`Ouvrir la corbeille des dossiers partagés de chaque rubrique, et restaurer ce qui sert encore : un dossier supprimé disparaît au bout de 90 jours.`,
  'RUB-17': fr`Lire chaque article que montre la page d’accueil : un résumé, et une illustration d’au moins 680×383 pixels. « Page d’accueil », « Vérifier un article ou une image… », mesure une illustration avant sa publication.`,
  'MSG-11': ({ massRecipients }) => fr`Regarder les messages envoyés du compte de la direction et de la vie scolaire : un message à un profil entier ou à ${figureOf(massRecipients, NOUNS.person)} ou plus (nombre déduit, réglable dans « Paramètres › Contrôles ») va dans « Communication ».`,
  'MSG-12': fr`Regarder dans les mêmes messages envoyés si les élèves et les parents d’une classe sont destinataires ensemble : deux messages valent mieux qu’un.`,
};

/** What to look at in the ENT, by the figures of the school, and what is to be corrected there before it is noted. */
export function handCheckLook(id: HandCheckId, thresholds: Thresholds): string {
  const look = HAND_CHECK_LOOKS[id];
  return typeof look === 'string' ? look : look(thresholds);
}

/** « Vérifié par Augustin Giraud le 9 nov. 2026 ; à revoir après le 9 févr. 2027. » */
export function handCheckWords({ last, holdsUntil, isDue }: HandCheck): string {
  if (last === undefined || holdsUntil === undefined) return HAND_CHECK_TEXTS.never;
  const when = fr`Vérifié par ${last.by} le ${formatDay(last.at)}`;
  return isDue ? fr`${when} ; à revoir depuis le ${formatDay(holdsUntil)}.` : fr`${when} ; à revoir après le ${formatDay(holdsUntil)}.`;
}
