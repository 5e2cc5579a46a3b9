/** First degree (écoles) or second degree (collèges, lycées): two schemas, two sets of files (formats.md §2.1). */
export type GarDegree = '1D' | '2D';

/** Profiles that the GAR takes; the schema names the first three, newer versions of the GAR the others. Relatives are never sent. */
export type GarProfile =
  | 'National_elv'
  | 'National_ens'
  | 'National_doc'
  | 'National_dir'
  | 'National_evs'
  | 'National_eta'
  | 'National_col';

/** A code and the words that go with it. */
export interface GarLabel {
  readonly code: string;
  readonly label: string;
}

/** A division or a group; `divisions` are the codes of those a group draws from, empty for a division. */
export interface GarGroup extends GarLabel {
  readonly status: 'DIVISION' | 'GROUPE';
  readonly divisions: readonly string[];
}

/** A name and what identifies it in the ENT: at most 64 characters, permanent, never given to somebody else. */
export interface GarIdentity {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
}

interface GarMember extends GarIdentity {
  /** MEF codes (11 characters) in the second degree, MEFSTAT4 codes (4 characters) in the first. */
  readonly levels: readonly string[];
  /** Codes of divisions and groups. */
  readonly groups: readonly string[];
}

/** A pupil; `subjects` are codes of what he or she is taught, second degree only. */
export interface GarStudent extends GarMember {
  readonly subjects: readonly string[];
}

/** A teacher, a librarian or another adult that the GAR takes. */
export interface GarTeacher extends GarMember {
  readonly profile: Exclude<GarProfile, 'National_elv'>;
  /** What is taught to which division or group, second degree only. */
  readonly teachings: readonly { readonly group: string; readonly subject: string }[];
}

/** A « responsable d’affectation »; the GAR wants an address. */
export interface GarManager extends GarIdentity {
  readonly emails: readonly string[];
}

/** What the GAR requires of one school and nothing else: no birth date, address of teachers, civility or birth name. */
export interface GarSchool {
  readonly degree: GarDegree;
  readonly uai: string;
  readonly name: string;
  /** UAI of the school that heads the « cité scolaire », second degree only. */
  readonly seat?: string;
  /** MEF labels, second degree only. */
  readonly mefs: readonly GarLabel[];
  /** Subject labels, second degree only. */
  readonly subjects: readonly GarLabel[];
  readonly groups: readonly GarGroup[];
  readonly students: readonly GarStudent[];
  readonly teachers: readonly GarTeacher[];
  readonly managers: readonly GarManager[];
}
