import type { UnitCapability } from '../../domain/connectors/capabilities.ts';
import type { ChangeOutcome } from '../../domain/connectors/plan/outcome.ts';
import type { EffectCounts } from '../../domain/connectors/plan/effect.ts';
import type { Collection, Proof } from '../../domain/connectors/proof.ts';
import { formatDay, formatDayHour } from '../language/dates.ts';
import { agree, capital, countOf, figureOf, fr, type Noun } from '../language/typography.ts';

const GAP: Noun = { one: 'écart', many: 'écarts', gender: 'm' };
const OTHER_GAP: Noun = { one: 'autre écart', many: 'autres écarts', gender: 'm' };
const CHOSEN_GAP: Noun = { one: 'écart coché', many: 'écarts cochés', gender: 'm' };
const CHOSEN: Noun = { one: 'changement coché', many: 'changements cochés', gender: 'm' };
const TAKEN: Noun = { one: 'réglage pris', many: 'réglages pris', gender: 'm' };
const LEFT: Noun = { one: 'laissé tel quel', many: 'laissés tels quels', gender: 'm' };
const BY_LIST: Noun = { one: 'écriture par liste', many: 'écritures par liste', gender: 'f' };
const BY_NAME: Noun = { one: 'écriture par nom', many: 'écritures par nom', gender: 'f' };
const PAIR: Noun = { one: fr`paire de personnes`, many: fr`paires de personnes`, gender: 'f' };
const CELL: Noun = { one: 'cellule', many: 'cellules', gender: 'f' };
const STEP: Noun = { one: fr`étape`, many: fr`étapes`, gender: 'f' };
const ROLE: Noun = { one: fr`droit d’une personne sur un service, une rubrique, un cahier de textes ou un cours remplacé`, many: fr`droits de personnes sur des services, des rubriques, des cahiers de textes ou des cours remplacés`, gender: 'm' };

const MORE_LINE: Noun = { one: fr`ligne de plus n’est pas montrée`, many: fr`lignes de plus ne sont pas montrées`, gender: 'f' };
const CHANGE: Noun = { one: 'changement', many: 'changements', gender: 'm' };
const OPENED: Noun = { one: fr`accès ouvert`, many: fr`accès ouverts`, gender: 'm' };
const STILL_OPEN: Noun = { one: fr`accès encore ouvert`, many: fr`accès encore ouverts`, gender: 'm' };

