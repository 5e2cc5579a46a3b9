import { searchKey } from '../../directory/search.ts';
import { addDays, isDay } from '../../kernel/days.ts';

/** First and last day of a period, both included. */
export interface DayPeriod {
  readonly from: string;
  readonly to: string;
}

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];

/**
 * The period that a cell says: a day (« 09/11/2026 », « 2026-11-09 », « semaine du 9/11/2026 » too, which is then a week), a week of a year
 * (« 2026-S46 », « Semaine 46 2026 ») or a month (« novembre 2026 », « 11/2026 », « 2026-11 »). Undefined for a week without its year: it is not guessed.
 */
export function periodOf(text: string): DayPeriod | undefined {
  const said = searchKey(text).replace(/ 00 00(?: 00)?$/, '');
  const week = /^(?:(?:semaine|sem|s) ?)?(\d{4}) (?:(?:semaine|sem|s) ?|w)?(\d{1,2})$/.exec(said);
  if (week !== null && /[a-z]/.test(said)) return weekPeriod(Number(week[1]), Number(week[2]));
  const late = /^(?:semaine|sem|s|w) ?(\d{1,2}) (\d{4})$/.exec(said);
  if (late !== null) return weekPeriod(Number(late[2]), Number(late[1]));
  const day = dayOf(said.replace(/^(?:semaine du|sem du|du|le) /, ''));
  if (day !== undefined) return { from: day, to: said.startsWith('sem') ? addDays(day, 6) : day };
  return monthOf(said);
}

function dayOf(said: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\d{1,2}) (\d{4})$/.exec(said) ?? [];
  const iso = day === '' ? said.replaceAll(' ', '-') : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

function monthOf(said: string): DayPeriod | undefined {
  const [, name = '', ofName = ''] = /^([a-z]+) (\d{4})$/.exec(said) ?? [];
  const [, first = '', then = ''] = /^(\d{1,2}|\d{4}) (\d{1,2}|\d{4})$/.exec(said) ?? [];
  const [year, month] = name !== '' ? [ofName, String(MONTHS.indexOf(name) + 1)] : first.length === 4 ? [first, then] : [then, first];
  const from = `${year}-${month.padStart(2, '0')}-01`;
  return isDay(from) ? { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) } : undefined;
}

/** A week of ISO 8601: that of the first Thursday is the first. */
function weekPeriod(year: number, week: number): DayPeriod | undefined {
  const from = addDays(mondayOf(`${year}-01-04`), (week - 1) * 7);
  const isThere = week >= 1 && addDays(from, 3).slice(0, 4) === String(year);
  return isThere ? { from, to: addDays(from, 6) } : undefined;
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
