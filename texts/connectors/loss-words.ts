import { fr } from '../language/typography.ts';

/** What of a kind has no place there, to be read before its mode is set. */
export const LOSS_WORDS: Readonly<Record<string, string>> = {
  note: fr`la note d’un groupe n’y est pas`,
  person: fr`l’accès d’une personne seule n’y est pas`,
  visitor: fr`sur un fil, qui lit se choisit à chaque article`,
  writer: fr`sur un blog à publication immédiate, qui écrit ne fait que lire`,
  publisher: fr`qui publie ne fait que contribuer, sauf sur un blog à publication immédiate`,
  moderator: fr`sur un blog, qui modère n’y gère rien`,
  tree: fr`l’arborescence n’y est pas : personne n’y est arrêté par la rubrique mère`,
  owner: fr`qui a créé le fil ou le blog y peut tout, sans y être inscrit`,
  notice: fr`la plateforme prévient qui est ajouté, sans retour`,
  automatic: fr`le partage automatique des administrateurs locaux y devient un partage ordinaire`,
  substituteStays: fr`le remplaçant entre aussitôt dans la classe là-bas, et y reste après la fin : l’en retirer se fait à la main`,
  subjects: fr`les matières n’y ont pas de nom : un remplacement de certaines matières se porte à la main`,
  slots: fr`pas de cours choisis : un remplacement de certains cours se porte à la main`,
  comment: fr`le commentaire et la raison n’y sont pas`,
  sessions: fr`les séances saisies par le remplaçant n’y sont pas connues`,
  window: fr`il n’y a pas de date : le serveur ouvre et ferme aux jours dits, à quelques minutes près`,
  byName: fr`là-bas, écrire par liste et choisir par nom sont deux effets : « visible » peut ne l’être que par liste`,
  withoutClass: fr`qui n’est dans aucune classe n’est pas couvert`,
  everyone: fr`« Tous » n’y est pas`,
  rubriques: fr`« Mes rubriques » n’y est pas`,
};