/** « Paramètres › Connecteur ». */
export const CONNECTOR_TEXTS = {
  purpose: fr`Un connecteur lit une plateforme d’ENT et y porte vos réglages, étape par étape, par le serveur : la console ne lui parle jamais. Il commence par observer seulement. Ce qu’une plateforme ne sait pas tenir se fait à la main, avec la feuille d’application.`,
  untried: fr`Ce connecteur est écrit d’après les sources publiées de la plateforme et essayé sur une imitation. Il n’a jamais été essayé sur un service réel : commencez par un établissement de test, en observation.`,
  demoOnly: fr`Une école fictive peut être reliée à une imitation sur ce poste ; un établissement réel l’est par une adresse https.`,
  notConnected: 'Non relié',
  connectedTo: 'Relié à',
  structure: 'Établissement là-bas',
  version: fr`Version au dernier test`,
  probed: 'Testé',
  read: 'Dernière lecture',
  never: 'jamais',
  account: fr`Il faut un compte de machine, administrateur local de cet établissement, créé pour la console par l’exploitant de la plateforme, sans second facteur ni conditions à accepter, et deux groupes libres vides nommés « zz-connecteur-test », et, pour les rubriques, un fil d’actualités ou un blog de ce nom, par lesquels l’écriture se prouve sans rien changer. Son mot de passe part au serveur, qui le garde chiffré ; il n’est gardé ni montré ici.`,
  address: 'Adresse de la plateforme',
  addressHint: fr`https://…, sans chemin`,
  login: 'Identifiant du compte',
  password: 'Mot de passe du compte',
  connect: 'Relier et tester',
  probe: 'Tester de nouveau',
  observe: 'Lire la plateforme',
  dryRun: fr`Essai à blanc`,
  disconnect: 'Délier…',
  disconnectQuestion: fr`Délier cette plateforme ?`,
  disconnectHow: fr`Le serveur oublie l’adresse et le compte. Rien n’est modifié sur la plateforme, ni dans vos réglages, ni dans votre brouillon ; ce qui avait été reconnu et convenu est gardé.`,
  disconnectAct: 'Délier',
  busy: fr`Le serveur parle à la plateforme…`,
  capabilities: fr`Ce que le connecteur lit et écrit`,
  applying: fr`« Proposer » : rien ne part sans quelqu’un. « Appliquer » : ce qui est changé ici part de lui-même dans la minute (dans le quart d’heure si les modifications se suivent), ce qui retire d’abord, s’il fait exactement ce qui est demandé et peut être défait exactement. Attendent quelqu’un : ce qui donne ou retire davantage, ce qui ne se défait pas (créer un groupe, droits sur les rubriques), le mode restreint, ce que personne n’a tranché, un envoi large, les heures sans envoi.`,
  unit: 'Réglage',
  reads: 'Lecture',
  writes: 'Écriture',
  effect: fr`Prise d’effet`,
  undo: 'Retour en arrière',
  mode: 'Mode',
  modeOf: (unit: string) => fr`Mode : ${unit}`,
  observation: 'Lecture de la plateforme',
  nothingWritten: fr`Rien n’a été écrit, ni là-bas ni ici.`,
  gaps: fr`Écarts entre l’ENT et la plateforme`,
  noGap: fr`Aucun écart sur ce qui a été reconnu des deux côtés.`,
  moreGaps: (count: number) => fr`et ${countOf(count, OTHER_GAP)}`,
  standing: 'Où cela a changé',
  here: 'Ici',
  there: fr`Là-bas`,
  act: fr`À faire`,
  take: fr`Prendre ici`,
  tick: (what: string) => fr`Cocher : ${what}`,
  toTick: 'Cocher',
  tickAll: fr`Tout cocher`,
  tickShown: fr`Cocher tout ce qui est affiché`,
  onChosen: (act: string, count: number) => fr`${act} : ${figureOf(count, CHOSEN_GAP)}`,
  taken: (taken: number, left: number) => fr`${capital(countOf(taken, TAKEN))} ici, comme par un import${left === 0 ? '' : fr` ; ${countOf(left, LEFT)}, qu’une règle, un conflit ou une suppression empêche de prendre`}.`,
  keepHere: 'Garder ici',
  keepThere: fr`Garder là-bas`,
  closings: fr`Accès que le serveur fermera`,
  leftClosings: (count: number) => fr`${capital(countOf(count, OPENED))} là-bas par le serveur : une fois la plateforme déliée, il ne peut plus ${agree(count, 'le', 'les')} fermer. Fermez-${agree(count, 'le', 'les')} là-bas, ou reliez-la de nouveau avant.`,
  stillOpen: (count: number) => fr`${capital(countOf(count, STILL_OPEN))} après la fin prévue : le serveur réessaie chaque minute. Fermez-${agree(count, 'le', 'les')} sur la plateforme si cela dure.`,
  plan: fr`Ce qui partirait`,
  moreLines: (count: number) => fr`${capital(countOf(count, MORE_LINE))} : la suite vient une fois celles-ci envoyées ou tranchées.`,
  noChange: fr`Rien à envoyer : ce qui est reconnu est déjà pareil là-bas, ou attend une décision.`,
  chosen: 'Envoyer',
  choose: (what: string) => fr`Envoyer : ${what}`,
  accept: fr`J’accepte cet effet, plus large que ce qui était demandé`,
  hasRead: fr`J’ai lu ce que cela fait`,
  short: (pairs: number) => fr`${countOf(pairs, PAIR)} ${agree(pairs, 'resterait comme elle est', 'resteraient comme elles sont')}`,
  wayBack: (words: string) => fr`retour en arrière : ${words}`,
  beyond: (count: number) => fr`Ce que cet échange ne peut pas tenir (${countOf(count, CELL)})`,
  beyondHow: fr`Ces cellules de « Qui voit qui ? » n’ont pas de place sur la plateforme : elles n’y sont ni lues ni écrites. La feuille d’application dit quoi y faire à la main.`,
  restriction: fr`Essai à blanc du mode restreint`,
  restrictionOf: { inForce: fr`Le mode restreint est en vigueur ici : voici ce qu’il fait à la plateforme dans son état présent. Il part avec les autres changements, par « Essai à blanc », une fois lu.`, preset: fr`Aucun mode restreint n’est en vigueur : voici ce que ferait celui de la console s’il commençait maintenant. Il se commence dans « Messagerie » ; rien ne part d’ici.` },
  restrictionCells: (cells: number, steps: number) => fr`${capital(countOf(cells, CELL))} ${agree(cells, 'masquée', 'masquées')} là-bas, en ${countOf(steps, STEP)}`,
  restrictionBeyond: (cells: number) => fr`${capital(countOf(cells, CELL))} que la plateforme ne peut pas tenir`,
  restrictionNothing: fr`Rien à faire : ce que le mode restreint masque l’est déjà là-bas, ou n’y a pas de place.`,
  losses: fr`Qui perd quoi`,
  profile: 'Profil',
  people: 'Personnes',
  byList: fr`Écritures par liste`,
  byName: fr`Écritures par nom`,
  asked: fr`À l’aller`,
  back: fr`Au retour`,
  byHand: fr`À faire à la main sur la plateforme`,
  undecided: (count: number) => fr`${capital(countOf(count, GAP))} ${agree(count, 'attend', 'attendent')} une décision, et ne ${agree(count, 'part', 'partent')} pas.`,
  send: 'Envoyer ce qui est coché',
  leaving: (count: number) => fr`${figureOf(count, CHOSEN)} ${agree(count, 'partira', 'partiront')}`,
  nextSending: (count: number) => fr`${figureOf(count, CHOSEN)} de plus ${agree(count, 'restera coché', 'resteront cochés')} pour l’envoi suivant : 50 au plus à la fois`,
  notAgreed: (count: number) => fr`${figureOf(count, CHOSEN)} ${agree(count, 'attend', 'attendent')} votre accord, dans ${agree(count, 'sa ligne', 'leur ligne')}, et ne ${agree(count, 'part', 'partent')} pas`,
  onlyObserved: fr`Ce réglage est en observation : passez-le à « proposer » pour l’envoyer.`,
  change: 'Changement',
  who: fr`Qui gagne, qui perd`,
  reason: 'Pourquoi',
  outcome: 'Résultat',
  notAllowed: fr`Seul un administrateur ENT relie une plateforme. Rien n’a été modifié. Demandez-le-lui.`,
} as const;

