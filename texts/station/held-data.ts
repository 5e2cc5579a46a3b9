import { describeHeldData, type HeldField, type HeldPerson } from '../../domain/station/held-data.ts';
import type { PaperTable } from '../../domain/paper/paper.ts';
import { csvOf } from '../language/csv.ts';
import { formatDayHour } from '../language/dates.ts';
import { PROFILE_LABELS } from '../people/roles.ts';
import { figureOf, formatNumber, fr, listOf, NOUNS } from '../language/typography.ts';

/** What each field tells of somebody. */
export const HELD_FIELD_LABELS: Readonly<Record<HeldField, string>> = {
  lastName: 'nom',
  firstName: 'prénom',
  civility: 'civilité',
  birthDate: 'date de naissance',
  email: 'adresse électronique',
  functions: 'fonctions',
  subjects: 'matières enseignées',
  groupIds: 'classes et groupes',
  childrenIds: 'enfants dont il ou elle répond',
  otherSchools: 'autres établissements',
  arrivedOn: 'date d’arrivée',
};

/** The words of « Appareil perdu ». */
export const HELD_DATA_TEXTS = {
  title: 'Appareil perdu',
  purpose: fr`Ce que porte ce poste : à joindre à la notification d’une violation de données, que le responsable de traitement fait à la CNIL dans les 72 heures.`,
  keep: fr`Gardez-en une copie ailleurs que sur ce poste.`,
  also: fr`S’y ajoutent les réglages de l’ENT (droits, groupes, messagerie), le journal des douze derniers mois et vos modifications en attente, qui désignent des personnes. Si ce poste suit d’autres établissements, ouvrez chacun d’eux pour sa propre liste.`,
  list: 'Données de ce poste',
  summary: 'Par profil',
  each: 'Par personne',
  lastName: 'Nom',
  firstName: 'Prénom',
  profile: 'Profil',
  people: 'Personnes',
  fields: 'Données',
  thisOne: 'Ce poste',
} as const;

/** The same, for a computer that nobody has any more. */
export const LOST_DEVICE_TEXTS = {
  title: 'Un autre poste',
  purpose: fr`Un poste que plus personne n’a ne peut plus dire ce qu’il portait : l’ENT le reconstitue de ce qu’il lui a envoyé. Établir la liste est noté dans son journal.`,
  first: fr`Fermez d’abord ses sessions, dans « Sessions et accès » : il ne reçoit alors plus rien.`,
  none: fr`L’ENT n’a encore répondu à aucune console.`,
  caption: 'Postes auxquels l’ENT a répondu',
  device: 'Poste',
  account: 'Compte',
  lastHeard: 'Dernier échange',
  make: 'Établir la liste',
  nameless: 'Nom effacé',
  list: fr`Données de l’appareil perdu`,
  bounds: fr`Ce que l’ENT a envoyé sans savoir si le poste l’a reçu y est compté. Une personne partie depuis plus de trois mois y est comptée sans être nommée : rien ne peut plus être gardé d’elle. Ce qu’un poste a reçu avant que l’ENT ne tienne ce compte, ou d’un ENT remis depuis dans un état antérieur, peut y manquer.`,
  also: fr`S’y ajoutent les réglages de l’ENT (droits, groupes, messagerie), le journal des douze derniers mois et les modifications qui y attendaient, qui désignent des personnes, et les relevés de comptes que ce poste avait importés : l’ENT ne les a jamais vus, et ne sait pas s’il y en avait. La clé de ses fichiers n’est pas avec eux, mais l’ENT ne sait pas si ce poste la tenait d’une phrase secrète.`,
} as const;

/** « Établir la liste : MEDIATHEQUE-3, Augustin Giraud », so that each button says which computer it is about. */
export function makeListOf(device: string, account: string): string {
  return fr`${LOST_DEVICE_TEXTS.make} : ${device}, ${account}`;
}

/** « 1 240 personnes au plus sur le poste « X » de Camille Durand, dont le dernier échange est du 9 nov. 2026 à 8 h 00. » */
export function lostDeviceSentence(people: number, { device, name, at }: { readonly device: string; readonly name: string; readonly at: string }): string {
  return fr`${figureOf(people, NOUNS.person)} au plus sur le poste « ${device} » de ${name === '' ? LOST_DEVICE_TEXTS.nameless : name}, dont le dernier échange est du ${formatDayHour(at)}.`;
}

/** « 1 240 personnes, reçues le 9 nov. 2026 à 8 h 00. » */
export function heldSentence(people: number, receivedAt: string | null): string {
  const since = receivedAt === null ? '' : fr`, à jour du ${formatDayHour(receivedAt)}`;
  return fr`${figureOf(people, NOUNS.person)} sur ce poste${since}.`;
}

/** « nom, prénom et adresse électronique (12) »: the number where not everybody has the field. */
export function heldFieldsWords(fields: ReadonlyMap<HeldField, number>, people: number): string {
  return listOf([...fields].map(([field, count]) => (count === people ? HELD_FIELD_LABELS[field] : fr`${HELD_FIELD_LABELS[field]} (${formatNumber(count)})`)));
}

/** The list itself: a summary by profile, then each person with the names of the fields present, never their values beyond the name. */
export function heldDataTables(people: readonly HeldPerson[]): readonly PaperTable[] {
  const { profile, people: count, fields, summary, each, lastName, firstName } = HELD_DATA_TEXTS;
  return [
    { title: summary, columns: [profile, count, fields], rows: describeHeldData(people).map((one) => [PROFILE_LABELS[one.profile], one.people, heldFieldsWords(one.fields, one.people)]) },
    {
      title: each,
      columns: [lastName, firstName, profile, fields],
      rows: people.map((person) => [person.lastName, person.firstName, PROFILE_LABELS[person.profile], person.fields.map((field) => HELD_FIELD_LABELS[field]).join(', ')]),
    },
  ];
}

/** The same after what is known of the computer, in one file. */
export function heldDataCsv(people: readonly HeldPerson[], facts: readonly string[]): string {
  return csvOf([...facts.map((fact) => [fact]), ...heldDataTables(people).flatMap(({ columns, rows }) => [columns, ...rows.map((row) => row.map(String))])]);
}
