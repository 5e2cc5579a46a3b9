import type { FailureKind } from './failures.ts';
import { failureSentence } from './failures.ts';
import { formatMoment } from '../language/dates.ts';
import { figureOf, fr, NOUNS } from '../language/typography.ts';

/** The screens of the navigation, in its order; Ctrl 1 to Ctrl 9. */
export const SCREEN_TITLES = {
  dashboard: 'Tableau de bord',
  controls: 'Contrôles',
  directory: 'Annuaire',
  groups: 'Groupes',
  rubriques: 'Rubriques',
  messaging: 'Messagerie',
  services: 'Services',
  gar: 'GAR',
  replacements: 'Remplacements',
  inspections: 'Inspections',
  accounts: 'Comptes',
  communication: 'Communication',
  homePage: fr`Page d’accueil`,
  schoolYear: 'Année scolaire',
  figures: 'Indicateurs',
  whatIf: fr`Et si… ?`,
  situation: 'Ma situation',
  families: 'Dépannage familles',
  sync: 'Synchronisation',
  journal: 'Journal',
  importer: 'Importer',
  training: 'Formation',
  settings: 'Paramètres',
  sheet: 'Feuille d’application',
} as const;
export type ScreenId = keyof typeof SCREEN_TITLES;

/** The words of the frame around the screens. */
export const APP_TEXTS = {
  product: 'Console ENT',
  navigation: 'Navigation principale',
  work: 'Zone de travail',
  inspector: 'Inspecteur',
  statusLine: 'Ligne d’état',
  header: 'Établissement et connexion',
  send: 'Vérifier et envoyer',
  showInspector: fr`Afficher l’inspecteur`,
  hideInspector: fr`Masquer l’inspecteur`,
  openSync: 'Ouvrir Synchronisation',
  help: 'Aide',
  namesMasked: fr`Noms masqués : les afficher`,
  undo: fr`Annuler`,
  redo: fr`Rétablir`,
  back: 'Retour à l’écran',
  skip: 'Aller à la zone de travail',
  skipToAccount: fr`Aller à « Changer de compte »`,
  opening: fr`Console ENT s’ouvre : les données de ce poste se préparent…`,
  loadingSchool: fr`Chargement des données de l’établissement`,
  emptyInspector: fr`Choisissez une ligne : son détail s’affiche ici.`,
  emptySync: fr`Ce que changerait un envoi s’affiche ici.`,
  retry: 'Réessayer',
  consoleGone: fr`La console ne répond plus. Vos modifications enregistrées sont sur ce poste. Relancez la console, puis rouvrez cette page depuis son adresse.`,
  startFailed: fr`La console n’a pas pu s’ouvrir. Vos modifications enregistrées sont sur ce poste. Réessayez, ou relancez la console.`,
  screenFailed: fr`Cet écran ne peut pas s’afficher. Vos modifications sont enregistrées sur ce poste. Changez d’écran ou rechargez la page.`,
  allSaved: fr`Tout est déjà enregistré sur ce poste. « Vérifier et envoyer » l’envoie à l’ENT.`,
  linkCopied: fr`Le lien vers cet écran est dans le presse-papiers.`,
  signOut: 'Changer de compte',
  lock: 'Verrouiller',
  neverReceived: fr`Données de l’ENT : pas encore reçues`,
} as const;

/** « Rubriques – Collège Jean-Macé – Console ENT » (RGAA 8.6). */
export function windowTitle(screen: string, school: string | undefined): string {
  return [screen, school, APP_TEXTS.product].filter((part) => part !== undefined && part !== '').join(' – ');
}

/** « Données de l’ENT : aujourd’hui à 13 h 52 ». */
export function dataDate(receivedAt: string | null, now: string): string {
  return receivedAt === null ? APP_TEXTS.neverReceived : fr`Données de l’ENT : ${formatMoment(receivedAt, now)}`;
}

/** « 10 214 personnes · 486 groupes ». */
export function schoolCounts(people: number, groups: number): string {
  return fr`${figureOf(people, NOUNS.person)} · ${figureOf(groups, NOUNS.group)}`;
}

/** What became of the last action, before its sentence. */
export function deedWords(deed: 'done' | 'undone' | 'redone', kept: boolean): string {
  if (deed === 'undone') return fr`Annulé : `;
  if (deed === 'redone') return fr`Rétabli : `;
  return kept ? fr`Enregistré sur ce poste : ` : fr`Enregistrement : `;
}

/** An edit that could not be written on this computer (ux §2.21, error). */
export function notKeptSentence(action: string, reason: FailureKind): string {
  return fr`« ${action} » n’a pas pu être enregistré et a été retiré. ${failureSentence(reason)}`;
}

/** « Lecture seule : … » at the top of a screen that the role does not edit. */
export function readOnlySentence(role: string, object: string, isOfDirection = false): string {
  const who = isOfDirection ? fr`La direction et l’administrateur ENT les modifient.` : fr`Seul l’administrateur ENT les modifie.`;
  return fr`Lecture seule : le rôle « ${role} » consulte ${object}. ${who}`;
}

