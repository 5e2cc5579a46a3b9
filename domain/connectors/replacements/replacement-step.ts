import { z } from 'zod';
import type { PlatformSchool } from '../platform-school.ts';
import type { PlatformTeaching, SubstituteRow } from './platform-teaching.ts';

const Id = z.string().min(1).max(100);
const Day = z.string().length(10);

/**
 * One row of a replacement is made, or ended: somebody replaces a teacher, of one subject in one class. `entered`: the group that they enter at once, and that no
 * end takes them out of (E24); `on`: the day on which it is sent.
 */
export const ReplacementStep = z.object({
  kind: z.enum(['startReplacement', 'endReplacement']),
  teacher: Id, substitute: Id, group: Id, subject: Id, entered: Id,
  from: Day, to: Day, on: Day,
});
export type ReplacementStep = Readonly<z.infer<typeof ReplacementStep>>;

function isOfStep({ teacher, group, subject }: PlatformTeaching, step: ReplacementStep): boolean {
  return teacher === step.teacher && group === step.group && subject === step.subject;
}

function isRow({ substitute, from, to }: SubstituteRow, step: ReplacementStep): boolean {
  return substitute === step.substitute && from === step.from && to === step.to;
}

/** The rows there that are the one of a step; undefined where what it is about is not listed: a row of it would not show. */
export function rowsOf({ teachings }: Pick<PlatformSchool, 'teachings'>, step: ReplacementStep): readonly SubstituteRow[] | undefined {
  return teachings.find((one) => isOfStep(one, step))?.substitutes.filter((row) => isRow(row, step));
}

/** Where a step stands: several rows that are it, or another one that holds on that day, are for a person. */
export function replacementStepState(school: Pick<PlatformSchool, 'teachings'>, step: ReplacementStep): 'done' | 'undone' | 'other' {
  const rows = rowsOf(school, step);
  if (rows === undefined || rows.length > 1) return 'other';
  if (step.kind === 'endReplacement') return rows.length === 0 ? 'done' : 'undone';
  if (rows.length === 1) return 'done';
  return school.teachings.some((one) => isOfStep(one, step) && one.substitutes.some((row) => holdsBeside(row, step))) ? 'other' : 'undone';
}

function holdsBeside({ substitute, from, to }: SubstituteRow, step: ReplacementStep): boolean {
  return substitute === step.substitute && from <= step.on && step.on <= to;
}

/** A school as the step would leave it: whoever begins enters the group of the class, whoever ends stays in it. */
export function afterReplacement(school: PlatformSchool, step: ReplacementStep): PlatformSchool {
  const isStart = step.kind === 'startReplacement';
  const changed = (rows: readonly SubstituteRow[]): readonly SubstituteRow[] => [
    ...rows.filter((row) => !isRow(row, step)), ...(isStart ? [{ id: null, substitute: step.substitute, from: step.from, to: step.to }] : []),
  ];
  const enters = ({ id, members }: PlatformSchool['groups'][number]): boolean => isStart && id === step.entered && !members.includes(step.substitute);
  return {
    ...school,
    groups: school.groups.some(enters) ? school.groups.map((group) => (enters(group) ? { ...group, members: [...group.members, step.substitute] } : group)) : school.groups,
    teachings: school.teachings.map((one) => (isOfStep(one, step) ? { ...one, substitutes: changed(one.substitutes) } : one)),
  };
}

/** The right that a row is, written as a role is. */
export function replacementRight({ teacher, group, subject }: Pick<PlatformTeaching, 'teacher' | 'group' | 'subject'>, { substitute, from, to }: Pick<SubstituteRow, 'substitute' | 'from' | 'to'>): string {
  return `${substitute} replacement|${teacher}|${group}|${subject}|${from}|${to} viescolaire`;
}

/** Replacements that are there on one side and not on the other: a right of who replaces, written as a role is. */
export function openedReplacements(before: PlatformSchool, after: PlatformSchool): readonly string[] {
  if (before.teachings === after.teachings) return [];
  const rights = ({ teachings }: PlatformSchool): ReadonlySet<string> => new Set(teachings.flatMap((one) => one.substitutes.map((row) => replacementRight(one, row))));
  return [...rights(after).difference(rights(before))];
}
