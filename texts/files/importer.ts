import type { MemberField, MissingColumn } from '../../domain/imports/listed-member.ts';
import type { PlaceRefusal } from '../../domain/imports/list-place.ts';
import { agree, capital, countOf, figureOf, formatNumber, fr, listOf, NOUNS, quoted } from '../language/typography.ts';

/** The words of the Importer screen. */
export const IMPORTER_TEXTS = {
  caption: fr`Rien n’est écrit avant « Ajouter au brouillon » ou « Confier à l’ENT »`,
  tabs: 'Fichier ou alimentation',
  tab: 'Importer un fichier',
  steps: 'Étapes de l’import',
  stepNames: { file: 'Fichier', columns: 'Correspondances', key: 'Clé', preview: 'Aperçu', draft: 'Brouillon', station: fr`Ce que ce poste gardait`, ent: 'ENT' },
  stepDone: 'étape faite',
  choose: 'Choisir un fichier…',
  chooseOther: 'Choisir un autre fichier…',
  drop: fr`Déposez un fichier ici, ou choisissez-le.`,
  dropOrPaste: fr`Déposez un fichier ici, choisissez-le, ou collez une liste (Ctrl V). Les fichiers d’une livraison AAF se donnent ensemble, par leur dossier ou leur archive.`,
  severalFiles: (n: number) => `${formatNumber(n)} fichiers`,
  pasted: 'liste collée.csv',
  accepted: 'Ce qui s’importe ici',
  kinds: [
    { name: 'Vers le brouillon', files: fr`listes CSV de membres de groupes ou de lignes de « Qui fait quoi ? », listes de noms, affectations exportées de la console GAR, brouillons donnés par une autre console (.entx)` },
    { name: 'À confier à l’ENT', files: fr`livraisons de l’annuaire fédérateur (AAF), complètes ou partielles, du premier et du second degré, fichiers de STSweb, de Siècle, d’EDT, d’UDT et d’Onde, abonnements et ressources du GAR, ou leur liste CSV, comparés d’abord à l’établissement` },
    { name: 'Compte rendu', files: fr`élèves pour Pix Orga, identifiants pour Pronote` },
  ],
  byContent: fr`Le format est reconnu par le contenu, pas par le nom du fichier.`,
  file: 'Fichier à importer',
  stop: 'Arrêter la lecture',
  putDown: 'Retirer le fichier',
  change: 'Changer',
  encoding: 'Encodage',
  readingFailed: fr`Le fichier n’a pas pu être donné à la console. Rien n’a été modifié. Choisissez-le de nouveau.`,
  columnsHelp: fr`Dites ce que contient chaque colonne. Votre choix est retenu sur ce poste pour les fichiers qui ont les mêmes colonnes.`,
  columnsFrom: { remembered: fr`Comme la dernière fois.`, guessed: fr`Devinées : à vérifier.`, chosen: fr`Choisies par vous.` },
  firstLine: 'Première ligne du fichier',
  firstLines: { titles: 'Les titres des colonnes', person: 'Une personne' },
  column: 'Colonne du fichier',
  example: 'Exemples',
  holds: 'Contient',
  ignored: 'Rien d’utile',
  place: 'Où ajouter ces personnes',
  newPlace: 'Un nouveau groupe…',
  newPlaceName: 'Nom du nouveau groupe',
  groupsPart: 'Groupes',
  linesPart: fr`Lignes de « Qui fait quoi ? »`,
  verdicts: 'Lignes du fichier',
  chooseSomebody: fr`Dites de qui il s’agit, ou laissez la ligne de côté.`,
  download: 'Télécharger les lignes refusées',
  reason: 'Motif',
  willBeMade: 'groupe à créer',
  anomalies: 'Anomalies du fichier',
  noAnomaly: fr`Aucune anomalie.`,
  add: 'Ajouter au brouillon',
  added: fr`Ajouté au brouillon : une seule annulation (Ctrl Z) le retire.`,
  openSync: 'Ouvrir Synchronisation',
  ineOnly: fr`La console n’a pas les INE : ils ne suffisent pas à reconnaître quelqu’un.`,
} as const;

/** What a column may hold. */
export const MEMBER_FIELD_LABELS: Readonly<Record<MemberField, string>> = {
  group: 'Groupe',
  line: fr`Ligne de « Qui fait quoi ? »`,
  personId: 'Identifiant dans l’ENT',
  ine: 'INE',
  email: 'Courriel',
  lastName: 'Nom',
  firstName: 'Prénom',
  fullName: 'Nom et prénom',
  birthDate: 'Date de naissance',
  className: 'Classe',
  accountState: 'État du compte',
  createdOn: 'Compte créé le',
  startedOn: 'Activation commencée le',
  activatedOn: 'Compte activé le',
  lastSignInOn: 'Dernière connexion',
  emailChecked: 'Adresse validée',
  deletionOn: 'Suppression prévue le',
  login: 'Identifiant de connexion',
  provisional: 'Mot de passe provisoire',
};

