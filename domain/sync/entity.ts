import type { Json } from '../kernel/json.ts';

/** What both ways of the wire carry: the settings that administrators decide. */
export const SETTINGS_ENTITIES = [
  'rubrique', 'access', 'schoolGroup', 'membership', 'conflict',
  'visibilityRule', 'messagingSettings', 'moderator', 'allClasses', 'matrixPreset',
  'service', 'serviceAccess', 'accompaniment',
  'ignoredControl', 'proposition', 'checklistItem', 'controlThreshold', 'schoolCalendar', 'correspondence', 'upstreamReport',
  'garSubscription', 'garAssignment', 'assignmentManager', 'pixManager', 'licenceRecovery', 'departure',
  'replacement', 'timetableSettings', 'teacherTimetable', 'inspection', 'inspector', 'visa',
  'offlineLease', 'rightsReview', 'platform', 'announcement', 'accountSuspension', 'homePage', 'homeTile', 'limitation', 'answerers',
] as const;
/** What only comes down: the facts that upstream bases state (AAF). */
export const DIRECTORY_ENTITIES = ['school', 'person', 'group'] as const;

export type SettingsEntity = (typeof SETTINGS_ENTITIES)[number];
export type DirectoryEntity = (typeof DIRECTORY_ENTITIES)[number];

/** How one field of a settings row merges (sync.md §3.2). */
export interface FieldRule {
  /**
   * `lattice`: ordered from the most restrictive to the most permissive; `mark`: that something was done, by whom (`by`) and when
   * (`at`), who does it first being no matter; `fact`: only the ENT writes it.
   */
  readonly kind: 'scalar' | 'lattice' | 'mark' | 'fact';
  readonly order?: readonly Json[];
  /** The value of the field as long as nobody has decided. */
  readonly absent: Json;
  /** Once the ENT has it, nothing brings the value before back: no undoing is prepared of it. */
  readonly isFinal?: true;
}

const scalar = (absent: Json): FieldRule => ({ kind: 'scalar', absent });
const mark: FieldRule = { kind: 'mark', absent: null };
const fact = (absent: Json): FieldRule => ({ kind: 'fact', absent });
const lattice = (lowest: Json, ...higher: readonly Json[]): FieldRule => ({
  kind: 'lattice',
  order: [lowest, ...higher],
  absent: lowest,
});

