import type { ProfileFamily } from '../../directory/profile.ts';
import { searchKey } from '../../directory/search.ts';
import type { StatisticField } from './statistic.ts';

/** How files of statistics name their columns (« Déduit »: no source describes one). What is not here is asked, never guessed. */
const COLUMN_NAMES: Readonly<Record<StatisticField, readonly string[]>> = {
  from: ['date', 'jour', 'semaine', 'mois', 'période', 'début', 'date de début', 'du'],
  to: ['fin', 'date de fin', 'au'],
  family: ['profil', 'profils', 'type de profil', 'population', 'public', 'catégorie'],
  class: ['classe', 'classes', 'division'],
  service: ['service', 'services', 'module', 'application', 'outil', 'rubrique', 'ressource'],
  accounts: ['comptes', 'nombre de comptes', 'nb comptes', 'effectif', 'effectifs', 'utilisateurs', 'inscrits'],
  activated: ['activés', 'comptes activés', 'nb comptes activés', 'activations', 'comptes actifs'],
  visitors: ['visiteurs', 'visiteurs uniques', 'utilisateurs connectés', 'utilisateurs uniques', 'connectés', 'personnes connectées'],
  connections: ['connexions', 'nombre de connexions', 'nb connexions', 'visites', 'nombre de visites', 'sessions', 'consultations'],
};

const FIELD_OF_NAME = new Map(Object.entries(COLUMN_NAMES).flatMap(([field, names]) => names.map((name) => [searchKey(name), field] as const)));

/** The name of the field that a column goes by; undefined where somebody has to say. */
export function fieldOfName(name: string): string | undefined {
  return FIELD_OF_NAME.get(searchKey(name));
}

const FAMILY_WORDS: Readonly<Record<ProfileFamily, readonly string[]>> = {
  student: ['élève', 'élèves', 'étudiant', 'étudiants'],
  guardian: ['parent', 'parents', 'responsable', 'responsables', 'personne en relation avec un élève', 'représentant légal', 'famille', 'familles', 'tuteur'],
  teacher: ['enseignant', 'enseignants', 'professeur', 'professeurs', 'prof', 'profs'],
  staff: ['personnel', 'personnels', 'autre personnel', 'autres personnels', 'non enseignant', 'non enseignants', 'personnel non enseignant', 'administratif', 'vie scolaire', 'direction'],
  guest: ['invité', 'invités', 'extérieur', 'extérieurs', 'accompagnant', 'accompagnants'],
};

const FAMILY_OF_WORD = new Map(Object.entries(FAMILY_WORDS).flatMap(([family, words]) => words.map((word) => [searchKey(word), family] as const)));

/** The family that a word of a file means; undefined for a word that is not known. */
export function familyOfWord(word: string): string | undefined {
  return FAMILY_OF_WORD.get(searchKey(word));
}

const EVERYBODY = new Set(['tous', 'toutes', 'total', 'ensemble', 'etablissement', 'tous profils', 'toutes classes', ''].map(searchKey));

/** Whether a cell means the whole: « Total », « Tous », nothing. */
export function meansAll(word: string): boolean {
  return EVERYBODY.has(searchKey(word));
}
