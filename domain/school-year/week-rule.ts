import { z } from 'zod';
import { addDays, mondayOf } from '../kernel/days.ts';
import { holidayAt, type Holiday } from './holiday.ts';
import { schoolYearOf } from './year-plan.ts';

/** The letters of the weeks of a school that has lessons one week out of two. */
export const WEEK_LETTERS = ['A', 'B'] as const;
export type WeekLetter = (typeof WEEK_LETTERS)[number];

const Letter = z.enum(WEEK_LETTERS);
const Monday = z.iso.date().refine((day) => mondayOf(day) === day, 'not-a-monday');

/**
 * How the weeks A and B of one school year follow one another, as the school says. A week wholly in holidays has no letter;
 * whether it counts in the alternation is the school's to say: timetables number either all weeks, or those with lessons.
 */
export const WeekRule = z.strictObject({
  /** The Monday of the first week that has a letter. */
  from: Monday,
  first: Letter,
  holidays: z.enum(['skipped', 'counted']),
  /** Weeks that the alternation does not give, the others staying as they are; null: neither A nor B. */
  exceptions: z.array(z.strictObject({ monday: Monday, letter: Letter.nullable() })).max(53).readonly()
    .refine((all) => new Set(all.map(({ monday }) => monday)).size === all.length, 'week-twice'),
});
export type WeekRule = Readonly<z.infer<typeof WeekRule>>;

/** The letter of each week of the school year of a rule, by its Monday. */
export type LettersByMonday = ReadonlyMap<string, WeekLetter>;

const SCHOOL_DAYS = [0, 1, 2, 3, 4];

/** The weeks that have a letter, from the first one of the rule to the end of its school year. */
export function weekLetters({ from, first, holidays: kind, exceptions }: WeekRule, holidays: readonly Holiday[]): LettersByMonday {
  const letters = new Map<string, WeekLetter>();
  const year = schoolYearOf(from);
  let counted = 0;
  for (let monday = from; schoolYearOf(monday) === year; monday = addDays(monday, 7)) {
    const isOff = SCHOOL_DAYS.every((rank) => holidayAt(holidays, addDays(monday, rank)) !== undefined);
    if (!isOff) letters.set(monday, counted % 2 === 0 ? first : otherLetter(first));
    if (!isOff || kind === 'counted') counted += 1;
  }
  for (const { monday, letter } of exceptions) {
    if (letter === null) letters.delete(monday);
    else letters.set(monday, letter);
  }
  return letters;
}

function otherLetter(letter: WeekLetter): WeekLetter {
  return letter === 'A' ? 'B' : 'A';
}

/** The letter of the week of a day; undefined where it has none. */
export function letterAt(letters: LettersByMonday, day: string): WeekLetter | undefined {
  return letters.get(mondayOf(day));
}
