import { once } from '../../domain/kernel/once.ts';
import type { InspectionPhase } from '../../domain/inspections/inspection-state.ts';
import { formatDay, formatMoment } from '../language/dates.ts';
import { agree, capital, countOf, figureOf, fr, listOf, NOUNS } from '../language/typography.ts';

/** The words of the dashboard. */
export const DASHBOARD_TEXTS = {
  refresh: 'Actualiser',
  todo: 'À traiter',
  checking: fr`Contrôles en cours.`,
  toSend: 'À envoyer',
  nothingToSend: fr`Rien à envoyer.`,
  send: 'Vérifier et envoyer',
  drop: 'Abandonner…',
  dropTitle: 'Abandonner toutes les modifications',
  conflicts: 'Résoudre',
  planned: 'Prévu pour plus tard',
  since: 'Depuis votre dernière visite',
  sinceOffline: fr`Sera mis à jour à la prochaine connexion.`,
  sinceNothing: fr`Rien n’a changé sans vous.`,
  sinceReading: fr`Lecture du journal.`,
  sinceFailed: fr`Le journal n’a pas pu être lu sur ce poste. Rien n’est perdu : il est aussi sur l’ENT.`,
  seeJournal: 'Voir le journal',
  now: 'En ce moment',
  nowNothing: fr`Rien de particulier en ce moment.`,
  see: 'Voir',
  year: 'L’année',
  quietNow: fr`Heures de déconnexion : l’ENT retient les notifications.`,
  accept: 'Accepter',
  decline: 'Refuser',
  firstDay: 'Pour commencer',
  firstSteps: {
    station: fr`Protéger ce poste par une phrase secrète, ou dire qu’il est partagé`,
    report: fr`Lire le premier bilan des contrôles`,
    head: fr`Vérifier que la direction est bien paramétrée`,
    directory: fr`Chercher une personne et lire ce que les rubriques lui ouvrent`,
    rubriques: fr`Parcourir les droits des rubriques`,
    sync: fr`Préparer une modification, la relire, puis l’envoyer`,
  },
  stepDone: 'fait',
  closeGuide: fr`Fermer « Pour commencer »`,
  source: 'Source',
  inferred: 'Déduit',
  doneBox: (sentence: string) => fr`Fait : ${sentence}`,
} as const;

/** « 2 étapes faites sur 5 » */
export function stepsDoneWords(done: number, all: number): string {
  return fr`${capital(countOf(done, { one: 'étape faite', many: 'étapes faites', gender: 'f' }))} sur ${all}`;
}

const DAY = once(() => new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }));

/** « Bonjour. Lundi 9 novembre 2026, semaine 46. » */
export function greeting(now: string): string {
  const day = DAY().format(new Date(now)).replace(/ 1 /, ' 1er ').replaceAll(' ', '\u00A0');
  return fr`Bonjour. ${capital(day)}, semaine ${isoWeek(now)}.`;
}

/** The ISO week of an instant: the week of its Thursday. */
function isoWeek(now: string): number {
  const day = new Date(now);
  const thursday = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const first = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday - first) / 86_400_000 + 1) / 7);
}

const CONTROL = { one: 'contrôle', many: 'contrôles', gender: 'm' } as const;

/** « Voir les 15 contrôles ». */
export function seeAllWords(count: number): string {
  return count === 1 ? 'Voir le contrôle' : fr`Voir les ${figureOf(count, CONTROL)}`;
}

/** « Rien à traiter. Dernier contrôle aujourd’hui à 13 h 52 sur 10 214 personnes. » */
export function nothingToDo(checkedAt: string, now: string, people: number): string {
  return fr`Rien à traiter. Dernier contrôle ${formatMoment(checkedAt, now)} sur ${figureOf(people, NOUNS.person)}.`;
}

/** « 12 modifications. » */
export function draftWords(count: number): string {
  return fr`${capital(countOf(count, NOUNS.change))}.`;
}

/** What « Abandonner » asks. */
export function dropQuestion(count: number): string {
  return fr`${capital(countOf(count, NOUNS.change))} ${agree(count, 'va quitter', 'vont quitter')} le brouillon. Rien n’a été envoyé à l’ENT. Cette action ne pourra pas être annulée.`;
}

/** « 2 conflits à résoudre. » */
export function conflictWords(count: number): string {
  return fr`${capital(countOf(count, NOUNS.conflict))} à résoudre.`;
}

