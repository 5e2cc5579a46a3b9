import { addDays } from '../kernel/days.ts';
import type { SettingsView } from '../sync/row.ts';
import { IS_THEIRS } from '../timetable/lesson-days.ts';
import { TeacherTimetable } from '../timetable/teacher-timetable.ts';
import { holidaysOf, readSchoolCalendar } from './school-calendar.ts';
import { weekLetters, type WeekRule } from './week-rule.ts';

/** The weeks of the timetable, and in which of them each of its lessons is. */
interface Grid {
  /** Mondays of the weeks that have lessons. */
  readonly open: readonly string[];
  /** How many lessons are in the same open weeks, `1` for those weeks and `0` for the others. */
  readonly patterns: ReadonlyMap<string, number>;
}

/** Fewer weeks than this tell no alternation from a coincidence. */
const FEWEST_WEEKS = 6;

/** More weeks than this outside the alternation: it is not one. */
const MOST_EXCEPTIONS = 6;

/**
 * The weeks A and B that the last timetable imported shows: some lessons are one week out of two, others the weeks between. The file
 * of EDT or Pronote writes the weeks of each lesson and no letter (formats.md §5.1): A is the first of its weeks (« Déduit »).
 * Undefined where no lesson alternates.
 */
export function inferWeeks(view: SettingsView): WeekRule | undefined {
  const grid = readGrid(view);
  const [from] = grid.open;
  if (from === undefined || grid.open.length < FEWEST_WEEKS) return undefined;
  const pattern = alternation(grid.patterns);
  if (pattern === undefined) return undefined;
  const as = (holidays: WeekRule['holidays']): WeekRule => fit(view, { from, first: 'A', holidays, exceptions: [] }, grid.open, pattern);
  const [skipped, counted] = [as('skipped'), as('counted')];
  const best = counted.exceptions.length < skipped.exceptions.length ? counted : skipped;
  return best.exceptions.length <= MOST_EXCEPTIONS ? best : undefined;
}

function readGrid(view: SettingsView): Grid {
  const lessons = [...view.list('teacherTimetable')].flatMap(([, { fields }]) => {
    const { firstMonday, lessons: all } = TeacherTimetable.safeParse(fields).data ?? { firstMonday: '', lessons: [] };
    return all.map(({ weeks }) => new Set(Array.from(weeks).flatMap((letter, week) => (IS_THEIRS.includes(letter) ? [addDays(firstMonday, week * 7)] : []))));
  });
  const open = [...new Set(lessons.flatMap((mondays) => [...mondays]))].toSorted();
  const patterns = Map.groupBy(lessons.map((mondays) => open.map((monday) => (mondays.has(monday) ? '1' : '0')).join('')), (pattern) => pattern);
  return { open, patterns: new Map([...patterns].map(([pattern, all]) => [pattern, all.length])) };
}

/** The weeks of the lessons that alternate with others, where most of them do; those that begin by the first week. */
function alternation(patterns: Grid['patterns']): string | undefined {
  const pairs = [...patterns].flatMap(([pattern, count]) => {
    const others = patterns.get(opposite(pattern)) ?? 0;
    return pattern.startsWith('1') && others > 0 && turns(pattern) * 2 > pattern.length ? [{ pattern, count: count + others }] : [];
  });
  return pairs.toSorted((one, other) => other.count - one.count)[0]?.pattern;
}

function opposite(pattern: string): string {
  return Array.from(pattern, (mark) => (mark === '1' ? '0' : '1')).join('');
}

/** How many times a week is not as the one before: lessons of one half of the year turn once. */
function turns(pattern: string): number {
  return Array.from(pattern).filter((mark, i) => i > 0 && mark !== pattern[i - 1]).length;
}

/** A rule with the weeks that it does not give as exceptions. */
function fit(view: SettingsView, rule: WeekRule, open: readonly string[], pattern: string): WeekRule {
  const letters = weekLetters(rule, holidaysOf(readSchoolCalendar(view)));
  const exceptions = open.flatMap((monday, i) => {
    const letter = pattern[i] === '1' ? 'A' : 'B';
    return letters.get(monday) === letter ? [] : [{ monday, letter } as const];
  });
  return { ...rule, exceptions };
}
