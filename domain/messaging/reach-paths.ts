import { must } from '../kernel/assert.ts';
import { oncePer } from '../kernel/once.ts';
import { ARCHIVED } from '../rights/capability-mask.ts';
import { membersOf } from '../rights/memberships.ts';
import { addPeople, countPeople, hasPerson, peopleSet, type PeopleSet } from '../rights/people-set.ts';
import { byte } from '../rights/typed-read.ts';
import { standingOf, type Correspondent, type Standing } from './correspondent.ts';
import type { MatrixCell } from './matrix.ts';
import { readMessagingSettings } from './messaging-settings.ts';
import { openCircles } from './reach.ts';
import type { Reach } from './school-reach.ts';
import { hasList, isPublic, rubriqueAt } from './rubrique-circles.ts';
import type { Sphere } from './visibility-rule.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One change that closes a path, or opens one. */
export type ReachRemedy =
  /** To hide or show a cell: in the matrix, or in the emergency mode when that one decides the cell. */
  | { readonly kind: 'cell'; readonly cell: MatrixCell; readonly visible: boolean; readonly inRestriction: boolean }
  /** To end the emergency mode. */
  | { readonly kind: 'lift'; readonly cell: MatrixCell }
  | { readonly kind: 'leaveLine'; readonly line: Named }
  | { readonly kind: 'allClasses'; readonly person: number; readonly granted: boolean }
  | { readonly kind: 'mailingList'; readonly rubrique: Named; readonly on: boolean };

/** What to know of a pupil who writes to a teacher of her class: all of them at once, or nobody has said (S2-093). */
export type SingleTeacherNote = 'all-at-once' | 'unsaid';

/** One way by which somebody can write to somebody. */
export type ReachPath = (
  | { readonly via: 'target'; readonly cell: MatrixCell; readonly group: Named }
  | {
      readonly via: 'classSphere';
      readonly cell: MatrixCell;
      readonly classes: readonly Named[];
      /** The line that gives all classes; « granted » when they were given by name; « own » for one's own classes. */
      readonly by: 'own' | 'granted' | Named;
      readonly note?: SingleTeacherNote;
    }
  /** `inferred`: the rubrique is public, and who counts as its member is deduced. */
  | { readonly via: 'rubriqueSphere'; readonly cell: MatrixCell; readonly rubrique: Named; readonly inferred: boolean }
  | { readonly via: 'mailingList'; readonly rubrique: Named; readonly inferred: boolean }
) & {
  /** Any of these closes the path. */
  readonly close: readonly ReachRemedy[];
};

/** A change that would let somebody write, and how many people it would show her at once. */
export interface ReachOpening {
  readonly remedy: ReachRemedy;
  readonly people: number;
}

/** « Pourquoi ? »: whether somebody can start to write to somebody, by what, and what would change it. */
export interface ReachReasons {
  readonly isSelf: boolean;
  /** Whether she can start to write; by reply she always can, once she was written to (S2-033). */
  readonly can: boolean;
  readonly paths: readonly ReachPath[];
  /** Always true between two people: what the settings do not tell is not counted. */
  readonly byReply: boolean;
  /** Whether she can send her a targeted communication, to which nobody replies. */
  readonly byTargeted: boolean;
  /** When she cannot: what would let her, the change that shows the fewest people first. */
  readonly openings: readonly ReachOpening[];
}

const SELF: ReachReasons = { isSelf: true, can: false, paths: [], byReply: false, byTargeted: false, openings: [] };

/** Every path from somebody to somebody (domain.md §2.4.5), or what would open one. */
export function reachReasons(reach: Reach, from: Correspondent, to: Correspondent): ReachReasons {
  const pair: Pair = { reach, from: standingOf(reach, from), to: standingOf(reach, to) };
  if (pair.from.self >= 0 && pair.from.self === pair.to.self) return SELF;
  const paths = [...classPaths(pair), ...sharedPaths(pair)];
  const can = paths.length > 0;
  return { isSelf: false, can, paths, byReply: true, byTargeted: pair.from.targeted, openings: can ? [] : openingsOf(pair) };
}

