import { z } from 'zod';
import { plainName } from '../../directory/identity.ts';
import { must } from '../../kernel/assert.ts';
import { addDays, overlap } from '../../kernel/days.ts';
import { sameJson } from '../../kernel/json.ts';
import { compareCodes } from '../../kernel/order.ts';
import { findReplacement, listReplacements, MOST_SLOTS, ScopeSlot, type PlannedReplacement, type ReplacementPeriod } from '../../replacements/replacement.ts';
import { readTimetableSettings } from '../../timetable/timetable-settings.ts';
import { scopeJson } from '../../replacements/replacement-gestures.ts';
import type { Comparison } from '../delivery-ground.ts';
import type { DeliveryPreview, ToldReplacement } from '../delivery-preview.ts';
import type { StatedSubstitution } from '../delivery.ts';
import type { KnownOfFile } from '../recognition/renamed-groups.ts';
import { nameOf } from '../recognition/recognise-people.ts';

/**
 * The replacements that a timetable tells, as rows to write, and those that it no longer tells. Where the school keeps its
 * replacements in the ENT, they are told and not taken (P9).
 */
export function compareReplacements(comparison: Comparison, known: KnownOfFile): DeliveryPreview['replacements'] {
  const { substitutions } = comparison.delivery;
  if (substitutions === undefined) return { told: [], withdrawn: [], missing: [], stated: undefined };
  const told = toldReplacements(comparison, substitutions, known);
  if (readTimetableSettings(comparison.ground.view).master === 'ent') {
    for (const one of told) comparison.meet('replacement-not-taken', pairName(comparison, one), { personId: one.absentId, detail: daysOf(one.period) });
    return { told: [], withdrawn: [], missing: [], stated: told.length };
  }
  for (const one of told) tellRedundant(comparison, one);
  const kept = told.filter((one) => keepsSessions(comparison, one));
  const left = leftBehind(comparison, told);
  for (const one of left) (isRecorded(one) ? tellSessions : tellWithdrawn)(comparison, one);
  return {
    told: kept.filter((one) => !isKnown(comparison, one)),
    withdrawn: left.filter((one) => !isRecorded(one)).map(({ id }) => id),
    missing: [...told.filter((one) => !kept.includes(one)), ...left.filter(isRecorded)].map(({ id }) => id).filter((id) => findReplacement(comparison.ground.view, id)?.missingSince === null),
    stated: told.length,
  };
}

const daysOf = ({ from, to }: ReplacementPeriod): string => `${from} / ${to}`;

function pairName({ ground: { directory } }: Comparison, { absentId, substituteId }: Pick<ToldReplacement, 'absentId' | 'substituteId'>): string {
  return [absentId, substituteId].map((id) => nameOf(directory.findPerson(id) ?? { lastName: id, firstName: '' })).join(' → ');
}

function toldReplacements(comparison: Comparison, substitutions: readonly StatedSubstitution[], { teachers, groups }: KnownOfFile): readonly ToldReplacement[] {
  const lessons = substitutions.flatMap((lesson): readonly PairedLesson[] => {
    const [absent, substitute, group] = [teachers.get(lesson.absent), teachers.get(lesson.substitute), groups.get(lesson.group)];
    // A replacement without class would open all those of the absent teacher: one of an unknown class opens nothing.
    const isWhole = absent !== undefined && substitute !== undefined && absent !== substitute && group !== undefined;
    if (isWhole) return [{ lesson, absentId: absent.id, substituteId: substitute.id, groupId: group.id }];
    tellUnknown(comparison, lesson);
    return [];
  });
  const pairs = Map.groupBy(lessons, ({ absentId, substituteId }) => `${absentId} ${substituteId}`);
  return [...pairs.values()].flatMap((pair) => runsOf(pair).map((run) => replacementOf(comparison, run)));
}

interface PairedLesson {
  readonly lesson: StatedSubstitution;
  readonly absentId: string;
  readonly substituteId: string;
  readonly groupId: string;
}

function tellUnknown({ delivery, meet }: Comparison, { absent, substitute, from, to }: StatedSubstitution): void {
  const names = new Map((delivery.teachers ?? []).map((stated) => [stated.key, nameOf(stated)]));
  meet('unknown-substitution', [absent, substitute].map((key) => names.get(key) ?? key).join(' → '), { detail: daysOf({ from, to }) });
}

interface Run extends PairedLesson {
  readonly period: ReplacementPeriod;
  readonly lessons: readonly PairedLesson[];
}

