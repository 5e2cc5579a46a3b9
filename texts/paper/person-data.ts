import type { Person } from '../../domain/directory/person.ts';
import type { HeldField } from '../../domain/station/held-data.ts';
import { formatDay } from '../language/dates.ts';
import { capital, fr, listOf } from '../language/typography.ts';
import { PROFILE_LABELS, SOURCE_LABELS } from '../people/roles.ts';
import { HELD_FIELD_LABELS } from '../station/held-data.ts';

/** The words of what is held of one person (RGPD, art. 15 and 20). */
export const PERSON_DATA_TEXTS = {
  title: 'Données personnelles',
  purpose: fr`Tout ce que la console tient sur cette personne, pour répondre à sa demande d’accès ou de portabilité : à lire, ou à reprendre par une machine (JSON).`,
  rectify: fr`Une donnée fausse se corrige à sa source : la fiche ci-dessus la dit. Un départ dit par les sources efface la fiche au plus tard trois mois après (arrêté du 30 novembre 2006, art. 6).`,
  button: 'Exporter ses données…',
  record: 'Fiche de l’annuaire',
  field: 'Donnée',
  value: 'Valeur',
  source: 'Origine',
  kin: 'Responsables',
  groups: 'Groupes',
  group: 'Groupe',
  kind: 'Nature',
  settings: 'Réglages qui nomment la personne',
  object: 'Objet',
  rights: 'Rubriques ouvertes à la personne',
  rubrique: 'Rubrique',
  role: 'Rôle',
  journal: 'Lignes du journal qui parlent de la personne',
  computed: fr`Les rubriques ouvertes sont déduites des droits posés : elles ne sont enregistrées nulle part.`,
  elsewhere: fr`Ne sont pas ici : ce que l’ENT garde de son côté (compte d’accès à la console, sessions), et ce que tiennent les logiciels sources. Le registre des données (Paramètres › Confidentialité) les nomme.`,
} as const;

/** « Données tenues sur Mme Anaïs Lefèvre ». */
export function personDataTitle(name: string): string {
  return fr`Données tenues sur ${name}`;
}

/** The directory record in words, one line a field that is filled. */
export function recordLines(person: Person, names: { readonly person: (id: string) => string | undefined; readonly group: (id: string) => string | undefined }): readonly (readonly [label: string, value: string])[] {
  const said: Readonly<Record<HeldField, string>> = {
    lastName: person.lastName,
    firstName: person.firstName,
    civility: person.civility ?? '',
    birthDate: person.birthDate === undefined ? '' : formatDay(person.birthDate),
    email: person.email ?? '',
    functions: listOf(person.functions.map(({ label }) => label)),
    subjects: listOf(person.subjects),
    groupIds: person.groupIds.map((id) => names.group(id) ?? id).join(', '),
    childrenIds: person.childrenIds.map((id) => names.person(id) ?? id).join(', '),
    otherSchools: person.otherSchools === undefined ? '' : String(person.otherSchools),
    arrivedOn: person.arrivedOn === undefined ? '' : formatDay(person.arrivedOn),
  };
  const fields: readonly HeldField[] = ['lastName', 'firstName', 'civility', 'birthDate', 'email', 'functions', 'subjects', 'groupIds', 'childrenIds', 'otherSchools', 'arrivedOn'];
  const lines: readonly (readonly [label: string, value: string])[] = [
    ['Identifiant', person.id],
    ['Profil', PROFILE_LABELS[person.profile]],
    ['Origine', SOURCE_LABELS[person.source]],
    ...fields.map((field) => [capital(HELD_FIELD_LABELS[field]), said[field]] as const),
  ];
  return lines.filter(([, value]) => value !== '');
}
