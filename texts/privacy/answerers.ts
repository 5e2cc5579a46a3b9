import type { Answerers } from '../../domain/privacy/answerers.ts';
import { fr } from '../language/typography.ts';

/** The words of those who answer for the data (RGPD, art. 13, 14 and 30; rel:C-P6). */
export const ANSWERER_TEXTS = {
  title: fr`Qui répond de ces données`,
  controller: 'Responsable du traitement',
  controllerHelp: fr`Le chef d’établissement dans le second degré, le directeur académique dans le premier (à confirmer) : nom, fonction, établissement.`,
  officer: fr`Délégué à la protection des données`,
  officerHelp: fr`Nom ou service, et le moyen de le joindre.`,
  kept: fr`Un réglage de l’établissement, partagé entre ses administrateurs : écrit en tête du registre et des données remises à une personne.`,
  fromHere: fr`Ce poste gardait pour votre compte :`,
  take: fr`Les nommer pour l’établissement`,
  readOnly: fr`Seuls un administrateur ENT et la direction les nomment.`,
  missing: fr`Rien ne sort tant que le responsable du traitement et le délégué à la protection des données ne sont pas nommés : une personne doit savoir à qui s’adresser.`,
  name: 'Les nommer',
} as const;

/** What heads the register. */
export function answererFacts({ controller, officer }: Answerers): readonly string[] {
  return [fr`${ANSWERER_TEXTS.controller} : ${controller}`, fr`${ANSWERER_TEXTS.officer} : ${officer}`];
}

/** What is told with their data to somebody who asked for them: who answers, why, until when, and what they may ask (RGPD, art. 13 to 21). */
export function subjectFacts(answerers: Answerers): readonly string[] {
  return [
    ...answererFacts(answerers),
    fr`Pourquoi : savoir à qui les réglages de l’ENT donnent des droits. Jusqu’à quand : trois mois au plus après le départ (arrêté du 30 novembre 2006 modifié, art. 6) ; douze mois pour le journal.`,
    fr`Vous pouvez demander accès, rectification, effacement, limitation et opposition au délégué à la protection des données ; si la réponse ne vient pas ou ne suffit pas, à la CNIL (cnil.fr).`,
  ];
}