/** What did not leave by itself, for being large. */
export function heldWords({ at, changes }: { readonly at: string; readonly changes: number }): string {
  return fr`Le ${formatDayHour(at)}, ${countOf(changes, CHANGE)} ${agree(changes, 'n’est pas parti', 'ne sont pas partis')} de ${agree(changes, 'lui-même', 'eux-mêmes')} : avec ce que le serveur a envoyé seul depuis 24 heures, l’envoi est large. Faites l’essai à blanc, et envoyez-${agree(changes, 'le', 'les')}.`;
}

/** When an access is to be closed by a person, or since when it should be. */
export function leftClosingWords({ lastDay, overdueSince }: { readonly lastDay: string; readonly overdueSince: string | null }): string {
  return overdueSince === null ? fr`à fermer à la fin du ${formatDay(lastDay)}` : fr`à fermer depuis le ${formatDayHour(overdueSince)}`;
}

/** When an access is closed, or since when it should be. */
export function closingWords({ lastDay, overdueSince, tries }: { readonly lastDay: string; readonly overdueSince: string | null; readonly tries: number }): string {
  if (overdueSince === null || tries === 0) return fr`sera fermé par le serveur à la fin du ${formatDay(lastDay)}`;
  return fr`encore ouvert depuis le ${formatDayHour(overdueSince)}, ${countOf(tries, TRY)}`;
}

