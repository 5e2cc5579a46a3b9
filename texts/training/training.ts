import type { TrainingTrouble } from '../../contract/console/training.contract.ts';
import { fr } from '../language/typography.ts';

/** The words of « Formation », where everything is fictitious (ux §2.17). */
export const TRAINING_TEXTS = {
  band: fr`Formation — données fictives`,
  bandLabel: 'Formation',
  school: 'Établissement fictif',
  leave: 'Quitter la formation',
  enter: 'Entrer en formation',
  entering: fr`La formation se prépare…`,
  leaving: fr`Retour à votre établissement…`,
  purpose: fr`Un établissement fictif, sur un ENT simulé de cet ordinateur : tout s’y essaie, rien n’atteint votre établissement ni aucun autre ordinateur.`,
  untouched: fr`Votre brouillon et vos données restent tels quels. « Quitter la formation » vous y ramène.`,
  startIt: fr`La formation s’ouvre avec le programme : fermez cette console, puis lancez-la par la commande`,
  command: 'npm start -- --formation',
} as const;

const TROUBLES: Readonly<Record<TrainingTrouble, string>> = {
  'no-launcher': fr`La formation ne s’ouvre pas d’ici : cette console a été lancée seule. Relancez-la par « ${TRAINING_TEXTS.command} ».`,
  'not-started': fr`La formation n’a pas pu démarrer. Votre établissement et vos données n’ont pas changé. Réessayez ; si cela se répète, relancez le programme.`,
};

/** Why one did not go in, or out. */
export function trainingTroubleSentence(kind: TrainingTrouble): string {
  return TROUBLES[kind];
}