/** « Depuis votre dernière visite (hier à 17 h 20) ». */
export function sinceTitle(previous: string | null, now: string): string {
  return previous === null ? DASHBOARD_TEXTS.since : fr`${DASHBOARD_TEXTS.since} (${formatMoment(previous, now)})`;
}

/** « M. Petit : Rubrique « CDI » : Enseignants → R, hier à 18 h 02 ». */
export function byOther(name: string, sentence: string): string {
  return fr`${name} : ${sentence}`;
}

/** « et 3 autres actions ». */
export function andOthers(count: number): string {
  return fr`et ${figureOf(count, { one: 'autre action', many: 'autres actions', gender: 'f' })}`;
}

/** « et 3 autres », after names. */
export function andMoreNames(count: number): string {
  return fr`et ${figureOf(count, { one: 'autre', many: 'autres', gender: 'm' })}`;
}

/** What the last delivery brought: « Alimentation d’hier à 6 h 00 : 12 fiches créées, 3 disparues. » */
export function deliveryWords(at: string, now: string, counts: Readonly<Record<string, number>>): string {
  const parts = [
    [counts['created'] ?? 0, 'fiche créée', 'fiches créées'],
    [counts['changed'] ?? 0, 'modifiée', 'modifiées'],
    [counts['disappeared'] ?? 0, 'disparue', 'disparues'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => `${n}\u00A0${agree(n, one, many)}`);
  return fr`Alimentation reçue ${formatMoment(at, now)} : ${said.length === 0 ? fr`aucun changement` : listOf(said)}.`;
}

/** « 2 classes ou groupes ont changé de nom : », before their names. */
export function renamedWords(count: number): string {
  return fr`${figureOf(count, { one: 'classe ou groupe a changé', many: 'classes ou groupes ont changé', gender: 'f' })} de nom :`;
}

/** « Messagerie en mode restreint jusqu’à aujourd’hui à 18 h 00. » */
export function restrictionWords(until: string, now: string): string {
  return fr`Messagerie en mode restreint ; elle se rouvre ${formatMoment(until, now)}.`;
}

/** « Demandé par Mme Moreau le 9 nov. à 8 h 00 : … ». */
export function askedWords(by: string, at: string, now: string): string {
  return fr`Demandé par ${by} ${formatMoment(at, now)}`;
}

const ACCESS = { one: 'cahier de textes', many: 'cahiers de textes', gender: 'm' } as const;
const REPLACEMENT = { one: 'remplacement', many: 'remplacements', gender: 'm' } as const;

/** « 2 cahiers de textes sont ouverts à l’inspection. » */
export function openInspectionWords(count: number): string {
  return fr`${capital(countOf(count, ACCESS))} ${agree(count, 'est ouvert', 'sont ouverts')} à l’inspection.`;
}

/** « 3 remplacements en cours. » */
export function runningReplacementWords(count: number): string {
  return fr`${capital(countOf(count, REPLACEMENT))} en cours.`;
}

const GONE_PERSON = 'une personne partie';

interface OpenInspection {
  readonly teacher: string | undefined;
  readonly inspector: string | undefined;
  /** Days (`YYYY-MM-DD`); null where they are not known. */
  readonly visit: string | null;
  readonly until: string | null;
  readonly phase: InspectionPhase;
}

/** « Cahier de textes de M. Garnier ouvert à Mme Faure jusqu’au 19 nov. 2026, visite le 12 nov. 2026. » */
export function openInspectionSentence({ teacher, inspector, visit, until, phase }: OpenInspection): string {
  const end = until === null ? fr`sans date de fin` : phase === 'over' ? fr`à fermer depuis le ${formatDay(until)}` : fr`jusqu’au ${formatDay(until)}`;
  const day = visit === null ? '' : fr`, visite le ${formatDay(visit)}`;
  return fr`Cahier de textes de ${teacher ?? GONE_PERSON} ouvert à ${inspector ?? GONE_PERSON}, ${end}${day}.`;
}

/** « M. Roux remplace Mme Lefèvre jusqu’au 20 nov. 2026. » */
export function runningReplacementSentence(substitute: string | undefined, absent: string | undefined, until: string): string {
  return fr`${capital(substitute ?? GONE_PERSON)} remplace ${absent ?? GONE_PERSON} jusqu’au ${formatDay(until)}.`;
}