const TRY: Noun = { one: 'essai', many: 'essais', gender: 'm' };

export const READ_WORDS: Readonly<Record<UnitCapability['read'], string>> = { none: 'non', partial: 'en partie', full: 'oui' };
export const WRITE_WORDS: Readonly<Record<UnitCapability['write'], string>> = { none: 'non', sheet: fr`à la main, feuille d’application`, lossy: 'avec perte', exact: 'oui, exacte' };
export const UNDO_WORDS: Readonly<Record<UnitCapability['undo'], string>> = { exact: 'exact', partial: 'en partie', never: 'aucun' };
export const EFFECT_AT_WORDS: Readonly<Record<UnitCapability['effectAt'], string>> = { now: fr`tout de suite`, nextSession: fr`à la session suivante`, nightly: 'la nuit', unknown: 'inconnue' };
export const PROVENANCE_WORDS: Readonly<Record<UnitCapability['provenance'], string>> = { read: fr`d’après ses sources`, inferred: 'Déduit', probed: fr`constaté ici` };

export const STANDING_WORDS = {
  there: fr`modifié là-bas`, here: 'modifié ici', conflict: fr`modifié des deux côtés`, apart: fr`différent, jamais convenu`, unverified: fr`non vérifié : lecture incomplète`,
} as const;

const COLLECTIONS: Readonly<Record<Collection, string>> = { structure: 'établissement', groups: 'groupes', people: 'personnes', members: 'membres', services: 'services', grants: fr`accès aux services`, links: fr`« Qui voit qui ? »`, lessonBooks: fr`cahiers de textes ouverts à l’inspection`, shares: fr`fils, blogs et leurs partages`, teachings: fr`services d’enseignement et remplacements` };
const CAUSES = {
  refused: 'refusé', redirected: fr`renvoyé vers une autre page`, unparsable: fr`réponse illisible`, countMismatch: fr`le compte n’y est pas`, moved: fr`a changé pendant la lecture`, unreachable: 'sans réponse', byDesign: fr`la plateforme ne donne pas tout`, notDeclared: fr`le fichier n’est pas dit entier`, contradicted: fr`la plateforme fait autre chose que ce que ses groupes annoncent, essayé sur quelques personnes`,
} as const;

/** Whether a list was read whole, in words: what is not whole says that nothing is gone. */
export function proofWords(collection: Collection, proof: Proof): string {
  const label = COLLECTIONS[collection];
  if (proof.complete && proof.by === 'declared') return fr`${label} : dit entier par qui a donné le fichier (${proof.count})`;
  return proof.complete ? fr`${label} : lu en entier (${proof.count})` : fr`${label} : incomplet, ${CAUSES[proof.cause]} ; rien n’en est tenu pour supprimé`;
}

export const BY_HAND_REASONS = {
  notProved: fr`l’écriture n’est pas prouvée avec ce compte`, deletion: fr`la suppression y emporte liens et partages, sans retour`, computedGroup: fr`ce groupe est calculé par la plateforme`,
  unknownThere: fr`la plateforme ne connaît pas cette personne ou ce groupe`, garLimit: fr`l’ENT n’en transmet au GAR que le nombre réglé pour GAR-05 : 15 d’abord (Déduit)`,
  several: fr`plusieurs groupes y portent ce nom : dites lequel est le vôtre, plus haut`, awaited: fr`envoyé sans réponse : relisez la plateforme dans une minute, rien n’est refait avant`,
  noEnd: fr`la plateforme ne connaît pas de fin : donnez un dernier jour à l’accès, que le serveur fermera`,
  authorisationEnds: fr`le compte du connecteur n’est plus autorisé le lendemain du dernier jour, où le serveur devrait le fermer : avancez ce jour, ou faites prolonger le compte`,
  namedSubjects: fr`les matières y sont sans nom : la console n’en devine aucune`, someLessons: fr`elle remplace toute une classe dans une matière, et pas certains cours`,
  noTeaching: fr`elle ne connaît pas tous ces cours à l’enseignant absent, ou pas cette classe`, otherDays: fr`les jours y sont autres : changez-les là-bas, sans y mettre fin`,
  notCovered: fr`aucun groupe de ces personnes n’écrit : la plateforme demande d’abord d’en changer le sens`, otherWays: fr`d’autres voies l’ouvrent aussi, qui doivent rester`,
  hiddenSubject: fr`le compte du connecteur ne voit pas quelqu’un de la liste : l’écrire serait sans effet, ou l’en retirerait`, blockedSubject: fr`quelqu’un de la liste est bloqué là-bas : l’écrire serait sans effet, ou l’en retirerait`,
  cannotShare: fr`le compte du connecteur ne gère pas les partages de ce fil ou de ce blog, ou il s’agit de lui-même`,
} as const;

