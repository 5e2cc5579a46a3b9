import { once } from '../../domain/kernel/once.ts';
import { MOST_COUNTED, type JournalDomain } from '../../domain/sync/journal-domain.ts';
import type { JournalStatus } from '../../domain/sync/journal-entry.ts';
import { formatDay, formatHour } from '../language/dates.ts';
import { effectSentence, type WholeEffect } from './effects.ts';
import { figureOf, formatNumber, fr, listOf, NOUNS } from '../language/typography.ts';

/** The words of the Journal screen. */
export const JOURNAL_TEXTS = {
  search: 'Rechercher dans le journal',
  lines: 'Lignes du journal, de la plus récente à la plus ancienne',
  clear: 'Effacer les filtres',
  empty: fr`Le journal est vide. Chaque envoi y écrit qui a changé quoi, et son effet.`,
  loading: fr`Lecture du journal`,
  failed: fr`Le journal n’a pas pu être lu sur ce poste. Rien n’est perdu : il est aussi sur l’ENT. Réessayez.`,
  retry: 'Réessayer',
  prepareUndo: 'Préparer l’annulation',
  noChange: fr`Aucune valeur changée.`,
  countedToday: fr`Compté sur les droits d’alors, avec l’annuaire d’aujourd’hui.`,
  since: 'Du',
  until: 'au',
  fromDay: fr`À partir du jour`,
  toDay: fr`Jusqu’au jour`,
  author: 'Auteur',
  allAuthors: 'Tous les auteurs',
  domain: 'Domaine',
  allDomains: 'Tout domaine',
  opensBelow: fr`Choisissez une ligne : son détail s’ouvre sous elle.`,
} as const;

/** The word of a status, shown beside its icon. */
export const JOURNAL_STATUS: Readonly<Record<JournalStatus, string>> = {
  applied: 'Appliqué',
  same: 'Déjà ainsi',
  conflict: 'En conflit',
  held: 'Joint au conflit',
  refreshed: 'À décider de nouveau',
  rejected: 'Refusé',
  restricted: 'Le plus restrictif appliqué',
  resolved: 'Conflit décidé',
  imported: 'Import',
  exported: 'Export',
  managed: 'Accès',
  seeded: 'Données de départ',
  newer: fr`Dit par une version plus récente`,
};

/** The domains of the journal, as its filter offers them. */
export const JOURNAL_DOMAINS: Readonly<Record<JournalDomain, string>> = {
  rubriques: 'Rubriques',
  groups: 'Groupes',
  messaging: 'Messagerie',
  services: 'Services',
  controls: 'Contrôles',
  gar: 'GAR',
  replacements: 'Remplacements',
  inspections: 'Inspections',
  security: 'Sécurité',
  conflicts: 'Conflits',
  accounts: 'Accès à la console',
  imports: 'Imports',
};

/** What a filter without result says, with what was looked for and between which days. */
export function nothingFound(search: string, from?: string, to?: string): string {
  const what = search === '' ? fr`Rien dans le journal pour ces filtres` : fr`Rien dans le journal pour « ${search} »`;
  const days = [from === undefined ? '' : fr` à partir du ${formatDay(from)}`, to === undefined ? '' : fr` jusqu’au ${formatDay(to)}`];
  return `${what}${days.join('')}.`;
}

/** « 100 lignes affichées sur 4 211 ». */
export function journalCaption(shown: number, total: number): string {
  const all = total === MOST_COUNTED + 1 ? fr`plus de ${formatNumber(Math.max(shown, MOST_COUNTED))}` : formatNumber(total);
  return fr`${figureOf(shown, NOUNS.line)} ${shown < 2 ? 'affichée' : 'affichées'} sur ${all}`;
}

/** « 28 personnes »: those whom this line alone moved, the most of its rights, its messaging, its services and its resources; nothing when it moved nobody. */
export function effectTally(effect: WholeEffect | undefined): string | undefined {
  const parts = effect === undefined ? [] : [effect.rights, effect.reach, effect.services, effect.resources];
  const people = Math.max(0, ...parts.map((moved) => (moved === undefined ? 0 : moved.gained + moved.lost)));
  return people === 0 ? undefined : figureOf(people, NOUNS.person);
}

/** What the whole send did, as its console computed it; an import tells each of its lines. */
export function sendTally(effect: { readonly gained: number; readonly lost: number }, isImport: boolean): string {
  const done = effectSentence(effect, 'done');
  return isImport ? done : fr`Tout l’envoi : ${done}`;
}

/** When it was decided on its console, and when the ENT received it. */
export function decidedAndReceived(authoredAt: string | null, at: string): string {
  const received = fr`reçu par l’ENT le ${formatDay(at)} à ${formatHour(at)}`;
  return authoredAt === null ? received : fr`Décidé le ${formatDay(authoredAt)} à ${formatHour(authoredAt)}, ${received}`;
}

const COUNT_LABELS: Readonly<Record<string, string>> = {
  people: 'personnes',
  groups: 'groupes',
  settings: 'réglages',
  read: 'fiches lues',
  created: 'fiches créées',
  changed: 'fiches modifiées',
  disappeared: 'fiches disparues',
  joined: 'entrées en classe ou groupe',
  left: 'sorties',
  replaced: 'remplacements de l’emploi du temps',
  withdrawn: 'remplacements retirés',
  timetables: 'emplois du temps d’enseignants',
  subscribed: 'abonnements ajoutés',
  subscriptionsChanged: 'abonnements modifiés',
  unsubscribed: 'abonnements retirés',
  unchanged: 'fiches inchangées',
  anomalies: 'anomalies',
};

const ONE_LABELS: Readonly<Record<string, string>> = {
  people: 'personne',
  groups: 'groupe',
  settings: 'réglage',
  read: 'fiche lue',
  created: 'fiche créée',
  changed: 'fiche modifiée',
  disappeared: 'fiche disparue',
  joined: 'entrée en classe ou groupe',
  left: 'sortie',
  replaced: 'remplacement de l’emploi du temps',
  withdrawn: 'remplacement retiré',
  timetables: 'emploi du temps d’enseignant',
  subscribed: 'abonnement ajouté',
  subscriptionsChanged: 'abonnement modifié',
  unsubscribed: 'abonnement retiré',
  unchanged: 'fiche inchangée',
  anomalies: 'anomalie',
};

/** « 1 042 fiches créées et 11 anomalies », the counts of an import; what did not happen is not said. */
export function countWords(counts: Readonly<Record<string, number>>): string {
  const said = Object.entries(counts).filter(([, n]) => n > 0);
  if (said.length === 0) return JOURNAL_TEXTS.noChange;
  return listOf(said.map(([key, n]) => `${formatNumber(n)}\u00A0${(n === 1 ? ONE_LABELS : COUNT_LABELS)[key] ?? key}`));
}

const HEADING = once(() => new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }));

/** « lundi 9 novembre 2026 », the header of a day, in Paris. */
export function dayHeading(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : HEADING().format(date).replace(' 1 ', ' 1er ');
}
