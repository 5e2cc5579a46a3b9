import type { Announcement } from '../../../domain/communication/announcement.ts';
import { addDays } from '../../../domain/kernel/days.ts';
import { localDay } from '../../../domain/kernel/local-time.ts';
import { localMoment } from '../../../domain/kernel/local-time.ts';

/** An instant as communications name theirs. */
export function localNow(instant: string): string {
  const { day, hour } = localMoment(instant);
  return `${day}T${hour}`;
}

/** An information to the guardians, from tomorrow morning, for a week. */
export function newAnnouncement(now: string): Announcement {
  const tomorrow = addDays(localDay(now), 1);
  return {
    id: crypto.randomUUID(), channel: 'announcement', kind: 'information', title: '', text: '', link: '', attachment: '', from: `${tomorrow}T08:00`, until: `${addDays(tomorrow, 7)}T18:00`,
    audience: { families: ['guardian'], levels: [] }, state: 'planned',
  };
}