/** « Colonne 3 », of one that nothing names. */
export function columnLabel(number: number): string {
  return `Colonne ${number}`;
}

const MISSING: Readonly<Record<MissingColumn, string>> = {
  place: fr`Aucune colonne ne dit dans quel groupe, ni dans quelle ligne de « Qui fait quoi ? » : choisissez-le.`,
  person: fr`Aucune colonne ne dit de qui il s’agit : indiquez le nom et le prénom, le courriel ou l’identifiant.`,
};

/** What the columns do not say. */
export function missingColumnSentence(missing: MissingColumn): string {
  return MISSING[missing];
}

const ROW = { one: 'ligne', many: 'lignes', gender: 'f' } as const;
const SEPARATORS = { ';': '« ; »', ',': '« , »', '\t': 'tabulation' } as const;

/** « 42 lignes, séparateur « ; » »; a list of one column has none. */
export function listWords(lines: number, separator?: keyof typeof SEPARATORS): string {
  return separator === undefined ? figureOf(lines, ROW) : fr`${figureOf(lines, ROW)}, séparateur ${SEPARATORS[separator]}`;
}

/** « 12 Ko ». */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return fr`${formatNumber(bytes)}${'\u00A0'}octets`;
  if (bytes < 1024 * 1024) return fr`${formatNumber(Math.round(bytes / 1024))}${'\u00A0'}Ko`;
  return fr`${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10)}${'\u00A0'}Mo`;
}

/** « Lecture de groupes.csv » */
export function readingBegun(name: string): string {
  return fr`Lecture de ${name}`;
}

/** « Lecture de groupes.csv : 40 % ». */
export function readingWords(name: string, percent: number): string {
  return fr`Lecture de ${name} : ${formatNumber(percent)} %`;
}

/** What became of a line. */
export type LineVerdict = 'recognised' | 'doubtful' | 'unknown' | 'refused';

/** The filter of each verdict, beside its count. */
export const VERDICT_LABELS: Readonly<Record<LineVerdict, string>> = {
  recognised: '✓ Reconnues',
  doubtful: fr`? À préciser`,
  unknown: '✕ Inconnues',
  refused: '⊘ Refusées',
};

/** « Ligne 12 : Lefevre A. → Club journal ». */
export function lineWords(line: number, label: string, place: string): string {
  return fr`Ligne ${formatNumber(line)} : ${label} → ${place}`;
}

/** « et 120 lignes de plus ». */
export function moreLines(n: number): string {
  return fr`et ${figureOf(n, ROW)} de plus.`;
}

const PLACE_REFUSALS: Readonly<Record<PlaceRefusal, string>> = {
  upstream: fr`groupe de Siècle ou de STSweb : ses membres se corrigent là-bas`,
  privilege: fr`groupe d’habilitation : on y ajoute une personne à la fois, dans Groupes`,
  trashed: fr`groupe supprimé : rétablissez-le dans Groupes`,
  'unknown-line': fr`l’ENT n’a pas cette ligne de « Qui fait quoi ? »`,
};

/** Why a place takes nobody from a list. */
export function placeRefusalWords(reason: PlaceRefusal): string {
  return PLACE_REFUSALS[reason];
}

/** Why a line is not imported, in the file of the lines refused. */
export const REFUSED_LINE_REASONS = {
  doubtful: 'plusieurs personnes possibles',
  unknown: 'personne inconnue de l’annuaire',
  unread: 'ligne illisible ou répétée',
} as const;

/** « 36 personnes seront ajoutées à 3 groupes, dont 2 à créer (Club A et Club B). 4 y sont déjà. » */
export function additionSentence({ members, groups, created, already }: { readonly members: number; readonly groups: number; readonly created: readonly string[]; readonly already: number }): string {
  const made = created.length === 0 ? '' : fr`, dont ${countOf(created.length, NOUNS.group)} à créer (${listOf(created.slice(0, 5).map(quoted))}${created.length > 5 ? '…' : ''})`;
  const there = already === 0 ? '' : fr` ${capital(countOf(already, NOUNS.person))} ${agree(already, 'y est', 'y sont')} déjà.`;
  return fr`${capital(countOf(members, NOUNS.member))} ${agree(members, 'sera ajouté', 'seront ajoutés')} à ${countOf(groups, NOUNS.group)}${made}.${there} Personne n’est retiré.`;
}

/** What a list that changes nothing is told. */
export function nothingToAdd(already: number): string {
  return already === 0 ? fr`Rien à ajouter : aucune ligne n’est reconnue.` : fr`Rien à ajouter : ${countOf(already, NOUNS.person)} ${agree(already, 'est déjà membre', 'sont déjà membres')}.`;
}

/** How many lines nobody chose for. */
export function leftAside(n: number): string {
  return fr`${capital(countOf(n, ROW))} ${agree(n, 'sera laissée', 'seront laissées')} de côté.`;
}
