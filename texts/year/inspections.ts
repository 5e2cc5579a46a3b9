import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import type { InspectionPhase } from '../../domain/inspections/inspection-state.ts';
import type { InspectionWarning } from '../../domain/inspections/inspection-warnings.ts';
import { platformName } from '../connectors/connectors.ts';
import { formatDay, formatMoment, periodWords } from '../language/dates.ts';
import type { PersonNames } from '../changes/refusals.ts';
import { holidayDays, holidayName } from './school-calendar.ts';
import { agree, figureOf, fr, listOf, NOUNS } from '../language/typography.ts';

/** The words of the inspections. */
export const INSPECTION_TEXTS = {
  grid: 'Inspections',
  timeline: 'Frise des inspections',
  columns: { teacher: 'Enseignant', inspector: 'Inspecteur', visit: 'Visite', from: 'Ouvert du', to: 'au', state: 'État', closed: 'Fermée', informed: 'Prévenu' },
  open: 'Ouvrir une inspection',
  openNow: 'Ouvrir l’accès',
  prepare: fr`Préparer l’ouverture (acte de direction)`,
  prepareNote: fr`Ouvrir un cahier de textes à l’inspection est un acte de direction : ce que vous préparez attend le chef d’établissement ou son adjoint.`,
  none: fr`Aucune inspection prévue.`,
  noneHelp: fr`Ici s’ouvre le cahier de textes d’un enseignant à un inspecteur, environ une semaine avant et une semaine après la visite.`,
  teachers: 'Enseignants',
  inspectors: 'Inspecteurs',
  choose: 'Taper un nom',
  visit: 'Jour de la visite (facultatif)',
  from: 'Premier jour',
  to: 'Dernier jour',
  advised: fr`Une semaine avant et une semaine après la visite, comme le guide de la DRANE le conseille.`,
  comment: 'Commentaire (facultatif)',
  commentShort: 'Commentaire',
  warnings: 'À savoir avant d’ouvrir',
  noVisa: fr`Personne n’a noté de visa ici : la console ne peut pas dire si l’un d’eux fige des séances ces jours-là.`,
  accounts: 'Comptes vérifiés',
  noneChecked: fr`Aucun. Un inspecteur a besoin d’un compte sur chaque plateforme de l’établissement.`,
  platform: 'Plateforme',
  check: 'Noter un compte vérifié',
  uncheck: 'Retirer',
  newInspector: 'Inspecteur absent de la liste',
  name: 'Nom et prénom',
  email: 'Adresse électronique (facultatif)',
  add: 'Ajouter l’inspecteur',
  noAccount: 'Sans compte',
  unknownInspector: fr`Cet inspecteur n’a pas de compte sur cet ENT.`,
  copyDrane: 'Copier le message pour la DRANE',
  copyTeacher: 'Copier le message pour l’enseignant',
  gone: 'Personne partie',
  endless: fr`sans fin ▲`,
  states: {
    prepared: 'Préparée', foreseen: 'Prévue', open: 'Ouverte', endless: 'Ouverte, sans fin', over: 'Terminée, à fermer', closed: 'Fermée',
  } satisfies Readonly<Record<InspectionPhase, string>>,
  changed: 'Modifiée',
  window: 'Accès au cahier de textes',
  close: 'Fermer maintenant',
  shorten: fr`Ramener à ± 7 jours`,
  changeWindow: 'Changer la période',
  told: 'L’enseignant est prévenu',
  tellHelp: fr`L’accès n’est pas automatique : prévenez l’enseignant que son cahier de textes est ouvert à l’inspection.`,
  informedOn: 'Prévenu',
  notInformed: 'À prévenir',
  openedBy: 'Ouverte par',
  closedBy: 'Fermée par',
  giveUp: 'Renoncer à cette inspection',
  toKnow: 'À savoir',
  legend: 'Légende et filtre des états',
  nothingShown: fr`Aucune inspection de cet état.`,
  showAll: 'Tout afficher',
  lastChange: 'Dernière modification',
  notYetSent: fr`Pas encore envoyée à l’ENT.`,
} as const;

const INSPECTION = { one: 'inspection', many: 'inspections', gender: 'f' } as const;

/** « 2 inspections ». */
export function inspectionCount(n: number): string {
  return figureOf(n, INSPECTION);
}

/** « 3 inspections, 1 ouverte ». */
export function inspectionsShown(total: number, open: number): string {
  return `${inspectionCount(total)}, ${openCount(open)}`;
}

/** « 1 ouverte », « 2 ouvertes ». */
export function openCount(open: number): string {
  return `${open} ${agree(open, 'ouverte', 'ouvertes')}`;
}

/** What an inspection has become: « Terminée. L’accès a été fermé. », or what is left to do. */
export function phaseSentence(phase: InspectionPhase, from: string, to: string | null): string {
  return PHASES[phase](from, to);
}

/** « Terminée. L’accès a été fermé le 19 nov. 2026 par Catherine Moreau. »; one never opened was given up. */
export function closedSentence(at: string, name: string, wasOpened: boolean): string {
  return wasOpened ? fr`Terminée. L’accès a été fermé le ${formatDay(at)} par ${name}.` : fr`Abandonnée le ${formatDay(at)} par ${name}, sans avoir été ouverte.`;
}

/** « fermée le 19 nov. 2026 par Catherine Moreau », on a bar. */
export function closedWords(at: string, name: string): string {
  return fr`fermée le ${formatDay(at)} par ${name}`;
}

