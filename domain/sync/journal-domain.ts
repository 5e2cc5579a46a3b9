import { z } from 'zod';

/** The parts of a school's life that the journal can be read by (ux §2.15). */
export const JournalDomain = z.enum(['rubriques', 'groups', 'messaging', 'services', 'controls', 'gar', 'replacements', 'inspections', 'conflicts', 'imports', 'security', 'accounts']);
export type JournalDomain = z.infer<typeof JournalDomain>;

/** What a line is about, per domain: the entity of its first edit, or how it ended when it edits nothing. */
export const JOURNAL_SUBJECTS: Readonly<Record<JournalDomain, readonly string[]>> = {
  rubriques: ['rubrique', 'access', 'homePage', 'homeTile'],
  groups: ['schoolGroup', 'membership'],
  messaging: ['visibilityRule', 'messagingSettings', 'moderator', 'allClasses', 'matrixPreset', 'announcement'],
  services: ['service', 'serviceAccess', 'accompaniment'],
  controls: ['ignoredControl', 'proposition', 'checklistItem', 'controlThreshold', 'schoolCalendar', 'platform'],
  gar: ['garAssignment', 'assignmentManager', 'pixManager', 'licenceRecovery', 'garSubscription', 'exported'],
  replacements: ['replacement', 'timetableSettings', 'teacherTimetable'],
  inspections: ['inspection', 'inspector', 'visa'],
  security: ['offlineLease', 'rightsReview', 'limitation', 'answerers'],
  conflicts: ['conflict'],
  imports: ['imported', 'seeded', 'upstreamReport', 'correspondence', 'departure'],
  accounts: ['managed', 'accountSuspension'],
};

/** Lines that a search counts: beyond, it says « plus de » (ux §4.3, B19). */
export const MOST_COUNTED = 10_000;

/** What part of the journal is wanted; what is absent filters nothing. */
export const JournalFilter = z.object({
  search: z.string().max(200),
  /** The account of who did it. */
  author: z.string().max(100).optional(),
  domain: JournalDomain.optional(),
  /** Who or what a line tells of: the identifier of a person, a group, a rubrique. */
  subject: z.string().min(1).max(200).optional(),
  /** ISO 8601 instants, by the ENT's clock: from the first on, and before the second. */
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
});
export type JournalFilter = Readonly<z.infer<typeof JournalFilter>>;
