import type { LimitationReason } from '../../domain/privacy/limitation.ts';
import { formatDay } from '../language/dates.ts';
import { fr } from '../language/typography.ts';

/** The four cases in which somebody may ask that their data be limited, in the words of the text (RGPD, art. 18.1). */
export const LIMITATION_REASONS: Readonly<Record<LimitationReason, string>> = {
  contested: fr`exactitude contestée, le temps de vérifier (a)`,
  unlawful: fr`traitement illicite, la personne refuse l’effacement (b)`,
  claims: fr`données nécessaires à la personne pour un droit en justice (c)`,
  objection: fr`opposition en cours d’examen (d)`,
};

/** The words of the limitation of somebody's data (RGPD, art. 18; rel:C-P7). */
export const LIMITATION_TEXTS = {
  title: 'Données limitées',
  limit: 'Limiter les données…',
  dialog: 'Limiter les données de cette personne',
  reason: 'Cas prévu par l’article 18 du RGPD',
  choose: 'Choisir un cas',
  confirm: 'Limiter',
  cancel: 'Annuler',
  effect: fr`Dès que l’ENT l’aura reçu : la personne quitte les listes, les comptes, les exports et les contrôles de chaque console de l’établissement, et aucune modification ne la touche plus tant qu’un administrateur ne lève pas la limitation.`,
  kept: fr`Rien n’est effacé : ses droits et son compte dans l’ENT restent ce qu’ils sont. Les fichiers amont continuent de la mettre à jour.`,
  proof: fr`L’envoi demande de prouver que c’est bien vous.`,
  waiting: fr`La limitation attend d’être envoyée : d’ici là, la personne reste affichée.`,
  intro: fr`Les personnes dont le traitement est limité n’apparaissent qu’ici. Prévenez-les avant de lever la limitation (RGPD, art. 18.3).`,
  none: fr`Aucune personne n’est dans ce cas. La fiche d’une personne propose de limiter ses données.`,
  gone: fr`Une personne qui n’est plus dans l’annuaire`,
  masked: fr`Une personne (noms masqués)`,
  unknownReason: fr`motif d’une version plus récente de la console`,
  lift: 'Lever la limitation',
  lifting: fr`La levée attend d’être envoyée.`,
} as const;

/** Why, by whom and since when. */
export function limitationFacts({ reason, by, at }: { readonly reason: LimitationReason | undefined; readonly by?: string; readonly at?: string }): string {
  const words = reason === undefined ? LIMITATION_TEXTS.unknownReason : LIMITATION_REASONS[reason];
  const whose = by === undefined ? '' : fr` par ${by}`;
  return at === undefined ? fr`Motif : ${words}` : fr`Limitées le ${formatDay(at)}${whose} ; motif : ${words}`;
}

/** The accessible name of a button that lifts: whose limitation. */
export function liftLabel(name: string): string {
  return fr`${LIMITATION_TEXTS.lift} : ${name}`;
}
