import type { AccountStatement } from '../../domain/accounts/account-statement.ts';
import { EXPECTED_DAYS, type AccountDue } from '../../domain/accounts/account-due.ts';
import type { AccountLine, ShownState } from '../../domain/accounts/account-line.ts';
import type { LeftLine } from '../../domain/accounts/recognise-lines.ts';
import type { AccountLife, PasswordPart, ResetWay } from '../../domain/platforms/account-life.ts';
import { formatDay, formatGridDate } from '../language/dates.ts';
import { agree, capital, countOf, figureOf, fr, listOf, NOUNS, quoted, type Noun } from '../language/typography.ts';

const ACCOUNT: Noun = { one: 'compte', many: 'comptes', gender: 'm' };

/** « Comptes »: where the accounts of the ENT stand, as its exports say it. */
export const ACCOUNTS_TEXTS = {
  purpose: fr`Ce que les exports de l’ENT disent des comptes, relevé par relevé. Rien n’y est deviné, et aucun mot de passe n’est gardé.`,
  unknown: fr`État inconnu : aucun relevé n’a été donné.`,
  howTo: fr`Exportez la liste des comptes depuis l’administration de l’ENT (CSV, ou tableur enregistré en CSV), avec une colonne d’état ou de date d’activation, puis « Ouvrir un relevé ». L’ENT ne donne pas cet état par une autre voie.`,
  grid: fr`Comptes de l’établissement`,
  search: fr`Filtrer les comptes`,
  families: 'Profils',
  states: fr`États`,
  platform: 'Plateforme',
  open: fr`Ouvrir un relevé…`,
  file: fr`Relevé des comptes (CSV)`,
  choose: fr`Choisir un relevé…`,
  forget: fr`Oublier ce relevé`,
  forgetLoses: fr`Les états qu’il donne redeviennent inconnus sur ce poste. L’ENT n’est pas touché.`,
  close: fr`Fermer sans garder`,
  notForHere: fr`Ce fichier n’est pas une liste de comptes : il en faut une dont une colonne dit qui, une autre l’état ou la date d’activation.`,
  words: fr`Ce que disent les états du fichier`,
  word: fr`Dans le fichier`, lines: 'Lignes', means: 'Veut dire', ignored: fr`Ne pas retenir ces lignes`,
  stateless: fr`Aucune colonne ne dit l’état : un compte est tenu pour activé quand il a une date d’activation ou de connexion, à activer sinon (déduit).`,
  nothingSaid: fr`Aucune colonne ne dit ni l’état ni une date d’activation ou de connexion : choisissez-en une.`,
  statedOn: fr`Jour de l’export`,
  keep: fr`Garder ce relevé`,
  replaces: fr`Il remplace le précédent de la même plateforme.`,
  notKept: fr`Le relevé n’a pas pu être gardé : rien n’a changé. Réessayez, ou faites de la place sur le disque.`,
  left: fr`Lignes laissées`,
  late: fr`En retard`,
  lateFilter: fr`Échéances`,
  sheet: { state: fr`Le compte`, life: fr`Comment il s’active`, password: fr`Mot de passe`, noPlatform: fr`L’établissement ne dit pas quelle plateforme il utilise : choisissez-la dans « Paramètres › Plateforme ».`, noLife: fr`Aucune source ne dit comment ces comptes s’activent sur cette plateforme.`, noReset: fr`Aucune source ne dit qui donne un nouveau mot de passe.`, families: fr`Ouvrir « Dépannage familles »`, platform: fr`Ouvrir « Paramètres › Plateforme »`, deletionOn: fr`Suppression prévue le`, emailChecked: fr`Adresse validée`, yes: 'oui', no: 'non' },
  empty: fr`L’annuaire est vide : importez d’abord une livraison.`,
  readOnly: fr`L’administrateur ENT ouvre les relevés.`,
  columns: { name: 'Nom', profile: 'Profil', classes: 'Classes', state: 'État', createdOn: fr`Créé le`, activatedOn: fr`Activé le`, lastSignInOn: fr`Dernière connexion`, due: fr`Échéance` },
} as const;

export const STATE_LABELS: Readonly<Record<ShownState, string>> = {
  toActivate: fr`À activer`, reset: fr`À réactiver`, active: fr`Activé`, blocked: fr`Suspendu`, awaitingDeletion: fr`En attente de suppression`, preDeleted: fr`Pré-supprimé`, unknown: fr`État inconnu`,
};

