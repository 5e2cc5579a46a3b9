import { fr } from '../language/typography.ts';

/** Who answers for what is kept of people, as the school names them. */
export interface Answerers {
  readonly controller: string;
  readonly officer: string;
}

/** The words of those who answer for the data (RGPD, art. 13, 14 and 30; rel:C-P6). */
export const ANSWERER_TEXTS = {
  title: fr`Qui répond de ces données`,
  controller: 'Responsable du traitement',
  controllerHelp: fr`Le chef d’établissement dans le second degré, le directeur académique dans le premier (à confirmer) : nom, fonction, établissement.`,
  officer: fr`Délégué à la protection des données`,
  officerHelp: fr`Nom ou service, et le moyen de le joindre.`,
  kept: fr`Gardé sur ce poste pour votre compte, écrit en tête du registre et des données remises à une personne.`,
  missing: fr`Rien ne sort tant que le responsable du traitement et le délégué à la protection des données ne sont pas nommés : une personne doit savoir à qui s’adresser.`,
  name: 'Les nommer',
} as const;

/** Both, once both are named; undefined while somebody who reads would not know whom to ask. */
export function namedAnswerers(said: Answerers | undefined): Answerers | undefined {
  const [controller, officer] = [said?.controller.trim() ?? '', said?.officer.trim() ?? ''];
  return controller === '' || officer === '' ? undefined : { controller, officer };
}

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
