import type { Person } from '../../directory/person.ts';
import { classesOf } from '../../replacements/replaced-classes.ts';
import { madeUselessBy, replacementTime } from '../../replacements/replacement-state.ts';
import { listReplacements, type PlannedReplacement } from '../../replacements/replacement.ts';
import type { Json } from '../../kernel/json.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import type { SettingsView } from '../../sync/row.ts';
import { unitKey, type UnitValues } from '../compare/unit-values.ts';
import { reversed, type Mapping } from '../mapping/mapping.ts';
import type { ByHandReason } from '../plan/by-hand-reason.ts';
import type { PlatformPerson, PlatformSchool } from '../platform-school.ts';
import { enteredGroup } from './entered-group.ts';
import type { PlatformTeaching, SubstituteRow } from './platform-teaching.ts';
import { replacementRowId } from './replacement-row.ts';
import type { ReplacementStep } from './replacement-step.ts';

/** A row by the names of the platform, and whether nobody of the profile of who replaces is in a group of that class. */
export type RowThere = Pick<ReplacementStep, 'teacher' | 'substitute' | 'group' | 'subject'> & { readonly entered: string | undefined };

/** Replacements of both sides, on one day. */
export interface ReplacementsBeside {
  readonly wanted: UnitValues;
  readonly observed: UnitValues;
  /** Each row of either side, by its unit. */
  readonly rows: ReadonlyMap<string, RowThere>;
  /** Replacements of ours that a person makes there, and why. */
  readonly byHand: ReadonlyMap<string, ByHandReason>;
}

/** What they are read on. `directory`: who teaches which classes here. */
export interface ReplacementsGround {
  readonly remote: PlatformSchool;
  readonly mapping: Mapping;
  readonly directory: Pick<DirectoryIndex, 'findPerson' | 'findGroup' | 'groups'>;
  readonly view: SettingsView;
  readonly day: string;
}

/** Those of the school that hold on a day, where this account may not read them: a person makes each. */
export function unreadReplacements(view: SettingsView, day: string): ReplacementsBeside {
  const current = sentOf(currentOf(view, day));
  return { wanted: new Map(), observed: new Map(), rows: new Map(), byHand: new Map(current.map(({ id }) => [id, 'notProved'])) };
}

function currentOf(view: SettingsView, day: string): readonly PlannedReplacement[] {
  return listReplacements(view).filter((one) => replacementTime(one, day) === 'current');
}

/** What the timetable tells is not ours to send, nor what it makes useless (P9). */
function sentOf(current: readonly PlannedReplacement[]): readonly PlannedReplacement[] {
  return current.filter((one) => one.origin === 'ent' && madeUselessBy(current, one) === undefined);
}

/** What is there of each side, of those that hold on that day: one that begins later is not sent before its first day (connectors.md §7.10). */
export function replacementsBeside(ground: ReplacementsGround): ReplacementsBeside {
  const current = currentOf(ground.view, ground.day);
  const told = new Set(current.filter(({ origin }) => origin === 'edt').map(pairOf));
  const groups = groupsThere(ground);
  const observed = observedRows(ground, groups).filter(({ local }) => !told.has(pairOf({ absentId: local.absent, substituteId: local.substitute })));
  const wanted = sentOf(current).map((one) => wantedRows(ground, groups, one));
  const rows = [...observed, ...wanted.flatMap((one) => one.rows)];
  return {
    wanted: new Map(wanted.flatMap((one) => one.rows.map(({ local, value }) => [keyOf(local), value]))),
    observed: new Map(Map.groupBy(observed, ({ local }) => keyOf(local)).entries().map(([key, same]) => [key, valueOf(same)])),
    rows: new Map(rows.map(({ local, there }) => [replacementRowId(local), there])),
    byHand: new Map(wanted.flatMap(({ id, reason }) => (reason === undefined ? [] : [[id, reason]]))),
  };
}

function pairOf({ absentId, substituteId }: Pick<PlannedReplacement, 'absentId' | 'substituteId'>): string {
  return `${absentId}|${substituteId}`;
}

type Local = Parameters<typeof replacementRowId>[0];

function keyOf(local: Local): string {
  return unitKey({ kind: 'replacement', id: replacementRowId(local) });
}

interface Row {
  readonly local: Local;
  readonly there: RowThere;
  readonly value: Json;
  /** Null for one that is to be made. */
  readonly id: number | null;
}

