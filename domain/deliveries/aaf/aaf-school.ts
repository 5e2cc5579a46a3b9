/** A class that a school declares; its code is free text and case-sensitive (formats.md §1.7 trap 8). */
export interface AafClass {
  readonly code: string;
  readonly label: string;
  readonly mefs: readonly string[];
}

/** A teaching group that a school declares, and the classes that it draws from. */
export interface AafGroup {
  readonly code: string;
  readonly label: string;
  readonly classCodes: readonly string[];
}

/** A class or group of one school, named by a person's record. */
export interface AafPlace {
  readonly structure: string;
  readonly code: string;
}

/** What a teacher teaches to a class or group; the subject is sometimes missing. */
export interface AafTeaching extends AafPlace {
  readonly subject: string | undefined;
}

/** A function held in a school, with the post when one is given. */
export interface AafFunction {
  readonly structure: string;
  readonly code: string;
  readonly label: string;
  readonly postCode: string | undefined;
  readonly postLabel: string | undefined;
}

/** A school of a delivery of the AAF, its name in the parts and the capitals that upstream writes. */
export interface AafStructure {
  /** The academy's key, which every other record names. */
  readonly key: string;
  /** Identifier of its record, by which a delta names it. */
  readonly recordId: string;
  readonly uai: string;
  /** Empty where the delivery has none, as the city. */
  readonly acronym: string;
  readonly writtenName: string;
  readonly writtenCity: string;
  readonly academyCode: string;
  readonly classes: readonly AafClass[];
  readonly groups: readonly AafGroup[];
}

/** Somebody's identity as upstream states it. */
export interface AafIdentity {
  /** The academy's key of the person (jointure). */
  readonly key: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly civility: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | undefined;
  readonly email: string | undefined;
}

/** A student of the school. */
export interface AafStudent extends AafIdentity {
  readonly classCodes: readonly string[];
  readonly groupCodes: readonly string[];
  /** Keys of those who answer for the student. */
  readonly guardianKeys: readonly string[];
  /** Keys of every adult that the record names. */
  readonly relatedKeys: readonly string[];
  /** National student number; never sent to consoles. */
  readonly ine: string | undefined;
  readonly mef: string | undefined;
  /** Label of the level (« 6EME »); the label of the MEF where the delivery gives no level: deduced. */
  readonly level: string | undefined;
}

/** A member of staff of the school. */
export interface AafStaff extends AafIdentity {
  /** Functions held in this school; those held elsewhere when none is held here. */
  readonly functions: readonly AafFunction[];
  /** Schools where they hold a function, this one apart. */
  readonly otherSchools: number;
  readonly teaches: boolean;
  readonly classTeachings: readonly AafTeaching[];
  readonly groupTeachings: readonly AafTeaching[];
  readonly headTeacherOf: readonly string[];
  readonly subjectLabels: readonly string[];
}

/** What a delivery of the AAF states of one school. */
export interface AafSchool {
  readonly structure: AafStructure;
  readonly academyCode: string;
  /** Labels by subject code. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly mefs: ReadonlySet<string>;
  readonly students: readonly AafStudent[];
  /** Adults who answer for at least one student of the school. */
  readonly guardians: readonly AafIdentity[];
  readonly staff: readonly AafStaff[];
}
