import type { Control, MissingData, Severity, WhereToCorrect } from '../../domain/controls/control.ts';
import type { Unlooked } from '../../domain/controls/run-controls.ts';
import { agree, capital, countOf, fr, type Noun, semicolons } from '../language/typography.ts';

/** A severity, in one word. */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  blocking: 'Bloquant',
  error: 'Erreur',
  warning: 'Attention',
  advice: 'Conseil',
};

/** Where to correct, in the column of the list. */
export const WHERE_LABELS: Readonly<Record<WhereToCorrect, string>> = {
  here: 'Ici',
  siecle: 'Siècle',
  stsweb: 'STSweb',
  edt: 'EDT',
  onde: 'Onde',
  drane: 'DRANE',
  dsden: 'DSDEN',
  gar: 'GAR',
  ent: 'ENT',
};

/** Why a control was not run: « Contrôle non exécuté : … ». */
export const MISSING_LABELS: Readonly<Record<MissingData, string>> = {
  directory: fr`l’annuaire de l’établissement n’a pas été reçu`,
  upstreamReport: fr`l’ENT n’a pas transmis de compte rendu d’alimentation`,
  services: fr`l’ENT n’a pas transmis ses services`,
  pupilRecords: fr`l’ENT n’a pas transmis le service « Fiches élèves »`,
  rubriques: fr`l’ENT n’a pas transmis de rubrique active`,
  contentCounts: fr`l’ENT n’a pas transmis ce que contiennent les rubriques`,
  matrix: fr`l’ENT n’a pas transmis « Qui voit qui ? »`,
  messagingSettings: fr`l’ENT n’a pas transmis les paramètres généraux de la messagerie`,
  headGroup: fr`le groupe « Chef d’établissement » n’existe pas dans cet ENT`,
  superAdministratorGroup: fr`le groupe « Super Administrateur » n’existe pas dans cet ENT`,
  functionalLines: fr`l’ENT n’a pas transmis les lignes de « Qui fait quoi ? »`,
  accompaniments: fr`l’ENT n’a transmis aucun accompagnement`,
  authors: fr`la console ne sait pas avec quel compte chaque action a été faite dans l’ENT`,
  passwordResets: fr`aucun relevé de comptes n’a été donné dans « Comptes »`,
  homeTiles: fr`aucune tuile de la page d’accueil n’est décrite, ni par l’ENT ni dans l’écran « Page d’accueil »`,
  homePage: fr`l’ENT n’a pas dit si la page d’accueil est faite de tuiles`,
  announcements: fr`la console ne lit pas les annonces`,
  articles: fr`la console ne lit pas les articles`,
  publicationDates: fr`l’ENT n’a pas transmis les dates de publication`,
  trashedFolders: fr`la console ne lit pas la corbeille des dossiers partagés`,
  externalTools: fr`la console ne sait pas quels outils externes sont intégrés`,
  plannedMessages: fr`la console ne lit pas les messages en préparation`,
  accountRules: fr`aucune source ne dit les règles des comptes de la plateforme, ou l’établissement ne dit pas laquelle il utilise`,
  mailValidation: fr`aucun relevé de comptes ne dit quelles adresses sont validées`,
  consents: fr`aucune vérification n’est notée dans « Tableau de bord › Rappels »`,
  subscriptions: fr`l’ENT n’a pas transmis d’abonnement GAR`,
  mediacentre: fr`l’ENT n’a pas transmis le service « Médiacentre »`,
  timetable: fr`personne n’a dit comment l’emploi du temps arrive dans l’ENT`,
  timetableImport: fr`l’ENT n’a pas transmis de compte rendu d’import d’emploi du temps`,
  pronoteIds: fr`la console ne connaît pas les identifiants Pronote`,
  visas: fr`personne n’a noté de visa ; la direction les pose dans le cahier de textes, et aucun fichier ne les porte`,
  auditExports: fr`aucun export n’est noté dans « Tableau de bord › Rappels »`,
};

/** « Contrôle non exécuté : … ». */
export function notRunSentence(missing: MissingData): string {
  return fr`Contrôle non exécuté : ${MISSING_LABELS[missing]}.`;
}

/** What precedes a rule that no source states. */
export const INFERRED_LABEL = 'Déduit';

/** What there is to do about a finding, in one verb. */
export const ACT_VERBS: Readonly<Record<Control['fix'], string>> = {
  auto: 'Corriger',
  assist: fr`Corriger…`,
  external: fr`Que faire ?`,
  none: 'Voir le détail',
};

const CONTROL: Noun = { one: 'contrôle', many: 'contrôles', gender: 'm' };

/** « 14 contrôles non exécutés, il leur manque des données ; cinq contrôles à vérifier à la main. » Undefined when every one was looked at. */
export function unlookedWords({ lacking, byHand }: Unlooked): string | undefined {
  const said = [
    ...(lacking === 0 ? [] : [fr`${countOf(lacking, CONTROL)} ${agree(lacking, 'non exécuté, il lui', 'non exécutés, il leur')} manque des données`]),
    ...(byHand === 0 ? [] : [fr`${countOf(byHand, CONTROL)} à vérifier à la main`]),
  ];
  return said.length === 0 ? undefined : fr`${capital(semicolons(said))}.`;
}
