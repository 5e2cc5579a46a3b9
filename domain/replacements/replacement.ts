import { z } from 'zod';
import { compareCodes } from '../kernel/order.ts';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';
import { LessonHours } from '../timetable/teacher-timetable.ts';

const Day = z.string().max(10);

/** First and last day of a replacement, both included and both known (P2). */
export const ReplacementPeriod = z.object({ from: Day, to: Day });
export type ReplacementPeriod = Readonly<z.infer<typeof ReplacementPeriod>>;

/** Hours of the week of the absent teacher, with the classes that they have then: EDT lets a replacement be of some lessons only (O-24). */
export const ScopeSlot = LessonHours.extend({ groupIds: z.array(z.string().max(100)).max(20) });
export type ScopeSlot = Readonly<z.infer<typeof ScopeSlot>>;

/** More lessons a week than one replacement takes. */
export const MOST_SLOTS = 60;

/** What is replaced: some classes, subjects or lessons of the absent teacher; empty lists, or none: all of them. */
export const ReplacementScope = z.object({
  classIds: z.array(z.string().max(100)).max(60).default([]),
  subjects: z.array(z.string().max(200)).max(40).default([]),
  slots: z.array(ScopeSlot).max(MOST_SLOTS).optional(),
});
export type ReplacementScope = Readonly<z.infer<typeof ReplacementScope>>;

/** Somebody who takes the classes of somebody else for a time (domain.md §2.6). */
export const Replacement = z.object({
  id: z.string().min(1).max(100),
  absentId: z.string().max(100).default(''),
  substituteId: z.string().max(100).default(''),
  /** Null as long as the days are not chosen. */
  period: ReplacementPeriod.nullable().default(null),
  scope: ReplacementScope.default({ classIds: [], subjects: [] }),
  state: z.enum(['active', 'cancelled']),
  comment: z.string().max(500).default(''),
  /** Why it is kept here though the timetable software is the master (P9). */
  reason: z.string().max(500).default(''),
  /** `edt`: it came with a timetable import, and is corrected there. */
  origin: z.enum(['ent', 'edt']).default('ent'),
  /** Days with lessons that the substitute has recorded: the ENT states them (P4, P5). */
  sessions: z.array(Day).max(400).default([]),
  /** When the timetable stopped telling one that cannot be withdrawn, for its sessions (ISO 8601): somebody has to confirm it (states of §2.6). */
  missingSince: z.string().max(40).nullable().default(null),
});
export type Replacement = Readonly<z.infer<typeof Replacement>>;

/** Reads a row as a replacement; undefined when it is not one, or not yet one. */
export const readReplacement = readOnce((id, { fields }): Replacement | undefined => Replacement.safeParse({ ...fields, id }).data);

/** The replacement of that identifier. */
export function findReplacement(view: SettingsView, id: string): Replacement | undefined {
  return readReplacement(id, view.find('replacement', id));
}

/** A replacement whose days are known: it has a place on the timeline. */
export type PlannedReplacement = Replacement & { readonly period: ReplacementPeriod };

/** The replacements that were not cancelled, by first day. */
export function listReplacements(view: SettingsView): readonly PlannedReplacement[] {
  return [...view.list('replacement')]
    .flatMap(([id, row]) => readReplacement(id, row) ?? [])
    .filter((one): one is PlannedReplacement => one.state === 'active' && one.period !== null)
    .toSorted((a, b) => compareCodes(a.period.from, b.period.from) || compareCodes(a.id, b.id));
}
