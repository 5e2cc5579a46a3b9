import { BULK_RAISE } from '../../domain/roles/step-up.ts';
import { fr } from '../language/typography.ts';

/** Asked of somebody whose proof is not fresh any more, before what a session left open must not do (rel:T17, rel:T33). */
export const STEP_UP_TEXTS = {
  access: fr`Décider de qui entre demande de prouver que c’est bien vous, à l’instant. Rien n’a été modifié : prouvez qui vous êtes, puis recommencez.`,
  export: fr`Enregistrer une liste de personnes demande de prouver que c’est bien vous, à l’instant. Rien n’a été enregistré : prouvez qui vous êtes, puis recommencez.`,
  connector: fr`Relier une plateforme, et y envoyer des réglages, demande de prouver que c’est bien vous, à l’instant. Rien n’a été modifié : prouvez qui vous êtes, puis recommencez.`,
  bulk: fr`Cet envoi, avec les vôtres de l’heure qui précède, donne au moins ${BULK_RAISE.lines} droits de plus (seuil déduit) : il demande de prouver que c’est bien vous, à l’instant. Rien n’est parti : prouvez qui vous êtes, puis envoyez de nouveau.`,
} as const;

/** The way to it: the pages of identification, in the browser. */
export const PROVE_NOW = 'Prouver que c’est moi';

/** An ENT that does not answer writes no line: nothing leaves untold. */
export const EXPORT_UNTOLD = fr`L’ENT ne répond pas : une liste de personnes n’est enregistrée qu’une fois qu’il l’a notée dans son journal. Rien n’a été enregistré ; réessayez une fois connecté.`;
