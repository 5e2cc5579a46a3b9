import { once } from '../../../domain/kernel/once.ts';

const HOURS = once(() => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' }));

/** The instant when a day starts in Paris (« 2026-11-09 »), so many days later; undefined for what is no day. */
export function startOfDay(day: string, daysLater = 0): string | undefined {
  const noon = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(noon)) return undefined;
  const wanted = new Date(noon + daysLater * 86_400_000).toISOString().slice(0, 10);
  // Paris is one or two hours ahead, and changes at night but never at midnight.
  return [2, 1].map((hours) => new Date(Date.parse(`${wanted}T00:00:00Z`) - hours * 3_600_000)).find((at) => HOURS().format(at).startsWith(`${wanted}, 00`))?.toISOString();
}
