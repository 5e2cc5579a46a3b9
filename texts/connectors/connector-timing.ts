import { formatDayHour, spokenHour } from '../language/dates.ts';
import { TEST_AT } from '../../domain/connectors/timing.ts';
import { countOf, fr, type Noun } from '../language/typography.ts';

const CHANGE: Noun = { one: 'changement', many: 'changements', gender: 'm' };
const STEP: Noun = { one: 'étape plus ancienne', many: 'étapes plus anciennes', gender: 'f' };

/** When a connector works by itself, on « Paramètres › Connecteur ». */
export const TIMING_TEXTS = {
  title: fr`Heures du connecteur`,
  how: fr`Aux heures données, le serveur teste puis lit la plateforme de lui-même ; il n’y écrit rien et ne change rien ici. Ce qui échoue en passant est relu deux fois, dix minutes après ; ce qui attend une personne ne l’est pas. Heures de Paris.`,
  off: fr`Aucune heure : le serveur ne lit que quand on le demande. Il teste chaque jour la plateforme à ${spokenHour(TEST_AT)} (Déduit : après ses imports), sans rien y changer.`,
  readAt: (n: number) => fr`Lecture ${String(n)}`,
  addHour: fr`Ajouter une heure de lecture`,
  removeHour: (hour: string) => fr`Retirer la lecture de ${spokenHour(hour)}`,
  windows: fr`Heures sans envoi`,
  windowsHow: fr`Rien n’est envoyé pendant ces heures : imports de la plateforme, maintenance, heures que l’établissement se réserve. La fermeture d’un accès qui se termine n’attend pas. De 1 h à 5 h est proposé d’abord (Déduit : les plateformes importent la nuit).`,
  from: 'De',
  to: 'À',
  stops: fr`Pendant ces heures`,
  writes: fr`aucun envoi`,
  all: fr`ni envoi ni lecture de lui-même`,
  addWindow: fr`Ajouter des heures sans envoi`,
  removeWindow: fr`Retirer ces heures`,
  until: fr`Compte autorisé jusqu’au`,
  untilHow: fr`Dernier jour de l’accord ou de la fonction du compte là-bas, s’il en a un. Un accès d’inspection qui finirait ce jour-là ou après n’est pas ouvert par le serveur : il ne pourrait plus le fermer. Rien d’autre n’en dépend.`,
  removeUntil: fr`Retirer ce jour`,
} as const;

/** A large sending that waits for a second administrator. */
export function waitingWords({ by, mine, until, changes }: { readonly by: string; readonly mine: boolean; readonly until: string; readonly changes: number }): string {
  const what = countOf(changes, CHANGE);
  return mine
    ? fr`Envoi large (${what}) : il attend qu’un second administrateur envoie les mêmes changements avant ${formatDayHour(until)}. Rien n’est parti.`
    : fr`${by} demande un envoi large (${what}). Pour qu’il parte, faites l’essai à blanc, cochez les mêmes changements et envoyez avant ${formatDayHour(until)}.`;
}

/** The steps that were sent. */
export const STEP_TEXTS = {
  title: fr`Étapes envoyées`,
  show: fr`Voir les étapes envoyées`,
  none: fr`Aucune étape n’a été envoyée à cette plateforme.`,
  filter: fr`Filtrer les étapes par état`,
  what: 'Étape',
  unit: 'Réglage',
  state: 'État',
  at: 'Quand',
  unread: fr`étape d’une autre version`,
  more: (count: number) => fr`et ${countOf(count, STEP)}`,
  list: 'Avant',
  before: fr`Liste d’avant…`,
  beforeOf: (setting: string, at: string) => fr`Liste d’avant : ${setting}, ${at}`,
  beforeRight: fr`Droit d’avant…`,
  beforeRightOf: (setting: string, at: string) => fr`Droit d’avant : ${setting}, ${at}`,
  beforeRightHow: fr`Ce que cette étape a remplacé : le reste de la liste du blog n’a pas été touché, et le retour ne le touche pas non plus. Il se prépare comme un brouillon : rien ne part sans « Vérifier et envoyer ».`,
  beforeHow: fr`Ce que la liste tenait juste avant cet envoi. Le retour se prépare comme un brouillon : rien ne part sans « Vérifier et envoyer ».`,
  who: 'Qui',
  held: 'Tenait',
  unknownHere: (subject: string) => fr`${subject.startsWith('group:') ? fr`groupe ${subject.slice(6)}` : fr`compte ${subject.slice(subject.indexOf(':') + 1)}`} de la plateforme, inconnu ici : à remettre là-bas s’il n’y est plus`,
  prepareReturn: fr`Préparer le retour`,
  prepared: fr`Le retour est dans le brouillon : relisez-le, puis envoyez-le.`,
  nothingToReturn: fr`Les droits de l’établissement sont déjà ceux-là.`,
} as const;

const KINDS: Readonly<Record<string, string>> = {
  createGroup: fr`créer le groupe`, renameGroup: fr`renommer le groupe`, addMember: fr`ajouter un membre`, removeMember: fr`retirer un membre`,
  giveRole: fr`donner un rôle`, takeRole: fr`retirer un rôle`, addLink: fr`ajouter un lien entre groupes`, removeLink: fr`retirer un lien entre groupes`,
  lowerGroup: fr`ne plus montrer les membres entre eux`, raiseGroup: fr`montrer de nouveau les membres entre eux`, openLessonBook: fr`ouvrir un cahier de textes`, closeLessonBook: fr`fermer un cahier de textes`, startReplacement: fr`commencer un remplacement`, endReplacement: fr`mettre fin à un remplacement`, setShare: fr`changer un partage d’un fil ou d’un blog`,
};

/** A kind of step in words; one that this version does not know keeps its name. */
export function stepKindWords(kind: string | null): string {
  return kind === null ? STEP_TEXTS.unread : (KINDS[kind] ?? kind);
}

const STATES: Readonly<Record<string, string>> = {
  sending: fr`partie, à relire`, applied: fr`lue là-bas`, same: fr`déjà là-bas`, notDone: fr`non faite`, unverified: fr`non vérifiée`, partial: 'partielle', disturbed: fr`faite, la liste a bougé`, exceeded: fr`faite, et plus que demandé`,
  conflict: 'en conflit', unknown: 'inconnue', promised: fr`à faire par le serveur`, closed: fr`faite par le serveur`,
};

/** A state of a step in words; one that this version does not know keeps its name. */
export function stepStateWords(state: string): string {
  return STATES[state] ?? state;
}
