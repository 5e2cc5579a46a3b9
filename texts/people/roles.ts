import type { GroupKind, GroupOrigin } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import { ProfileFamily, type Profile } from '../../domain/directory/profile.ts';
import type { ExportedList } from '../../domain/roles/exported-list.ts';
import type { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import type { TwoPersonAct } from '../../domain/roles/two-persons.ts';
import type { RubriqueRole } from '../../domain/rights/role.ts';
import type { Degree } from '../../domain/school/first-degree.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import type { RoleWords } from '../../domain/platforms/role-words.ts';
import { fr, typeset } from '../language/typography.ts';
import { ofDegree } from './degree.ts';

/** The name of a role on a rubrique in the guide (domain.md §5). */
export const GUIDE_ROLE_LABELS: Readonly<Record<RubriqueRole, string>> = {
  none: 'Aucun accès',
  visitor: 'Visiteur',
  writer: 'Rédacteur',
  publisher: 'Rédacteur avec mise en ligne',
  moderator: 'Modérateur',
  manager: 'Gestionnaire',
};

const spoken: Record<RubriqueRole, string> = { ...GUIDE_ROLE_LABELS };

/** The name of a role, as the platforms of the school say it; that of the guide where they say none. */
export const ROLE_LABELS: Readonly<Record<RubriqueRole, string>> = spoken;

/** Has everything that names roles in this page use the words of its school: « Visiteur ou Lecteur » where two platforms differ (decision 45). */
export function speakRoles(words: RoleWords): void {
  const labels = Object.entries(words).map(([role, said]): readonly [string, string] => [role, typeset(said.join(' ou '))]);
  Object.assign(spoken, GUIDE_ROLE_LABELS, Object.fromEntries(labels));
}

/** The letter of a role in the cells of the rights grid. */
export const ROLE_LETTERS: Readonly<Record<RubriqueRole, string>> = {
  none: '—',
  visitor: 'V',
  writer: 'R',
  publisher: 'R+',
  moderator: 'M',
  manager: 'G',
};

/** A school of the first degree has a director (S4-005). */
const HEADS: Readonly<Record<Degree, string>> = { first: 'Directeur d’école', second: 'Chef d’établissement' };

/** What a person is in the console. */
export const CONSOLE_ROLE_LABELS: Readonly<Record<ConsoleRole, string>> = {
  administrator: 'Administrateur ENT',
  get head() { return ofDegree(HEADS.second, HEADS.first); },
  deputy: 'Adjoint au chef d’établissement',
  assignmentManager: 'Responsable d’affectation GAR',
  trainer: 'Formateur',
};

/** The same where schools of both degrees are served, and no page speaks for one of them. */
export function consoleRoleIn(degree: Degree, role: ConsoleRole): string {
  return role === 'head' ? HEADS[degree] : CONSOLE_ROLE_LABELS[role];
}

/** What two administrators may be wanted for, after « pour ». */
export const TWO_PERSON_ACTS: Readonly<Record<TwoPersonAct, string>> = { grant: 'nommer un administrateur', emergency: 'le mode restreint de la messagerie' };

/** The lists of people that leave the console in a file. */
export const EXPORTED_LISTS: Readonly<Record<ExportedList, string>> = {
  'held-data': 'liste des personnes que porte un poste',
  'lost-device': 'liste des personnes que porte un appareil perdu',
  journal: 'journal',
  directory: 'annuaire',
  controls: 'contrôles',
  rubriques: 'droits sur les rubriques, droits individuels compris',
  'rubrique-access': 'personnes qui ont accès à une rubrique',
  'functional-lines': fr`lignes de « Qui fait quoi ? »`,
  accompaniments: 'accompagnants et élèves suivis',
  replacements: 'remplacements',
  inspections: 'inspections',
  'gar-list': 'liste pour la console GAR',
  person: 'données tenues sur une personne',
  figures: 'indicateurs, sans personne nommée',
  'account-letters': fr`lettres d’activation des comptes (identifiant et mot de passe provisoire)`,
  'application-sheet': fr`feuille d’application partagée`,
  accounts: 'comptes',
  'strong-rights': 'droits forts',
  changes: 'modifications à envoyer ou envoyées',
  'gar-staff': fr`responsables d’affectation GAR et gestionnaires Pix`,
  'feeding-report': fr`compte rendu d’alimentation`,
};

/** What each role of the console does here, for the choice of an account. */
export const CONSOLE_ROLE_PURPOSES: Readonly<Record<ConsoleRole, string>> = {
  administrator: 'Modifie tous les réglages de l’établissement.',
  head: 'Consulte tout, ouvre les inspections et demande les autres modifications à l’administrateur ENT.',
  deputy: 'Consulte tout, ouvre les inspections et demande les autres modifications à l’administrateur ENT.',
  assignmentManager: 'Consulte tout, et prépare les affectations du GAR.',
  trainer: 'Consulte tout, sans rien modifier.',
};

/** The profile of a person, singular. */
export const PROFILE_LABELS: Readonly<Record<Profile, string>> = {
  student: 'Élève',
  guardian: 'Responsable',
  teacher: 'Enseignant',
  librarian: 'Professeur documentaliste',
  direction: 'Direction',
  schoolLife: 'Vie scolaire',
  administrative: 'Personnel administratif',
  academic: 'Personnel académique',
  localAuthority: 'Agent de la collectivité',
  accompanist: 'Accompagnant',
  guest: 'Invité',
};

/** The families of profiles, plural, as filters. */
export const FAMILY_LABELS: Readonly<Record<ProfileFamily, string>> = {
  student: 'Élèves',
  guardian: 'Responsables',
  teacher: 'Enseignants',
  staff: 'Non enseignants',
  guest: 'Invités',
};

/** The same of a family that a key names; a word of another version is kept. */
export function familyWords(family: string): string {
  const known = ProfileFamily.safeParse(family).data;
  return known === undefined ? family : FAMILY_LABELS[known];
}

/** The kind of a group, singular. */
export const GROUP_KIND_LABELS: Readonly<Record<GroupKind, string>> = {
  class: 'Classe',
  teaching: 'Enseignement',
  profile: 'Profil',
  function: 'Fonction',
  functional: 'Fonctionnel',
  privilege: 'Habilitation',
  free: 'Libre',
};

/** The kinds of groups, plural, as filters. */
export const GROUP_KIND_FILTERS: Readonly<Record<GroupKind, string>> = {
  class: 'Classes',
  teaching: 'Enseignement',
  profile: 'Profils',
  function: 'Fonctions',
  functional: 'Fonctionnels',
  privilege: 'Habilitation',
  free: 'Libres',
};

/** Where a group comes from, and where it is corrected. */
export function groupOriginSentence(kind: GroupKind, origin: GroupOrigin): string {
  if (origin === 'computed') return fr`Calculé par l’ENT d’après les profils et les fonctions. Pour corriger : la fiche de la personne, à sa source.`;
  if (origin === 'aaf') {
    const from = kind === 'class'
      ? fr`Vient de Siècle et de STSweb. Pour corriger : STSweb, puis les exports « Structure » et « Services ». Visible ici sous 48 h.`
      : fr`Vient de STSweb. Pour corriger : STSweb, puis les exports « Structure » et « Services ». Visible ici sous 48 h.`;
    return ofDegree(from, fr`Vient d’Onde. Pour corriger : le directeur de l’école, dans Onde. Visible ici sous 48 h (délai déduit).`);
  }
  return GROUP_IN_ENT[kind] ?? fr`Vient de l’ENT.`;
}

const GROUP_IN_ENT: Readonly<Partial<Record<GroupKind, string>>> = {
  free: fr`Groupe libre, tenu par l’établissement : ses membres se modifient ici.`,
  privilege: fr`Groupe d’habilitation de l’ENT : ses membres se modifient ici, son nom est fixé.`,
  functional: fr`Ligne de « Qui fait quoi ? » : ses membres se modifient ici, son nom est fixé par l’ENT.`,
};

/** The short name of the source of a record; the AAF of the first degree comes from Onde and AGAPE (formats.md §1). */
export const SOURCE_LABELS: Readonly<Record<Person['source'], string>> = {
  get siecle() { return ofDegree('Siècle', 'Onde'); },
  get stsweb() { return ofDegree('STSweb', 'AGAPE'); },
  agents: 'Annuaire des agents',
  ent: 'ENT',
};

/** Where a person's record comes from, where it is corrected, and when one sees it here. */
export const SOURCE_SENTENCES: Readonly<Record<Person['source'], string>> = {
  get siecle() {
    return ofDegree(
      fr`Vient de Siècle. Pour corriger : Base élèves › Fiches élèves. Visible ici sous 48 h.`,
      fr`Vient d’Onde. Pour corriger : le directeur de l’école, dans Onde. Visible ici sous 48 h (délai déduit).`,
    );
  },
  get stsweb() {
    return ofDegree(
      fr`Vient de STSweb. Pour corriger : STSweb, puis les exports « Structure » et « Services ». Visible ici sous 48 h.`,
      fr`Vient de la base des agents du premier degré (AGAPE). Pour corriger : l’académie, qui la tient ; sa classe, dans Onde (déduit). Visible ici sous 48 h (délai déduit).`,
    );
  },
  agents: fr`Vient de l’annuaire académique (AAF). Pour corriger : le rectorat, qui tient la base des agents. Visible ici sous 48 h.`,
  ent: fr`Compte créé dans l’ENT. Pour corriger : Autres services › Annuaire. Visible ici aussitôt.`,
};

/** What a role may not change, as the object of a sentence. */
export const ENTITY_OBJECTS: Readonly<Record<SettingsEntity, string>> = {
  rubrique: 'les rubriques',
  access: 'les droits des rubriques',
  schoolGroup: 'les groupes',
  membership: 'les membres des groupes',
  conflict: 'les conflits',
  visibilityRule: fr`les cellules de « Qui voit qui ? »`,
  messagingSettings: 'les paramètres de la messagerie',
  moderator: 'les modérateurs de la messagerie',
  allClasses: 'l’accès à toutes les classes',
  matrixPreset: fr`les modèles de « Qui voit qui ? »`,
  service: 'les services',
  serviceAccess: 'les droits des services',
  accompaniment: 'les accompagnements',
  ignoredControl: 'les contrôles ignorés',
  proposition: 'les demandes de correction',
  checklistItem: 'la liste de l’année',
  controlThreshold: 'les seuils des contrôles',
  schoolCalendar: 'le calendrier scolaire',
  platform: fr`les plateformes de l’établissement`,
  announcement: fr`les communications ciblées`,
  homePage: fr`la page d’accueil`,
  homeTile: fr`les tuiles de la page d’accueil`,
  accountSuspension: fr`la suspension de comptes`,
  correspondence: 'la table de correspondance',
  upstreamReport: 'le compte rendu d’alimentation',
  garSubscription: 'les abonnements GAR',
  garAssignment: 'les affectations GAR',
  assignmentManager: 'les responsables d’affectation GAR',
  pixManager: 'les gestionnaires Pix',
  licenceRecovery: 'la récupération des licences',
  departure: 'les départs',
  replacement: 'les remplacements',
  timetableSettings: 'les réglages de l’emploi du temps',
  teacherTimetable: 'l’emploi du temps des enseignants',
  inspection: 'les inspections',
  inspector: 'les inspecteurs',
  visa: 'les visas notés',
  offlineLease: 'la durée hors connexion',
  limitation: 'la limitation des données d’une personne',
  answerers: 'les noms de qui répond des données',
  rightsReview: 'la revue des droits forts',
};
