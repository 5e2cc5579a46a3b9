import type { QuietHours } from '../../../../domain/messaging/messaging-settings.ts';

/** The hours of the circular of 10 July 2025 (O-17): 20 h to 7 h in the week, Friday 20 h to Monday 7 h. */
export const CIRCULAR_HOURS: Pick<QuietHours, 'weekdays' | 'weekend' | 'holidays'> = {
  weekdays: { from: '20:00', to: '07:00' },
  weekend: { from: '20:00', to: '07:00' },
  holidays: false,
};

/** How many hours are not those of the circular. */
export function hoursOff({ weekdays, weekend }: Pick<QuietHours, 'weekdays' | 'weekend'>): number {
  const pairs = [[weekdays, CIRCULAR_HOURS.weekdays], [weekend, CIRCULAR_HOURS.weekend]] as const;
  return pairs.reduce((off, [ours, theirs]) => off + Number(ours.from !== theirs.from) + Number(ours.to !== theirs.to), 0);
}
