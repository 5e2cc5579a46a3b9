/** Titles that any school may give a rubrique: kept, since they name nobody. Any other one becomes « Rubrique n ». */
export const COMMON_TITLES: ReadonlySet<string> = new Set([
  'Racine du site', 'Actualités', 'Informations pratiques', 'Vie de l’établissement', 'Vie scolaire', 'CDI', 'Club journal', 'Nouveautés du CDI', 'Restauration', 'Cantine',
  'Association sportive', 'Foyer socio-éducatif', 'Conseil de la vie collégienne', 'Conseil de la vie lycéenne', 'Délégués', 'Orientation', 'Stages de 3e', 'Disciplines',
  'Mathématiques', 'Français', 'Histoire-géographie', 'Langues vivantes', 'Sciences', 'EPS', 'Technologie', 'Arts plastiques', 'Éducation musicale', 'Philosophie',
  'Espace direction', 'Projets', 'Voyages', 'Archives', 'Bibliothèque', 'Conseil d’école', 'Conseil des maîtres', 'Salle des professeurs', 'Administration',
]);

/** Subjects that any school may teach; any other one becomes « Discipline n ». */
export const COMMON_SUBJECTS: ReadonlySet<string> = new Set([
  'Mathématiques', 'Français', 'Histoire-géographie', 'Anglais LV1', 'Espagnol LV2', 'Allemand LV2', 'Sciences de la vie et de la terre', 'Physique-chimie', 'Technologie',
  'Éducation physique et sportive', 'Arts plastiques', 'Éducation musicale', 'Philosophie', 'Latin', 'Documentation', 'Enseignement moral et civique',
]);

/** What the codes of functions of the AAF are called; another code is left as « Fonction ». */
export const FUNCTION_LABELS: Readonly<Record<string, string>> = {
  DIR: 'Direction', ENS: 'Enseignement', DOC: 'Documentation', EDU: 'Éducation', AED: 'Assistants d’éducation', AES: 'Accompagnants d’élèves', ADF: 'Gestion', ADM: 'Secrétariat',
  ADA: 'Administration', MDS: 'Santé', ASE: 'Action sociale', LAB: 'Laboratoire', OUV: 'Personnels techniques', ORI: 'Orientation', PSY: 'Psychologues', CTR: 'Chefs de travaux',
};

/** The services that the guide names; any other one is called by its code. */
export const COMMON_SERVICES: ReadonlySet<string> = new Set([
  'Messagerie', 'Communication ciblée', 'Rubriques', 'Publication de la page d’accueil', 'Formulaires', 'Cahier de textes', 'Classeur pédagogique', 'Médiacentre', 'Gestion emploi du temps',
  'Bloc Pronote', 'Annuaire', 'Fiches élèves', 'Importer les identifiants Pronote',
]);

/** What the roles of services are called. */
export const ROLE_LABELS: Readonly<Record<string, string>> = {
  use: 'Utilisation', manage: 'Gestion', read: 'Consultation', consult: 'Consultation établissement', modify: 'Modification', gar: 'Responsable d’affectation GAR',
};

/** Levels, as upstream bases write them, with how a class of each is called. */
export const LEVELS: readonly (readonly [level: RegExp, name: string])[] = [
  [/^6(?:E|EME|ÈME)/i, '6e'], [/^5(?:E|EME|ÈME)/i, '5e'], [/^4(?:E|EME|ÈME)/i, '4e'], [/^3(?:E|EME|ÈME)/i, '3e'],
  [/^(?:2NDE?|2DE|SECONDE)/i, '2de'], [/^(?:1E?RE|1ÈRE|PREMI[EÈ]RE)/i, '1re'], [/^(?:TLE|TERM)/i, 'Terminale'],
  [/^CP/i, 'CP'], [/^CE ?1/i, 'CE1'], [/^CE ?2/i, 'CE2'], [/^CM ?1/i, 'CM1'], [/^CM ?2/i, 'CM2'], [/^GS/i, 'GS'], [/^MS/i, 'MS'], [/^T?PS/i, 'PS'],
];
