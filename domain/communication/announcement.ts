import { z } from 'zod';
import { Link } from '../kernel/link.ts';
import { FIELD_RULES } from '../sync/entity.ts';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';

/** « Annonce », on the personal home page, or « messagerie ENT », in the inbox and in full to the address on file (S2-022, S2-026). */
export const CHANNELS = ['announcement', 'messaging'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The three types of announcements (S2-023). */
export const KINDS = ['information', 'warning', 'alert'] as const;
export type AnnouncementKind = (typeof KINDS)[number];

/** To whom one writes by profile (S2-028). */
export const AUDIENCES = ['student', 'guardian', 'teacher', 'staff'] as const;
export type AudienceFamily = (typeof AUDIENCES)[number];

/** Whom it is for: profiles, and levels of class where it is not all of them. */
export const Audience = z.object({ families: z.array(z.enum(AUDIENCES)).max(4), levels: z.array(z.string().max(60)).max(40) });
export type Audience = Readonly<z.infer<typeof Audience>>;

/** `YYYY-MM-DDTHH:MM`, by the clock of Paris. */
const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);

/** A targeted communication, as it is prepared; nobody answers it (S2-027). */
export const Announcement = z.object({
  id: z.string().min(1).max(100),
  channel: z.enum(CHANNELS),
  kind: z.enum(KINDS),
  title: z.string().trim().min(1).max(200),
  text: z.string().max(4000),
  /** An article, an outside page or a form (S2-022, S2-025); empty for none. */
  link: Link,
  /** What is to be attached, by its name: the console carries no file. */
  attachment: z.string().max(200),
  from: Moment,
  /** Null: until it is taken off; a message has none. */
  until: Moment.nullable(),
  audience: Audience,
  state: z.enum(['planned', 'trashed']),
});
export type Announcement = Readonly<z.infer<typeof Announcement>>;

/** What a field that nobody set says. */
const UNSAID = Object.fromEntries(Object.entries(FIELD_RULES.announcement).map(([field, { absent }]) => [field, absent]));

/** Reads a row; undefined when it was never planned, or says something that this version does not understand. */
export const readAnnouncement = readOnce((id, { fields }): Announcement | undefined => Announcement.safeParse({ ...UNSAID, ...fields, id }).data);

/** Those that are planned, the first to be shown first. */
export function plannedAnnouncements(view: SettingsView): readonly Announcement[] {
  return [...view.list('announcement')]
    .flatMap(([id, row]) => readAnnouncement(id, row) ?? [])
    .filter(({ state }) => state === 'planned')
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Where one is at a moment (`YYYY-MM-DDTHH:MM`). */
export function phaseOf({ channel, from, until }: Pick<Announcement, 'channel' | 'from' | 'until'>, now: string): 'coming' | 'shown' | 'over' {
  if (now < from) return 'coming';
  return channel === 'messaging' || (until !== null && until <= now) ? 'over' : 'shown';
}