/** Lessons of one pair, as periods: those that touch or overlap are one absence. */
function runsOf(pair: readonly PairedLesson[]): readonly Run[] {
  const runs: Run[] = [];
  for (const paired of pair.toSorted((a, b) => a.lesson.from.localeCompare(b.lesson.from))) {
    const { from, to } = paired.lesson;
    const last = runs.at(-1);
    if (last === undefined || from > addDays(last.period.to, 1)) runs.push({ ...paired, period: { from, to }, lessons: [paired] });
    else runs[runs.length - 1] = { ...last, period: { from: last.period.from, to: to > last.period.to ? to : last.period.to }, lessons: [...last.lessons, paired] };
  }
  return runs;
}

/** A teaching group stands among the classes: what is opened is what its pupils have, not their whole classes. */
function replacementOf({ ground: { directory } }: Comparison, { absentId, substituteId, period, lessons }: Run): ToldReplacement {
  const { subjects: taught } = must(directory.findPerson(absentId), 'who is absent was recognised');
  const classIds = [...new Set(lessons.map(({ groupId }) => groupId))].toSorted();
  return { id: `edt:${absentId}:${substituteId}:${period.from}`, absentId, substituteId, period, scope: { classIds, subjects: [...subjectsOf(taught, lessons)], slots: [...slotsOf(lessons)] } };
}

/** Those of the absent teacher that are replaced; none where all are, or where the file names one that the directory does not. */
function subjectsOf(taught: readonly string[], lessons: readonly PairedLesson[]): readonly string[] {
  const named = new Set(lessons.map(({ lesson }) => plainName(lesson.subject)));
  const replaced = taught.filter((subject) => named.has(plainName(subject)));
  return replaced.length === named.size && replaced.length < taught.length ? replaced : [];
}

/** The lessons of the week that are replaced, from Monday on; none, which stands for all, where the file has hours that are none, or more of them than a row takes. */
function slotsOf(lessons: readonly PairedLesson[]): readonly ScopeSlot[] {
  const slots = new Map<string, ScopeSlot>();
  for (const { lesson: { hours }, groupId } of lessons) {
    const key = `${String(hours.day)} ${hours.from} ${hours.to}`;
    slots.set(key, { ...hours, groupIds: [...new Set([...(slots.get(key)?.groupIds ?? []), groupId])].toSorted() });
  }
  const all = z.array(ScopeSlot).max(MOST_SLOTS).safeParse([...slots].toSorted(([one], [other]) => compareCodes(one, other)).map(([, slot]) => slot));
  return all.data ?? [];
}

/** The same pair at the same time, planned in the ENT: that one has become useless (P9, RPL-01). */
function tellRedundant(comparison: Comparison, told: ToldReplacement): void {
  for (const other of listReplacements(comparison.ground.view)) {
    const isSame = other.origin === 'ent' && other.absentId === told.absentId && other.substituteId === told.substituteId && overlap(other.period, told.period);
    if (isSame) comparison.meet('replacement-redundant', pairName(comparison, told), { personId: told.absentId, detail: daysOf(other.period) });
  }
}

function isKnown({ ground }: Comparison, { id, period, scope }: ToldReplacement): boolean {
  const known = findReplacement(ground.view, id);
  return known?.state === 'active' && known.missingSince === null && sameJson([{ ...known.period }, scopeJson(known.scope)], [{ ...period }, scopeJson(scope)]);
}

/** P4: the days of lessons that the substitute has recorded stay inside. */
function keepsSessions(comparison: Comparison, told: ToldReplacement): boolean {
  const sessions = findReplacement(comparison.ground.view, told.id)?.sessions ?? [];
  const isInside = sessions.every((day) => told.period.from <= day && day <= told.period.to);
  if (!isInside) tellSessions(comparison, told);
  return isInside;
}

function tellSessions(comparison: Comparison, one: Pick<ToldReplacement, 'absentId' | 'substituteId' | 'period'>): void {
  comparison.meet('replacement-with-sessions', pairName(comparison, one), { personId: one.absentId, detail: daysOf(one.period) });
}

/** Whoever reads the preview or the report knows whose replacement goes. */
function tellWithdrawn(comparison: Comparison, one: PlannedReplacement): void {
  comparison.meet('replacement-withdrawn', pairName(comparison, one), { personId: one.absentId, detail: daysOf(one.period) });
}

/** Those of an earlier import that are told no more; what is over stays, it happened. */
function leftBehind({ ground: { view, day } }: Comparison, told: readonly ToldReplacement[]): readonly PlannedReplacement[] {
  const ids = new Set(told.map(({ id }) => id));
  return listReplacements(view).filter(({ id, origin, period }) => origin === 'edt' && !ids.has(id) && period.to >= day);
}

/** P5: one with recorded sessions stays, to be confirmed. */
function isRecorded({ sessions }: PlannedReplacement): boolean {
  return sessions.length > 0;
}
