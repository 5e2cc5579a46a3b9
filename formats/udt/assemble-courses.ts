import type { UdtAnomaly, UdtCourse } from './udt-base.ts';
import { attribute, type Leaf } from './leaf-elements.ts';

/** When a « fiche » stands: a half-slot of a day. */
export interface UdtSlot {
  readonly day: number;
  readonly start: string;
  readonly end: string;
}

/** What lines of lessons name by code. */
export interface UdtCodes {
  readonly slots: ReadonlyMap<string, UdtSlot>;
  /** Names of groups by division and code. */
  readonly groups: ReadonlyMap<string, string>;
  /** Names of « regroupements » by code. */
  readonly groupings: ReadonlyMap<string, string>;
  /** Teachers besides the first, by code of line. */
  readonly coTeachers: ReadonlyMap<string, readonly string[]>;
}

/** Code that stands for nothing (formats.md §6). */
export const PLACEHOLDER = '***';

const COURSE_FIELDS = ['div', 'mat', 'prof', 'rgpmt', 'gpe'] as const;

/** Lessons of a file of lines: lines that agree on everything and follow one another by number are one lesson. */
export function assembleCourses(lines: readonly Leaf[], codes: UdtCodes, note: (kind: UdtAnomaly['kind'], value: string) => void): readonly UdtCourse[] {
  const placed = lines.filter((line) => attribute(line, 'div') !== '' && attribute(line, 'fic') !== '');
  const alike = Map.groupBy(placed, (line) => JSON.stringify(COURSE_FIELDS.map((field) => attribute(line, field))));
  return [...alike.values()].flatMap((same) =>
    runsOf(same).flatMap((run) => courseOf(run, codes, note) ?? []),
  );
}

function rankOf(line: Leaf): number {
  return Number.parseInt(attribute(line, 'code').slice(0, 3), 10);
}

function runsOf(lines: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const runs: Leaf[][] = [];
  for (const line of lines.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && rankOf(line) === rankOf(last) + 1) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function courseOf(run: readonly Leaf[], codes: UdtCodes, note: (kind: UdtAnomaly['kind'], value: string) => void): UdtCourse | undefined {
  const [first] = run;
  const last = run.at(-1);
  const [start, end] = [first, last].map((line) => codes.slots.get(line === undefined ? '' : attribute(line, 'fic')));
  if (first === undefined || start === undefined || end === undefined) {
    note('unknown-slot', run.map((line) => attribute(line, 'code')).join(' '));
    return undefined;
  }
  const others = run.flatMap((line) => codes.coTeachers.get(attribute(line, 'code')) ?? []);
  const teacher = codeOf(first, 'prof');
  const [group, grouping] = [attribute(first, 'gpe'), attribute(first, 'rgpmt')];
  return {
    division: attribute(first, 'div'),
    subject: codeOf(first, 'mat'),
    teacher,
    coTeachers: [...new Set(others)].filter((code) => code !== teacher),
    group: nameOf(group, codes.groups.get(groupKey(attribute(first, 'div'), group)), note),
    grouping: nameOf(grouping, codes.groupings.get(grouping), note),
    room: attribute(first, 'salle'),
    day: start.day,
    start: start.start,
    end: end.end,
  };
}

function codeOf(line: Leaf, name: string): string {
  const code = attribute(line, name);
  return code === PLACEHOLDER ? '' : code;
}

/** Name behind a code, empty without code; an unknown one is noted. */
function nameOf(code: string, name: string | undefined, note: (kind: UdtAnomaly['kind'], value: string) => void): string {
  if (code !== '' && name === undefined) note('unknown-group', code);
  return name ?? '';
}

/** What tells groups of two divisions apart, whose codes repeat. */
export function groupKey(division: string, code: string): string {
  return `${division}\n${code}`;
}