export const BEYOND_REASONS = {
  everyone: fr`la plateforme n’a pas de groupe « Tous »`, rubriques: fr`elle ne connaît pas les rubriques`, unknownThere: fr`rien là-bas n’a été reconnu pour elle`,
} as const;

/** How much of a cell is there, where it is in part or by list only; empty where nothing is to be said. */
export function cellWords({ pairs, reached, named }: { readonly pairs: number; readonly reached: number; readonly named: number }): string {
  if (reached > 0 && reached < pairs) return fr`${reached} des ${countOf(pairs, PAIR)}`;
  return reached === pairs && named < reached ? fr`par liste seulement pour ${countOf(reached - named, PAIR)}` : '';
}

/** What nobody asked for, of both sides; empty where there is none. */
export function excessWords({ unaskedGain, unaskedLoss }: { readonly unaskedGain: EffectCounts; readonly unaskedLoss: EffectCounts }): string {
  return countsWords(unaskedGain).length + countsWords(unaskedLoss).length === 0 ? '' : fr`plus que demandé, ${effectWords({ gained: unaskedGain, lost: unaskedLoss })}`;
}

/** Figures of people, of one side of an effect; empty when nobody moves. */
function countsWords({ byList, byName, roles }: EffectCounts): readonly string[] {
  return [
    ...(byList > 0 ? [countOf(byList, BY_LIST)] : []),
    ...(byName > 0 ? [countOf(byName, BY_NAME)] : []),
    ...(roles > 0 ? [countOf(roles, ROLE)] : []),
  ];
}

/** Who gains and loses, in real figures. */
export function effectWords({ gained, lost }: { readonly gained: EffectCounts; readonly lost: EffectCounts }): string {
  const [plus, minus] = [countsWords(gained), countsWords(lost)];
  if (plus.length + minus.length === 0) return fr`personne ne gagne ni ne perd rien`;
  return [...(plus.length > 0 ? [fr`gagnés : ${plus.join(', ')}`] : []), ...(minus.length > 0 ? [fr`perdus : ${minus.join(', ')}`] : [])].join(fr` ; `);
}

export const OUTCOME_WORDS: Readonly<Record<ChangeOutcome['kind'], string>> = {
  applied: fr`Appliqué et vérifié là-bas`, same: fr`Déjà pareil là-bas`, conflict: fr`Conflit : modifié là-bas entre-temps`, partial: fr`Partiel : une partie seulement est là-bas`, unknown: fr`Inconnu : ce changement n’existe plus`,
  observed: fr`En observation : non envoyé`, notDone: fr`Non fait là-bas`, unverified: fr`Non vérifié : envoyé, à relire`, held: fr`Non envoyé`, needsDecision: fr`Décision nécessaire : l’effet a changé`,
  exceeded: fr`Fait, mais des personnes ont aussi ce que personne n’a demandé : regardez la plateforme ; rien n’est réparé par programme`,
  disturbed: fr`Fait, mais d’autres partages du fil ou du blog ne sont plus ceux qui avaient été lus : regardez-le là-bas et lisez de nouveau la plateforme ; rien n’est réparé par programme`,
};
