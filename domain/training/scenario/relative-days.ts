import type { Json } from '../../kernel/json.ts';
import { addDays, daysBetween } from '../../kernel/days.ts';
import { localDay } from '../../kernel/local-time.ts';
import { schoolYearOf } from '../../school-year/year-plan.ts';

/** When and by whom a scenario is played: its texts name days and people by their place, so that it never ages. */
export interface PlayedBy {
  /** ISO 8601. */
  readonly now: string;
  /** The name of the account that plays. */
  readonly name: string;
}

/** A day, the school year, this instant, whoever plays: `{{J+3}}`, `{{annee}}`, `{{maintenant}}`, `{{moi}}`. */
const MARKS = /\{\{(?:J(?<days>[+-]\d{1,4})|annee|maintenant|moi)\}\}/g;

/** Puts true days and the name of whoever plays where a scenario marks them. */
export function withTrueDays(value: Json, by: PlayedBy): Json {
  return mapTexts(value, (text) => text.replace(MARKS, (mark, days?: string) => trueText(mark, days, by)));
}

function trueText(mark: string, days: string | undefined, { now, name }: PlayedBy): string {
  const today = localDay(now);
  if (days !== undefined) return addDays(today, Number(days));
  if (mark === '{{annee}}') return schoolYearOf(today);
  return mark === '{{moi}}' ? name : now;
}

/** Days further than this from now are left as they are: nobody meant them from the day of the training. */
const FAR = 1000;
const DATED = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;

/** The other way round: what somebody did today, so that it can be done again another day by somebody else. */
export function withMarks(value: Json, by: PlayedBy): Json {
  const today = localDay(by.now);
  const year = schoolYearOf(today);
  return mapTexts(value, (text) =>
    text === by.name ? '{{moi}}' : text.replaceAll(year, '{{annee}}').replace(DATED, (day) => marked(day, daysBetween(today, day))),
  );
}

function marked(day: string, days: number): string {
  return Number.isNaN(days) || Math.abs(days) > FAR ? day : `{{J${days < 0 ? '' : '+'}${days}}}`;
}

/** Every text of a value, its keys included. */
function mapTexts(value: Json | undefined, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: Json) => mapTexts(item, change));
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), mapTexts(item, change)]));
}