type Why = LeftLine<'stateless' | 'no-login' | 'no-password'>['why'];

const WHY_LEFT: Readonly<Record<Why, string>> = {
  stranger: fr`inconnu de l’annuaire`, namesakes: fr`plusieurs personnes possibles`, stateless: fr`état non compris`, 'no-login': fr`identifiant de connexion absent`, 'no-password': fr`mot de passe provisoire absent`, again: fr`personne déjà dite plus haut`,
};

/** « Ligne 12, LEFEVRE Noé : plusieurs personnes possibles ». */
export function leftLineWords(line: number, label: string, why: Why): string {
  return fr`Ligne ${line}, ${label === '' ? fr`sans nom` : label} : ${WHY_LEFT[why]}`;
}

/** « Mon ENT Occitanie : relevé du 9 novembre 2026, « comptes.csv », 1 204 comptes, 3 lignes hors annuaire ». */
export function statementWords({ statedOn, source, accounts, strangers }: AccountStatement, platform: string | undefined): string {
  const from = platform === undefined ? '' : fr`${platform} : `;
  const outside = strangers === 0 ? '' : fr`, ${countOf(strangers, NOUNS.line)} hors annuaire`;
  return capital(fr`${from}relevé du ${formatDay(statedOn)}, ${quoted(source)}, ${countOf(accounts.length, ACCOUNT)}${outside}.`);
}

/** « 1 204 comptes reconnus ». */
export function readWords(accounts: number): string {
  return fr`${figureOf(accounts, ACCOUNT)} ${agree(accounts, 'reconnu', 'reconnus')} dans l’annuaire.`;
}

/** Asked before a statement is forgotten. */
export function forgetQuestion(source: string): string {
  return fr`Oublier le relevé ${quoted(source)} ?`;
}

const DUE: Readonly<Record<AccountDue['kind'], string>> = {
  email: fr`L’adresse électronique est à valider.`,
  retype: fr`L’adresse électronique est à valider ; passé ce jour, elle est à saisir de nouveau dans le compte.`,
  restart: fr`L’adresse électronique est à valider ; passé ce jour, l’activation est à recommencer.`,
  activation: fr`Compte à activer : ${EXPECTED_DAYS} jours après sa création (déduit : aucune source ne donne de délai).`,
};

/** « Suspendu ici · Activé », in a cell: what a narrow one cuts is the state, never the suspension. */
export function stateCell({ state, isSuspended }: AccountLine): string {
  if (isSuspended !== true) return STATE_LABELS[state];
  return state === 'unknown' ? fr`Suspendu ici` : fr`Suspendu ici · ${STATE_LABELS[state]}`;
}

/** « 03/10/2026 · en retard », in a cell. */
export function dueCell({ on, isLate }: AccountDue): string {
  return isLate ? fr`${formatGridDate(on)} · en retard` : formatGridDate(on);
}

/** « Avant le 3 oct. 2026, en retard. Compte à activer… ». */
export function dueWords({ kind, on, isLate }: AccountDue): string {
  return fr`Avant le ${formatDay(on)}${isLate ? ', en retard' : ''}. ${DUE[kind]}`;
}

/** Who gives a new password, and what a school does. */
export const RESET_WORDS: Readonly<Record<ResetWay, string>> = {
  school: fr`L’établissement le réinitialise dans l’ENT, puis remet un mot de passe provisoire.`,
  self: fr`La personne le change seule, par la page de connexion ; l’établissement n’a rien à faire.`,
  educonnect: fr`Ne le réinitialisez pas dans l’ENT : la personne passe par ÉduConnect.`,
};

export const PASSWORD_PART_LABELS: Readonly<Record<PasswordPart, string>> = { upper: 'majuscule', lower: 'minuscule', digit: 'chiffre', special: fr`caractère spécial` };

/** « 8 caractères au moins, avec majuscule et chiffre ; conseillés : caractère spécial ». */
export function passwordWords({ minimum, required, advised }: NonNullable<AccountLife['password']>): string {
  const needs = required.length === 0 ? '' : fr`, avec ${listOf(required.map((part) => PASSWORD_PART_LABELS[part]))}`;
  const hints = advised.length === 0 ? '' : fr` ; conseillés : ${listOf(advised.map((part) => PASSWORD_PART_LABELS[part]))}`;
  return fr`${minimum} caractères au moins${needs}${hints}.`;
}