/** Several rows that hold at once are no value of ours: a person is told which. */
function valueOf(same: readonly Row[]): Json {
  const [only, ...others] = same;
  return only !== undefined && others.length === 0 ? only.value : { several: same.map(({ id }) => id) };
}

/** Of classes and groups there, those that are known here; a class by its code, where there is one of it on each side. */
function groupsThere({ remote, mapping, directory }: ReplacementsGround): (teaching: PlatformTeaching) => string | undefined {
  const named = new Map(remote.groups.flatMap(({ kind, classId, className }) => (kind === 'class' && classId !== null && className !== null ? [[classId, className] as const] : [])));
  const ours = Map.groupBy(directory.groups.filter(({ kind }) => kind === 'class'), ({ code }) => code);
  const theirs = Map.groupBy(named.values(), (code) => code);
  return ({ group, isClass }) => {
    if (!isClass) return mapping.groups.get(group);
    const code = named.get(group);
    const [only, ...others] = ours.get(code) ?? [];
    return others.length === 0 && theirs.get(code ?? '')?.length === 1 ? only?.id : undefined;
  };
}

type GroupsThere = ReturnType<typeof groupsThere>;

function rowThere({ remote }: ReplacementsGround, { teacher, group, subject, isClass }: PlatformTeaching, substitute: PlatformPerson): RowThere {
  return { teacher, substitute: substitute.id, group, subject, entered: enteredGroup(remote, { group, isClass }, substitute)?.id };
}

/** Rows that hold on that day, of people and classes that are known here. */
function observedRows(ground: ReplacementsGround, groups: GroupsThere): readonly Row[] {
  const { remote: { teachings, people }, mapping, day } = ground;
  const byId = new Map(people.map((person) => [person.id, person]));
  const holds = ({ from, to }: SubstituteRow): boolean => from <= day && day <= to;
  return teachings.flatMap((teaching) => {
    const [absent, group] = [mapping.people.get(teaching.teacher), groups(teaching)];
    if (absent === undefined || group === undefined) return [];
    return teaching.substitutes.filter(holds).flatMap(({ id, substitute: remote, from, to }): readonly Row[] => {
      const [substitute, person] = [mapping.people.get(remote), byId.get(remote)];
      return substitute === undefined || person === undefined ? [] : [{ local: { absent, substitute, group, subject: teaching.subject }, there: rowThere(ground, teaching, person), value: { from, to }, id }];
    });
  });
}

interface Wanted {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly reason: ByHandReason | undefined;
}

/** A replacement as rows, one for each subject and class of who is absent there; what has no row is for a person. */
function wantedRows(ground: ReplacementsGround, groups: GroupsThere, one: PlannedReplacement): Wanted {
  const { id, absentId, substituteId, scope } = one;
  const known = reversed(ground.mapping.people);
  const [teacher, substitute] = [known.get(absentId), ground.remote.people.find((person) => person.id === known.get(substituteId))];
  const absent = ground.directory.findPerson(absentId);
  // Subjects there are identifiers without a name, and hours are not there at all: neither is guessed.
  if (scope.subjects.length > 0) return { id, rows: [], reason: 'namedSubjects' };
  if (scope.slots !== undefined && scope.slots.length > 0) return { id, rows: [], reason: 'someLessons' };
  if (teacher === undefined || substitute === undefined || absent === undefined) return { id, rows: [], reason: 'unknownThere' };
  const taught = scope.classIds.length > 0 ? new Set(scope.classIds) : taughtBy(ground, absent);
  const own = ground.remote.teachings.filter((teaching) => teaching.teacher === teacher).map((teaching) => ({ teaching, group: groups(teaching) ?? '' })).filter(({ group }) => taught.has(group));
  const rows = own.map(({ teaching, group }): Row => ({ local: { absent: absentId, substitute: substituteId, group, subject: teaching.subject }, there: rowThere(ground, teaching, substitute), value: { ...one.period }, id: null }));
  const isWhole = [...taught].filter((group) => ground.directory.findGroup(group)?.kind === 'class').every((group) => own.some((found) => found.group === group));
  return { id, rows, reason: isWhole && rows.length > 0 ? undefined : 'noTeaching' };
}

/** Classes and groups of somebody here. */
function taughtBy({ directory }: ReplacementsGround, absent: Person): ReadonlySet<string> {
  return new Set([...classesOf(directory, absent), ...absent.groupIds.filter((id) => directory.findGroup(id)?.kind === 'teaching')]);
}
