import type { ProfileFamily } from '../../domain/directory/profile.ts';
import { EMITTERS } from '../../domain/messaging/visibility-rule.ts';
import { formatDay, formatDayHour } from '../language/dates.ts';
import { capital, figureOf, fr, NOUNS } from '../language/typography.ts';
import { FAMILY_LABELS } from '../people/roles.ts';

/** The crisis kit of « Comptes »: a population suspended, and the way back. */
export const SUSPENSION_TEXTS = {
  open: fr`Suspendre…`,
  title: fr`Suspendre une population`,
  population: fr`Qui`,
  ofClass: fr`Les élèves d’une classe`,
  chooseClass: fr`Choisir une classe`,
  until: fr`Fin prévue, au soir du`,
  effect: fr`Ce que cela fait`,
  act: fr`Suspendre`,
  lift: fr`Lever la suspension`,
  list: fr`Suspensions`,
  pending: fr`au brouillon`,
  gone: 'une personne partie',
  goneClass: 'une classe disparue',
  classOnly: fr`Messagerie : pas touchée, « Qui voit qui ? » règle un profil entier ; qui leur écrit n’est pas prévenu. Leurs responsables gardent leur compte.`,
  byHand: fr`Rien ne part avant « Vérifier et envoyer ». Un ENT qui ne sait pas suspendre des comptes reçoit les étapes à faire à la main par la feuille d’application. Droits, groupes et messages restent ; « Lever la suspension » remet tout comme avant.`,
  yourself: fr`Vous êtes peut-être dans cette population : gardez un accès à l’ENT par un autre compte avant d’envoyer.`,
} as const;

const CLOSED = fr`Comptes : fermés jusqu’à « Lever la suspension ».`;
const CLOSED_LINE = fr`comptes fermés jusqu’à ce que la suspension soit levée`;

/** « Les 12 comptes affichés ». */
export function shownLabel(people: number): string {
  return people === 1 ? fr`Le compte affiché` : fr`Les ${people} comptes affichés`;
}

/** « Élèves de 5B (27 personnes). Comptes : fermés… »: of a class, and of its pupils only. */
export function classEffect(people: number, name: string): string {
  return fr`Élèves de ${name} (${figureOf(people, NOUNS.person)}).\n${CLOSED}`;
}

/** « Élèves de 5B (27 personnes) : comptes fermés jusqu’à ce que la suspension soit levée ; fin prévue le 16 nov. 2026 à 23 h 59. » */
export function suspendedClass({ name, people, until, isPast }: Omit<SuspendedFamily, 'family' | 'closedUntil'> & { readonly name: string }): string {
  return fr`Élèves de ${name} (${figureOf(people, NOUNS.person)}) : ${CLOSED_LINE}${endWords(until, isPast)}.`;
}

/**
 * What suspending does: whom, what becomes of the accounts until somebody lifts it, and of the messaging until when. `restrictedUntil` (ISO 8601): the end
 * of a restriction in force that outlasts the day, which a suspension never shortens.
 */
export function suspensionEffect(people: number, family: ProfileFamily | undefined, day: string, restrictedUntil?: string): string {
  const who = figureOf(people, NOUNS.person);
  if (family === undefined) return fr`${capital(who)}.\n${CLOSED}\nMessagerie : pas touchée, elle se ferme par profil seulement.`;
  const end = restrictedUntil === undefined ? fr`jusqu’au soir du ${formatDay(day)}` : fr`jusqu’au ${formatDayHour(restrictedUntil)}, fin du mode restreint déjà en vigueur`;
  const writes = hasColumn(family) ? fr`aucun envoi ${end}, puis elle se rouvre d’elle-même` : fr`pas touchée, aucune colonne de « Qui voit qui ? » ne porte ce profil`;
  return fr`${FAMILY_LABELS[family]} (${who}).\n${CLOSED}\nMessagerie : ${writes}.`;
}

/** What the day that is asked for ends: the messaging of a family that has a column, and nothing else by itself. */
export function untilNote(family: ProfileFamily | undefined, restrictedUntil?: string): string {
  if (family !== undefined && hasColumn(family) && restrictedUntil !== undefined) return fr`Le mode restreint déjà en vigueur va plus loin : la messagerie se rouvre d’elle-même le ${formatDayHour(restrictedUntil)} ; les comptes attendent « Lever la suspension ».`;
  if (family !== undefined && hasColumn(family)) return fr`Ce soir-là, la messagerie se rouvre d’elle-même ; les comptes attendent « Lever la suspension ».`;
  return fr`Ce soir-là, cette page rappelle de lever la suspension ; les comptes ne se rouvrent pas d’eux-mêmes.`;
}

function hasColumn(family: ProfileFamily): boolean {
  return EMITTERS.some((one) => one === family);
}

/** A family that is suspended, as a line says it. */
export interface SuspendedFamily {
  readonly family: ProfileFamily;
  readonly people: number;
  readonly until: string | null;
  readonly isPast: boolean;
  /** Until when its column is hidden, whatever the suspension says; null: it writes already. */
  readonly closedUntil: string | null;
}

/** « Élèves (330 personnes) : comptes fermés jusqu’à ce que la suspension soit levée ; messagerie fermée jusqu’au 16 nov. 2026 à 23 h 59. » */
export function suspendedFamily({ family, people, until, isPast, closedUntil }: SuspendedFamily): string {
  const who = fr`${FAMILY_LABELS[family]} (${figureOf(people, NOUNS.person)}) : ${CLOSED_LINE}`;
  if (until === null || !hasColumn(family)) return fr`${who}${endWords(until, isPast)}.`;
  if (closedUntil !== null) return fr`${who} ; messagerie fermée jusqu’au ${formatDayHour(closedUntil)}${isPast ? fr`, par un mode restreint ; la fin prévue est passée : levez la suspension` : ''}.`;
  return isPast ? fr`${who} ; messagerie rouverte depuis le ${formatDayHour(until)} : levez la suspension.` : fr`${who} ; messagerie déjà rouverte${endWords(until, isPast)}.`;
}

function endWords(until: string | null, isPast: boolean): string {
  if (until === null) return '';
  return isPast ? fr` ; fin prévue le ${formatDayHour(until)}, passée : levez la suspension` : fr` ; fin prévue le ${formatDayHour(until)}`;
}

/** « 12 comptes suspendus un à un. » */
export function suspendedPeople(people: number): string {
  return people === 1 ? fr`Un compte suspendu.` : fr`${people} comptes suspendus un à un.`;
}