interface Pair {
  readonly reach: Reach;
  readonly from: Standing;
  readonly to: Standing;
}

/** The paths that a column may have by one thing: a group or a rubrique, by index. */
interface KnownPaths {
  readonly at: number;
  readonly paths: readonly ReachPath[];
}

interface ColumnPaths {
  readonly targets: readonly KnownPaths[];
  readonly circles: readonly KnownPaths[];
}

const columnsOf = oncePer<Reach, Map<string, ColumnPaths>>(() => new Map());

/** What the matrix and the rubriques open to a column, whoever asks: written once, hundreds of pairs read it. */
function columnPaths(reach: Reach, emitter: string): ColumnPaths {
  const known = columnsOf(reach);
  const paths = known.get(emitter) ?? {
    targets: reach.emitter(emitter).visible.flatMap(({ cell, group }): readonly KnownPaths[] =>
      group === undefined ? [] : [{ at: group, paths: [{ via: 'target', cell, group: groupAt(reach, group), close: [cellRemedy(cell, false)] }] }],
    ),
    circles: openCircles(reach, emitter).map((at) => ({ at, paths: pathsOfRubrique(reach, emitter, at) })),
  };
  known.set(emitter, paths);
  return paths;
}

/** Loops: a school has hundreds of rubriques, and two people share few of them. */
function sharedPaths({ reach, from, to }: Pair): readonly ReachPath[] {
  const { targets, circles } = columnPaths(reach, from.emitter);
  const found: ReachPath[] = [];
  for (const { at, paths } of targets) if (to.inGroup(at)) found.push(...paths);
  for (const { at, paths } of circles) if (to.inCircle(at) && from.inCircle(at)) found.push(...paths);
  return found;
}

function classPaths(pair: Pair): readonly ReachPath[] {
  const { reach, from, to } = pair;
  const { seesClasses } = reach.emitter(from.emitter);
  if (!seesClasses || to.classes.length === 0) return [];
  const cell = reach.matrix.cell(from.emitter, 'classSphere' satisfies Sphere);
  const hide = cellRemedy(cell, false);
  const own = to.classes.filter((c) => from.classes.includes(c));
  const note = own.length > 0 ? singleTeacherNote(pair) : undefined;
  const classes = classesAt(reach, to.classes);
  return [
    ...(own.length === 0 ? [] : [{ via: 'classSphere', cell, classes: classesAt(reach, own), by: 'own', ...(note === undefined ? {} : { note }), close: [hide] } as const]),
    ...linesIn(pair).map((line): ReachPath => ({ via: 'classSphere', cell, classes, by: line, close: [{ kind: 'leaveLine', line }, hide] })),
    ...(from.self >= 0 && hasPerson(reach.granted, from.self)
      ? [{ via: 'classSphere', cell, classes, by: 'granted', close: [{ kind: 'allClasses', person: from.self, granted: false }, hide] } as const]
      : []),
  ];
}

function classesAt({ spheres }: Reach, classes: readonly number[]): readonly Named[] {
  return classes.map((c) => nameOf(must(spheres.classes[c], 'a class of the spheres')));
}

const nameOf = ({ id, name }: Named): Named => ({ id, name });

function groupAt({ side }: Reach, group: number): Named {
  return nameOf(must(side.groups[group], 'a group of the side'));
}

function linesIn({ reach, from }: Pair): readonly Named[] {
  return from.everyClass ? reach.lines.filter((line) => from.inGroup(line)).map((line) => groupAt(reach, line)) : [];
}

function singleTeacherNote({ reach, from, to }: Pair): SingleTeacherNote | undefined {
  if (from.emitter !== 'student' || to.emitter !== 'teacher') return undefined;
  const { studentMayWriteSingleTeacher: may } = readMessagingSettings(reach.side.view);
  return may === null ? 'unsaid' : may ? undefined : 'all-at-once';
}

