import { fr } from '../language/typography.ts';

/** A failure of the machine or of the wire, as the console names it. */
export type FailureKind =
  | 'disk-full' | 'read-only' | 'io'
  | 'unreachable' | 'busy' | 'garbage' | 'server-error' | 'session-expired' | 'too-old' | 'no-school' | 'unknown-account'
  | 'console-gone' | 'locked' | 'names-masked';

/** « {Ce qui s’est passé}. {Ce qui est préservé}. {Que faire}. ({CODE}) » (ux §2.21). */
const SENTENCES: Readonly<Record<FailureKind, string>> = {
  'disk-full': fr`Le disque de ce poste est plein. Ce qui était déjà enregistré est intact. Libérez de la place, puis recommencez. (ENT-LOC-01)`,
  'read-only': fr`Le dossier des données ne peut pas être écrit. Ce qui était déjà enregistré est intact. Rendez ce dossier modifiable, puis recommencez. (ENT-LOC-02)`,
  io: fr`L’écriture sur ce poste a échoué. Ce qui était déjà enregistré est intact. Vérifiez le disque, puis recommencez. (ENT-LOC-03)`,
  unreachable: fr`L’ENT ne répond pas. Vos modifications sont gardées sur ce poste. Continuez hors connexion, ou réessayez plus tard. (ENT-RES-01)`,
  busy: fr`L’ENT reçoit trop de demandes en ce moment. Vos modifications sont gardées sur ce poste. Attendez une minute, puis recommencez. (ENT-RES-07)`,
  garbage: fr`La réponse de l’ENT est incompréhensible. Vos modifications sont gardées sur ce poste. Vérifiez l’adresse de l’ENT, puis réessayez. (ENT-RES-02)`,
  'server-error': fr`L’ENT a rencontré une erreur. Vos modifications sont gardées sur ce poste. Réessayez plus tard. (ENT-RES-03)`,
  'session-expired': fr`La session est expirée. Vos modifications sont gardées sur ce poste. Reconnectez-vous pour envoyer. (ENT-RES-04)`,
  'too-old': fr`Cet ENT demande une console plus récente. Vos modifications sont gardées sur ce poste. Mettez la console à jour. (ENT-RES-05)`,
  'no-school': fr`À cette adresse, l’ENT n’a pas d’établissement. Vos modifications sont gardées sur ce poste. Demandez à son administrateur l’adresse du vôtre : si l’ENT en sert plusieurs, elle finit par le code UAI. (ENT-RES-08)`,
  'unknown-account': fr`L’ENT ne connaît pas ce compte. Rien n’a été modifié. Choisissez un autre compte. (ENT-RES-06)`,
  locked: fr`La console est verrouillée. Vos modifications sont gardées sur ce poste. Déverrouillez-la pour continuer. (ENT-LOC-07)`,
  'names-masked': fr`Les noms sont masqués : un fichier porterait les vrais. Rien n’a été modifié. Affichez les noms, puis recommencez. (ENT-LOC-08)`,
  'console-gone': fr`La console ne répond plus. Ce qui était déjà enregistré est intact. Relancez la console, puis rouvrez cette page. (ENT-LOC-04)`,
};

/** Said when the settings file was dead and the work came back from its second copy. */
export const RECOVERED_SENTENCE = fr`Le fichier de travail de ce poste était abîmé. Vos modifications ont été retrouvées dans leur copie. Relisez-les avant d’envoyer. (ENT-LOC-05)`;

/** Said when the console's own file was dead: accounts and preferences only. */
export const SET_ASIDE_SENTENCE = fr`Le fichier de la console était abîmé, il a été mis de côté sans être effacé. Vos modifications sont intactes. Connectez-vous de nouveau et revoyez vos préférences. (ENT-LOC-06)`;

/** The sentence of a failure: what happened, what is safe, what to do. */
export function failureSentence(reason: FailureKind): string {
  return SENTENCES[reason];
}