/** Every field that may be edited or shown, per entity: the unit of conflict is one of them. */
export const FIELD_RULES: Readonly<Record<SettingsEntity, Readonly<Record<string, FieldRule>>>> = {
  rubrique: {
    title: scalar(''),
    parentId: scalar(null),
    kind: scalar('etablissement'),
    classId: scalar(null),
    position: scalar(0),
    visibility: lattice('privee', 'publique'),
    state: scalar('absent'),
    temporary: scalar(false),
    landing: scalar('article'),
    blog: scalar(false),
    blogComments: scalar(false),
    agenda: scalar(false),
    forum: scalar(false),
    chat: scalar(false),
    chatHours: scalar([]),
    pad: scalar(false),
    sharedFolders: scalar(false),
    mailingList: scalar(false),
    contentCount: fact(null),
    lastPublicationAt: fact(null),
    feedsHomePage: fact(false),
  },
  access: { role: lattice('none', 'visitor', 'writer', 'publisher', 'moderator', 'manager') },
  schoolGroup: {
    name: scalar(''),
    kind: scalar('free'),
    state: scalar('absent'),
    note: scalar(''),
    createdFor: fact(null),
  },
  membership: { member: lattice(false, true) },
  conflict: { resolution: scalar(null) },
  /** One cell of « Qui voit qui ? » (domain.md §2.4.2). */
  visibilityRule: { visible: lattice(false, true) },
  /** The only row, `general`, of domain.md §2.4.4; null: the ENT has not said. */
  messagingSettings: {
    studentMayWriteSingleTeacher: scalar(null),
    reporting: scalar(null),
    quietHours: scalar(null),
    restriction: scalar(null),
  },
  moderator: { moderates: lattice(false, true) },
  /** « Accès à toutes les classes », per person: the switch that replaces the documented hack (domain.md §2.4.3). */
  allClasses: { granted: lattice(false, true) },
  matrixPreset: { name: scalar(''), cells: scalar({}), state: scalar('absent') },
  service: {
    active: scalar(false),
    label: fact(''),
    menuPath: fact(''),
    category: fact(''),
    roles: fact([]),
    rank: fact(0),
  },
  /** Ordered by the roles of its own service: there is no universal scale (domain.md §2.2). */
  serviceAccess: { role: scalar('none') },
  accompaniment: { kind: scalar('aesh'), from: scalar(null), to: scalar(null), valid: lattice(false, true) },
  ignoredControl: { ignored: scalar(null) },
  proposition: { state: scalar('absent'), note: scalar(''), askedBy: scalar(''), askedAt: scalar('') },
  checklistItem: { done: mark },
  /** One row per threshold, by its name; null: the default of the console. */
  controlThreshold: { value: scalar(null) },
  /** The only row, `general`: the zone of the national calendar, the days without class that the school adds, and how its weeks A and B follow one another. */
  schoolCalendar: { zone: scalar(null), holidays: scalar([]), weeks: scalar(null) },
  /** What a name of a file is in the directory, by that name; null: nothing is said. */
  correspondence: { directoryId: scalar(null) },
  /** What the ENT says of its last deliveries: a row per kind of file (`aaf`, `sts`, `siecle`, `siecle-guardians`…). */
  upstreamReport: {
    at: fact(null), counts: fact({}), anomalies: fact([]), renamed: fact([]), changed: fact([]),
    statedOn: fact(null), unknown: fact([]), overwritten: fact([]), services: fact([]), withoutEntId: fact(null), substitutions: fact(null), withoutService: fact([]), duplicates: fact([]),
  },
  /** What the school may use, as the GAR states it (domain.md §2.5). */
  garSubscription: {
    resourceId: fact(''), title: fact(''), publisher: fact(''), distributor: fact(''), nature: fact(null),
    from: fact(''), to: fact(null), toSchoolYear: fact(null), kind: fact(null), publics: fact([]),
    licences: fact({}), globalLicences: fact(null), state: fact('active'), firstSeenAt: fact(''),
  },
  /** `done`: the line was carried to the GAR console, as it was then. */
  garAssignment: { state: scalar('none'), done: mark },
  assignmentManager: { manages: lattice(false, true), declaredOn: scalar(null) },
  pixManager: { manages: lattice(false, true), declaredOn: scalar(null) },
  licenceRecovery: { recovered: mark },
  /** Somebody whom a delivery no longer names: in which groups they were, so that what they keep can be taken back. */
  departure: { profile: fact(''), groupIds: fact([]), leftOn: fact('') },
  replacement: {
    absentId: scalar(''), substituteId: scalar(''), period: scalar(null), scope: scalar({ classIds: [], subjects: [] }),
    state: scalar('absent'), comment: scalar(''), reason: scalar(''), origin: fact('ent'), sessions: fact([]), missingSince: fact(null),
  },
  timetableSettings: { master: scalar(null), tool: scalar(null), mode: scalar(null), everyDays: scalar(null), receiverId: scalar(null), longFromDays: scalar(null), idsImportedOn: scalar(null) },
  /** The week of a teacher, by the last timetable imported. */
  teacherTimetable: { firstMonday: fact(''), lessons: fact([]) },
  /** Closed is the most restrictive; one prepared opens nothing yet. `opened`, `closed`: by whom and when, written by the ENT itself. */
  inspection: {
    visit: scalar(null), window: scalar(null), state: lattice('absent', 'closed', 'prepared', 'open'), informedOn: scalar(null), comment: scalar(''),
    opened: fact(null), closed: fact(null),
  },
  inspector: { name: scalar(''), email: scalar(''), platforms: scalar({}), state: scalar('absent') },
  /** A visa that somebody read in the lesson book and wrote down here (V1): the ENT lets no program place or lift one. */
  visa: { teacherId: scalar(null), subject: scalar(null), from: scalar(''), to: scalar(''), by: scalar('direction'), state: scalar('absent') },
  /** The only row, `general`: days that a console may be used without its ENT; null: those of the console (decision: lease). */
  offlineLease: { days: scalar(null) },
  /** Per person who holds strong rights: the day (`YYYY-MM-DD`) when somebody last read them over and kept them (rel:C-P16). */
  rightsReview: { reviewedOn: scalar(null) },
  /** An ENT platform, by its identifier: whether the school uses it, and what the school says of it where the console does not know it. */
  platform: { used: scalar(false), definition: scalar(null) },
  /** Accounts that nobody opens, by family or by person; suspended is the most restrictive. `laid`, `restores`: what lifting it puts back in the messaging. */
  accountSuspension: {
    access: { kind: 'lattice', order: ['suspended', 'open'], absent: 'open' }, until: scalar(null), laid: scalar({}), restores: scalar(null),
  },
  /** A targeted communication that is prepared; `from`, `until`: by the clock of Paris. */
  announcement: {
    channel: scalar('announcement'), kind: scalar('information'), title: scalar(''), text: scalar(''), link: scalar(''), attachment: scalar(''),
    from: scalar(''), until: scalar(null), audience: scalar({ families: [], levels: [] }), state: scalar('absent'),
  },
  /** Somebody whose data are limited, by their identifier: for which case of RGPD, art. 18.1; null: they are not (rel:C-P7). */
  limitation: { reason: scalar(null) },
  /** The only row, `general`: who answers for the data of people (rel:C-P6). */
  answerers: { controller: scalar(''), officer: scalar('') },
  /** The only row, `general`: whether the home page is made of tiles, for good (S2-007). `activated`: by whom and when, written by the ENT itself. */
  homePage: { tiles: { ...scalar(false), isFinal: true }, understood: { ...scalar(''), isFinal: true }, activated: fact(null) },
  /** A block of that page; hidden is the most restrictive. */
  homeTile: {
    kind: scalar('fixed'), title: scalar(''), text: scalar(''), link: scalar(''), image: scalar(null), rubriqueIds: scalar([]), articles: scalar(5),
    tool: scalar(''), responsibleId: scalar(null), personalData: scalar(null), enabled: lattice(false, true), position: scalar(0), columns: scalar(1), state: scalar('absent'),
  },
};

/** Whether a name is one of the settings, the only ones that a console may change. */
export function isSettingsEntity(entity: string): entity is SettingsEntity {
  return (SETTINGS_ENTITIES as readonly string[]).includes(entity);
}

/** The rule of a field, or undefined for a field this version does not know. */
export function fieldRule(entity: SettingsEntity, field: string): FieldRule | undefined {
  return FIELD_RULES[entity][field];
}
