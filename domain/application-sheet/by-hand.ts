import type { DraftEntry } from '../draft/draft-entry.ts';
import { waitingEntries } from '../draft/waiting-entries.ts';
import { cellKey } from '../draft/net-changes.ts';
import type { WorkMark } from '../draft/work-mark.ts';
import { must } from '../kernel/assert.ts';
import { fingerprint } from '../kernel/fingerprint.ts';
import { canonicalJson, sameJson, type Json } from '../kernel/json.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import type { SheetCell, SheetStep } from './sheet-step.ts';

/** What the ENT has no screen for: the console keeps it for those who use the console, or the ENT only states it. */
const CONSOLE_ONLY = [
  'conflict', 'matrixPreset', 'ignoredControl', 'proposition', 'checklistItem', 'controlThreshold', 'schoolCalendar', 'correspondence', 'upstreamReport',
  'garSubscription', 'assignmentManager', 'pixManager', 'licenceRecovery', 'departure', 'timetableSettings', 'teacherTimetable', 'inspector', 'visa',
  'offlineLease', 'rightsReview', 'platform', 'limitation', 'answerers',
] as const satisfies readonly SettingsEntity[];

/** What is done on a screen of the ENT. */
export type ByHandEntity = Exclude<SettingsEntity, (typeof CONSOLE_ONLY)[number]>;

/** Fields in which the console notes what was done elsewhere, or why. */
const NOTES: ReadonlySet<string> = new Set(['garAssignment done', 'inspection informedOn', 'replacement reason', 'homePage understood', 'homeTile responsibleId', 'homeTile personalData', 'accountSuspension until', 'accountSuspension laid', 'accountSuspension restores']);

/** Whether rows of an entity are made on a screen of the ENT. */
export function isByHandEntity(entity: SettingsEntity): entity is ByHandEntity {
  return !CONSOLE_ONLY.some((one) => one === entity);
}

/** Whether a value is put on a screen of the ENT. */
export function isOnSheet(entity: SettingsEntity, field: string): boolean {
  return isByHandEntity(entity) && !NOTES.has(`${entity} ${field}`);
}

/** A value of a field, as a mark names it. */
export function sheetCell(cell: { readonly entity: SettingsEntity; readonly id: string }, field: string, set: Json): SheetCell {
  return { key: cellKey(cell, field), value: fingerprint(canonicalJson(set)) };
}

/** The marks of what was done by hand, by cell. */
export type HandMarks = ReadonlyMap<string, WorkMark>;

/** Sorts out the marks of what was done by hand. */
export function handMarks(marks: readonly WorkMark[]): HandMarks {
  return new Map(marks.filter(({ kind }) => kind === 'by-hand').map((mark) => [mark.key, mark]));
}

/** Whether a step is ticked: for these very values, and since they were decided. */
export function isTicked({ cells, decidedAt }: Pick<SheetStep, 'cells' | 'decidedAt'>, marks: HandMarks): boolean {
  return cells.every((cell) => isMarked(cell, decidedAt, marks));
}

function isMarked({ key, value }: SheetCell, since: string, marks: HandMarks): boolean {
  const mark = marks.get(key);
  return mark?.value === value && mark.at >= since;
}

/**
 * The entries of a draft that are « appliqué à la main »: each of their values, or the one that replaced it, was ticked.
 * It is what a person says; only the ENT says « accepté ».
 */
export function entriesByHand(draft: readonly DraftEntry[], marks: readonly WorkMark[]): ReadonlySet<string> {
  const hand = handMarks(marks);
  if (hand.size === 0) return new Set();
  const active = waitingEntries(draft);
  const fates = fatesOf(active);
  return new Set(active.filter((entry) => isByHand(entry, fates, hand)).map(({ id }) => id));
}

interface Fate {
  readonly first: Json;
  last: Json;
}

function fatesOf(entries: readonly DraftEntry[]): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const change of entries.flatMap(({ changes }) => changes)) {
    for (const { field, was, set } of change.edits) {
      const key = cellKey(change, field);
      const known = fates.get(key);
      if (known === undefined) fates.set(key, { first: was, last: set });
      else known.last = set;
    }
  }
  return fates;
}

function isByHand({ changes, createdAt }: DraftEntry, fates: ReadonlyMap<string, Fate>, marks: HandMarks): boolean {
  let ticked = 0;
  for (const change of changes) {
    for (const { field, set } of change.edits.filter((edit) => isOnSheet(change.entity, edit.field))) {
      const fate = must(fates.get(cellKey(change, field)), 'every value of the draft was looked at');
      const isDone = [set, fate.last].some((value) => isMarked(sheetCell(change, field, value), createdAt, marks));
      // What comes back to its start has no step.
      if (!isDone && !sameJson(fate.first, fate.last)) return false;
      if (isDone) ticked += 1;
    }
  }
  return ticked > 0;
}
