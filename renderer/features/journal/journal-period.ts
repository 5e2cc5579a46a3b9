import { addDays } from '../../../domain/kernel/days.ts';
import { instantOf } from '../../../domain/kernel/local-time.ts';

/** The instant when a day starts in Paris (« 2026-11-09 »), so many days later; undefined for what is no day. */
export function startOfDay(day: string, daysLater = 0): string | undefined {
  const wanted = addDays(day, daysLater);
  return wanted === '' ? undefined : instantOf(`${wanted}T00:00`);
}
