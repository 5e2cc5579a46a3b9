import { instantOf } from '../kernel/local-time.ts';
import { quietAt } from '../messaging/quiet-now.ts';
import type { QuietHours } from '../messaging/messaging-settings.ts';
import type { Holiday } from '../school-year/holiday.ts';
import { daysBetween } from '../kernel/days.ts';
import type { Announcement } from './announcement.ts';

/** An alert that stays longer than this many days is told (ADJ-02): no source says how long, « Déduit » (S2-023: the duration is set). */
export const LONGEST_ALERT_DAYS = 14;

/** What there is to know before a communication is kept; nothing of it refuses. */
export type AnnouncementWarning =
  | { readonly kind: 'nobody' }
  /** Sent while notifications are held back; `until`: when they are let go, by the clock of Paris. */
  | { readonly kind: 'quiet'; readonly until: string | null }
  /** Shown at the same time, to some of the same profiles. */
  | { readonly kind: 'overlap'; readonly title: string }
  | { readonly kind: 'long-alert'; readonly days: number }
  /** An announcement without an end stays until somebody takes it off. */
  | { readonly kind: 'no-end' };

/** What warnings look at beside the communication itself. */
export interface WarningGround {
  readonly others: readonly Announcement[];
  readonly people: number;
  /** Null: the school set none. */
  readonly quietHours: QuietHours | null;
  readonly holidays: readonly Holiday[];
}

/** What there is to say of a communication that is being written. */
export function announcementWarnings(announcement: Announcement, ground: WarningGround): readonly AnnouncementWarning[] {
  return [
    ...(ground.people === 0 ? [{ kind: 'nobody' } as const] : []),
    ...(announcement.channel === 'messaging' ? quietWarning(announcement, ground) : shownWarnings(announcement, ground)),
  ];
}

function quietWarning({ from }: Announcement, { quietHours, holidays }: WarningGround): readonly AnnouncementWarning[] {
  if (quietHours === null) return [];
  const { quiet, change } = quietAt(quietHours, holidays, instantOf(from));
  return quiet ? [{ kind: 'quiet', until: change === undefined ? null : `${change.day}T${change.hour}` }] : [];
}

function shownWarnings(announcement: Announcement, { others }: WarningGround): readonly AnnouncementWarning[] {
  const { until, kind, from } = announcement;
  const days = until === null ? undefined : daysBetween(from.slice(0, 10), until.slice(0, 10));
  return [
    ...others.filter((other) => isBeside(announcement, other)).map(({ title }): AnnouncementWarning => ({ kind: 'overlap', title })),
    ...(days === undefined ? [{ kind: 'no-end' } as const] : []),
    ...(kind === 'alert' && days !== undefined && days > LONGEST_ALERT_DAYS ? [{ kind: 'long-alert', days } as const] : []),
  ];
}

/** Another one that is shown at the same time to some of the same people, as far as profiles and levels tell. */
function isBeside(one: Announcement, other: Announcement): boolean {
  if (other.id === one.id || other.channel === 'messaging') return false;
  const isTogether = (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);
  return isTogether && shares(one.audience.families, other.audience.families) && (one.audience.levels.length === 0 || other.audience.levels.length === 0 || shares(one.audience.levels, other.audience.levels));
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