/** What is about to happen, as long as it is not sent. */
export function pendingSentence(state: 'open' | 'closed'): string {
  return state === 'open' ? fr`L’accès s’ouvrira quand l’ENT recevra la modification.` : fr`L’accès se fermera quand l’ENT recevra la modification.`;
}

const PHASES: Readonly<Record<InspectionPhase, (from: string, to: string | null) => string>> = {
  prepared: (from, to) => fr`L’ouverture est préparée ${periodWords(from, to)}. La direction l’ouvre.`,
  foreseen: (from) => fr`L’accès s’ouvrira le ${formatDay(from)}.`,
  open: (_, to) => fr`L’accès est ouvert jusqu’au ${formatDay(to ?? '')} inclus.`,
  endless: (from) => fr`L’accès est ouvert depuis le ${formatDay(from)}, sans date de fin : il ne se fermera pas de lui-même.`,
  over: (_, to) => fr`La période est finie depuis le ${formatDay(to ?? '')}. Fermez l’accès.`,
  closed: () => fr`Terminée. L’accès est fermé.`,
};

/** « Catherine Moreau, hier à 17 h 10 ». */
export function authorWords(name: string, at: string, now: string): string {
  return fr`${name}, ${formatMoment(at, now)}`;
}

/** « Le 4 nov. 2026 ». */
export function informedWords(day: string | null): string {
  return day === null ? INSPECTION_TEXTS.notInformed : fr`Le ${formatDay(day)}`;
}

/** « insp. FAURE Jean », on a bar. */
export function inspectorLabel(name: string): string {
  return fr`insp. ${name}`;
}

/** « Mon ENT Occitanie, vérifié le 29 oct. 2026 ». */
export function checkedWords(platform: string, day: string): string {
  return fr`${platform}, vérifié le ${formatDay(day)}`;
}

/** « visite le 12 nov. 2026 », for who does not see the diamond. */
export function visitWords(day: string): string {
  return fr`visite le ${formatDay(day)}`;
}

const WARNINGS: ByKind<InspectionWarning, [names: PersonNames], string> = {
  endless: () => fr`Sans dernier jour, l’accès ne se fermera pas de lui-même.`,
  longer: ({ days }) => fr`La période dure ${figureOf(days, NOUNS.day)} : le guide conseille environ une semaine avant et une semaine après la visite.`,
  'visit-outside': ({ visit }) => fr`La période ne couvre pas la visite du ${formatDay(visit)}.`,
  authorisation: ({ platform, until }) => fr`${platformName(platform)} : le compte du connecteur est autorisé jusqu’au ${formatDay(until)}, et l’accès doit y être fermé le lendemain de son dernier jour : le serveur ne l’y ouvrira pas. Avancez le dernier jour, ou faites prolonger le compte.`,
  'account-stopped': ({ platform }) => fr`${platformName(platform)} : le compte du connecteur y attend quelqu’un (« Paramètres › Connecteur ») ; d’ici là, cet accès ne s’y ouvre pas et ne s’y ferme pas.`,
  'already-open': ({ inspection: { teacherId, window } }, names) => fr`L’accès au cahier de ${nameOf(teacherId, names)} est déjà ouvert à cet inspecteur, ${periodWords(window.from, window.to)}.`,
  visa: ({ teacherId, visa }, names) => fr`Le cahier de ${nameOf(teacherId, names)} est visé ${periodWords(visa.from, visa.to)} : les séances y sont figées.`,
  replaced: ({ replacement: { absentId, substituteId, period } }, names) =>
    fr`${nameOf(absentId, names)} est en remplacement par ${nameOf(substituteId, names)}, ${periodWords(period.from, period.to)} : vérifiez quel cahier de textes l’inspecteur doit lire.`,
  'visit-in-holidays': ({ holiday }) => fr`La visite tombe pendant : ${holidayName(holiday)}, ${holidayDays(holiday)}.`,
  holidays: ({ holiday }) => fr`La période comprend : ${holidayName(holiday)}, ${holidayDays(holiday)}.`,
};

/** What is worth knowing before opening. */
export function inspectionWarningSentence(warning: InspectionWarning, names: PersonNames): string {
  return callByKind<InspectionWarning, [names: PersonNames], string>(WARNINGS, warning, names);
}

function nameOf(id: string, names: PersonNames): string {
  return names(id) ?? 'une personne partie';
}

interface DraneMessage {
  readonly inspectors: readonly { readonly name: string; readonly email: string }[];
  readonly school: string;
  readonly uai: string;
}

/** The message that asks the DRANE for the accounts of inspectors (I2: it gives them on request). */
export function draneMessage({ inspectors, school, uai }: DraneMessage): string {
  const people = inspectors.map(({ name, email }) => (email === '' ? name : `${name} (${email})`));
  return fr`Bonjour,

Une inspection est prévue dans notre établissement, ${school} (UAI ${uai}). Pouvez-vous ouvrir un compte sur notre ENT pour : ${listOf(people)} ?

Chaque inspecteur doit posséder un compte sur la plateforme ENT de l’établissement.

Cordialement,`;
}

/** The message that tells a teacher that their lesson book is open to an inspector (INS-07, I9: access is not automatic). */
export function teacherMessage({ inspector, visit, window: { from, to } }: { readonly inspector: string; readonly visit: string | null; readonly window: { readonly from: string; readonly to: string | null } }): string {
  const when = visit === null ? '' : fr`, en vue de sa visite du ${formatDay(visit)}`;
  return fr`Bonjour,

L’accès en lecture à votre cahier de textes est ouvert à ${inspector} ${periodWords(from, to)}${when}.

Cordialement,`;
}