function pathsOfRubrique({ side, matrix, emitter: read }: Reach, emitter: string, at: number): readonly ReachPath[] {
  const rubrique = rubriqueAt(side, at);
  const inferred = isPublic(side, at);
  const paths: ReachPath[] = [];
  if (read(emitter).seesRubriques) {
    const cell = matrix.cell(emitter, 'rubriqueSphere' satisfies Sphere);
    paths.push({ via: 'rubriqueSphere', cell, rubrique, inferred, close: [cellRemedy(cell, false)] });
  }
  if (hasList(side, at)) paths.push({ via: 'mailingList', rubrique, inferred, close: [{ kind: 'mailingList', rubrique, on: false }] });
  return paths;
}

/** What gives a cell that value: the emergency mode is changed, or ended, where it decides. */
export function cellRemedy(cell: MatrixCell, visible: boolean): ReachRemedy {
  const { isRestricted, set } = cell;
  return isRestricted && set === visible ? { kind: 'lift', cell } : { kind: 'cell', cell, visible, inRestriction: isRestricted };
}

function openingsOf(pair: Pair): readonly ReachOpening[] {
  const { reach, from, to } = pair;
  const { memberships } = reach.side.rights;
  const targets = reach.emitter(from.emitter).hidden.flatMap(({ cell, group }): readonly ReachOpening[] =>
    group === undefined || !to.inGroup(group) ? [] : [{ remedy: cellRemedy(cell, true), people: countPeople(membersOf(memberships, group)) }],
  );
  return [...targets, ...classOpenings(pair), ...rubriqueOpenings(pair)].toSorted((a, b) => a.people - b.people);
}

function classOpenings({ reach, from, to }: Pair): readonly ReachOpening[] {
  if (to.classes.length === 0) return [];
  const { seesClasses } = reach.emitter(from.emitter);
  const people = countPeople(reach.anyClass);
  if (seesClasses) return mayHaveAllClasses(from) ? [{ remedy: { kind: 'allClasses', person: from.self, granted: true }, people }] : [];
  const cell = reach.matrix.cell(from.emitter, 'classSphere' satisfies Sphere);
  const remedy = cellRemedy(cell, true);
  if (from.everyClass) return [{ remedy, people }];
  const own = from.classes.map((c) => must(reach.spheres.members[c], 'a class of the spheres'));
  return to.classes.some((c) => from.classes.includes(c)) ? [{ remedy, people: countUnion(reach, own) }] : [];
}

/** All classes are given to people of the staff alone. */
function mayHaveAllClasses({ self, emitter }: Standing): boolean {
  return self >= 0 && emitter !== 'student' && emitter !== 'guardian';
}

function rubriqueOpenings({ reach, from, to }: Pair): readonly ReachOpening[] {
  const { side, circles, matrix } = reach;
  const mine = circles.all.filter((rubrique) => from.inCircle(rubrique));
  const shared = mine.filter((rubrique) => to.inCircle(rubrique));
  if (shared.length === 0) return [];
  const cell = matrix.cell(from.emitter, 'rubriqueSphere' satisfies Sphere);
  return [
    { remedy: cellRemedy(cell, true), people: countUnion(reach, mine.map((rubrique) => circles.of(rubrique))) },
    ...shared
      .filter((rubrique) => (byte(side.settings, rubrique) & ARCHIVED) === 0)
      .map((rubrique): ReachOpening => ({ remedy: { kind: 'mailingList', rubrique: rubriqueAt(side, rubrique), on: true }, people: countPeople(circles.of(rubrique)) })),
  ];
}

function countUnion({ side }: Reach, sets: readonly PeopleSet[]): number {
  const union = peopleSet(side.rights.input.people, []);
  for (const set of sets) addPeople(union, set);
  return countPeople(union);
}
