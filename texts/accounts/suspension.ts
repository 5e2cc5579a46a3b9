import type { ProfileFamily } from '../../domain/directory/profile.ts';
import { EMITTERS } from '../../domain/messaging/visibility-rule.ts';
import { formatDay, formatDayHour } from '../language/dates.ts';
import { capital, countOf, figureOf, fr, NOUNS } from '../language/typography.ts';
import { FAMILY_LABELS } from '../people/roles.ts';

/** The crisis kit of « Comptes »: a population suspended, and the way back. */
export const SUSPENSION_TEXTS = {
  open: fr`Suspendre…`,
  title: fr`Suspendre une population`,
  population: fr`Qui`,
  ofClass: fr`Les élèves d’une classe`,
  chooseClass: fr`Choisir une classe`,
  until: fr`Jusqu’à la fin du`,
  effect: fr`Ce que cela fait`,
  act: fr`Suspendre`,
  lift: fr`Lever la suspension`,
  list: fr`Suspensions`,
  pending: fr`au brouillon`,
  gone: 'une personne partie',
  goneClass: 'une classe disparue',
  classOnly: fr`« Qui voit qui ? » règle un profil entier : la messagerie n’est pas touchée, et qui leur écrit n’est pas prévenu. Leurs responsables gardent leur compte.`,
  byHand: fr`Rien ne part avant « Vérifier et envoyer ». Un ENT qui ne sait pas suspendre des comptes reçoit les étapes à faire à la main par la feuille d’application. Droits, groupes et messages restent ; « Lever la suspension » remet tout comme avant.`,
  yourself: fr`Vous êtes peut-être dans cette population : gardez un accès à l’ENT par un autre compte avant d’envoyer.`,
} as const;

/** « Les 12 comptes affichés ». */
export function shownLabel(people: number): string {
  return people === 1 ? fr`Le compte affiché` : fr`Les ${people} comptes affichés`;
}

/** « 5B : 27 élèves ne pourront plus… »: of a class, and of its pupils only. */
export function classEffect(people: number, name: string): string {
  const opens = people < 2 ? fr`ne pourra plus ouvrir son compte` : fr`ne pourront plus ouvrir leur compte`;
  return fr`Élèves de ${name} : ${countOf(people, NOUNS.person)} ${opens}, ni donc écrire, tant que personne ne lève la suspension.`;
}

/** « Élèves de 5B (27 personnes) : comptes suspendus, jusqu’au 16 nov. 2026 à 23 h 59. » */
export function suspendedClass({ name, people, until, isPast }: Omit<SuspendedFamily, 'family'> & { readonly name: string }): string {
  return fr`Élèves de ${name} (${figureOf(people, NOUNS.person)}) : comptes suspendus${endWords(until, isPast)}.`;
}

/** What suspending does, in a sentence: whom, what, until when. */
export function suspensionEffect(people: number, family: ProfileFamily | undefined, day: string): string {
  const who = countOf(people, NOUNS.person);
  const opens = people < 2 ? fr`ne pourra plus ouvrir son compte` : fr`ne pourront plus ouvrir leur compte`;
  if (family === undefined) return fr`${capital(who)} ${opens} tant que personne ne lève la suspension. La messagerie se ferme par profil seulement : elle n’est pas touchée.`;
  const writes = EMITTERS.some((one) => one === family) ? fr`, ni écrire à qui que ce soit dans la messagerie jusqu’au ${formatDay(day)}` : fr` ; aucune colonne de « Qui voit qui ? » ne porte ce profil, la messagerie n’est donc pas touchée`;
  return fr`${FAMILY_LABELS[family]} : ${who} ${opens}${writes}. Les comptes restent fermés tant que personne ne lève la suspension.`;
}

/** A family that is suspended, as a line says it. */
export interface SuspendedFamily {
  readonly family: ProfileFamily;
  readonly people: number;
  readonly until: string | null;
  readonly isPast: boolean;
}

/** « Élèves (330 personnes) : comptes suspendus, messagerie masquée jusqu’au 16 nov. 2026 à 23 h 59. » */
export function suspendedFamily({ family, people, until, isPast }: SuspendedFamily): string {
  return fr`${FAMILY_LABELS[family]} (${figureOf(people, NOUNS.person)}) : comptes suspendus${endWords(until, isPast)}.`;
}

function endWords(until: string | null, isPast: boolean): string {
  if (until === null) return '';
  return isPast ? fr`, fin prévue le ${formatDayHour(until)}, passée : levez la suspension` : fr`, jusqu’au ${formatDayHour(until)}`;
}

/** « 12 comptes suspendus un à un. » */
export function suspendedPeople(people: number): string {
  return people === 1 ? fr`Un compte suspendu.` : fr`${people} comptes suspendus un à un.`;
}
