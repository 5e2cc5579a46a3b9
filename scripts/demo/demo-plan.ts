/** A level of a fictitious school and its divisions. */
export interface DemoLevel {
  /** Starts the class codes: `6` gives `6A`. */
  readonly code: string;
  readonly label: string;
  readonly birthYear: number;
  readonly mef: string;
  readonly mefLabel: string;
  readonly divisions: readonly string[];
}

/** A subject of the school, how many teach it, and whether every class has it. */
export interface DemoSubject {
  readonly code: string;
  readonly label: string;
  readonly teachers: number;
  readonly isCommon: boolean;
  readonly discipline: string;
}

/** Groups among which a pupil of a level attends at most one. */
export interface DemoBand {
  readonly levels: readonly string[];
  /** Part of the pupils who attend one of them, 0 to 1. */
  readonly share: number;
  /** `code` follows the level's code; `subject` is a subject code. */
  readonly groups: readonly { readonly code: string; readonly label: string; readonly subject: string }[];
}

/** A post outside teaching, and who holds it when the story needs a name. */
export interface DemoPost {
  readonly function: string;
  readonly label: string;
  readonly post: string;
  readonly count: number;
  /** The structure that they are attached to, when it is not the school: they have their function in both. */
  readonly attachedTo?: string;
  readonly holders?: readonly { readonly title: 'M.' | 'Mme'; readonly sn: string; readonly givenName: string }[];
}

/** A child whose family or own name exercises a trap. */
export interface RemarkableFamily {
  readonly familyName: string;
  readonly children: readonly {
    readonly givenName: string;
    readonly title: 'M.' | 'Mme';
    readonly className: string;
    readonly birthDate?: string;
  }[];
  readonly guardian?: { readonly sn: string; readonly givenName: string; readonly isUtf8: boolean };
}

/** Everything that decides a fictitious delivery; the same plan gives the same bytes. */
export interface DemoPlan {
  readonly seed: number;
  readonly structure: string;
  readonly uai: string;
  readonly structureName: string;
  readonly structureType: readonly [string, string];
  readonly filePrefix: string;
  /** Date of the delivery, JJ/MM/AAAA. */
  readonly date: string;
  readonly levels: readonly DemoLevel[];
  readonly subjects: readonly DemoSubject[];
  readonly bands: readonly DemoBand[];
  readonly posts: readonly DemoPost[];
  readonly students: number;
  /** Number of relatives, suspected duplicates included. */
  readonly guardians: number;
  readonly duplicates: number;
  readonly withoutGuardian: number;
  readonly withoutIne: number;
  readonly siblingPairs: number;
  readonly remarkable: readonly RemarkableFamily[];
}

/** One division of the plan. */
export interface DemoClass {
  readonly code: string;
  readonly label: string;
  readonly level: DemoLevel;
}

/** Divisions of a plan, level by level. */
export function classesOf(plan: DemoPlan): readonly DemoClass[] {
  return plan.levels.flatMap((level) =>
    level.divisions.map((division) => ({
      code: `${level.code}${division}`,
      label: `${level.label} ${division}`,
      level,
    })),
  );
}

/** One teaching group of the plan. */
export interface DemoGroup {
  readonly code: string;
  readonly label: string;
  readonly subject: string;
  readonly level: string;
  readonly band: number;
  readonly classCodes: readonly string[];
}

/** Teaching groups of a plan, band by band then level by level. */
export function groupsOf(plan: DemoPlan): readonly DemoGroup[] {
  return plan.bands.flatMap((band, index) =>
    plan.levels
      .filter((level) => band.levels.includes(level.code))
      .flatMap((level) =>
        band.groups.map((group) => ({
          code: `${level.code}${group.code}`,
          label: `${group.label} ${level.label}`,
          subject: group.subject,
          level: level.code,
          band: index,
          classCodes: level.divisions.map((division) => `${level.code}${division}`),
        })),
      ),
  );
}
