import { describeHeldData, fieldsOf, type HeldField } from '../../domain/station/held-data.ts';
import type { Person } from '../../domain/directory/person.ts';
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
  save: 'Enregistrer la liste (CSV)',
  file: 'donnees-de-ce-poste.csv',
  profile: 'Profil',
  people: 'Personnes',
  fields: 'Données',
} as const;

/** « 1 240 personnes, reçues le 9 nov. 2026 à 8 h 00. » */
export function heldSentence(people: number, receivedAt: string | null): string {
  const since = receivedAt === null ? '' : fr`, à jour du ${formatDayHour(receivedAt)}`;
  return fr`${figureOf(people, NOUNS.person)} sur ce poste${since}.`;
}

/** « nom, prénom et adresse électronique (12) »: the number where not everybody has the field. */
export function heldFieldsWords(fields: ReadonlyMap<HeldField, number>, people: number): string {
  return listOf([...fields].map(([field, count]) => (count === people ? HELD_FIELD_LABELS[field] : fr`${HELD_FIELD_LABELS[field]} (${formatNumber(count)})`)));
}

/** The list itself: how the station is protected, then each person with the names of the fields present, never their values beyond the name. */
export function heldDataCsv(people: readonly Person[], facts: readonly string[]): string {
  const summary = describeHeldData(people).map(({ profile, people: count, fields }) => [PROFILE_LABELS[profile], formatNumber(count), heldFieldsWords(fields, count)]);
  const lines = people.map((person) => [person.lastName, person.firstName, PROFILE_LABELS[person.profile], fieldsOf(person).map((field) => HELD_FIELD_LABELS[field]).join(', ')]);
  return csvOf([...facts.map((fact) => [fact]), ['Profil', 'Personnes', 'Données'], ...summary, ['Nom', 'Prénom', 'Profil', 'Données'], ...lines]);
}
