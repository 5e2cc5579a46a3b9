import { z } from 'zod';
import { localDay } from '../kernel/local-time.ts';
import { compareCodes, compareTitles } from '../kernel/order.ts';
import { rememberLast } from '../kernel/remember-last.ts';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';
import type { Profile } from '../directory/profile.ts';

/** The publics of a subscription (formats.md §2.4: ELEVE, ENSEIGNANT, DOCUMENTALISTE, AUTRE PERSONNEL). */
export const GAR_PUBLICS = ['student', 'teacher', 'librarian', 'otherStaff'] as const;
export const GarPublic = z.enum(GAR_PUBLICS);
export type GarPublic = z.infer<typeof GarPublic>;

/** How many people may hold a licence at once; « ILLIMITE » in GAR's files. */
export const LicenceCount = z.union([z.number().int().nonnegative(), z.literal('unlimited')]);
export type LicenceCount = z.infer<typeof LicenceCount>;

/** What a school has bought, or been offered, as the GAR states it (domain.md §2.5); only the ENT writes it. */
export const GarSubscription = z.object({
  id: z.string().min(1).max(45),
  resourceId: z.string().max(1024),
  title: z.string().max(255),
  publisher: z.string().max(255).default(''),
  /** SIREN and ISNI of who distributes it. */
  distributor: z.string().max(60).default(''),
  /** `institutional`: offered to every school (S2-076); null where no file says. */
  nature: z.enum(['institutional', 'textbook', 'other']).nullable().default(null),
  /** First day, `YYYY-MM-DD`; empty where no file says. */
  from: z.string().max(10).default(''),
  /** Last day, or null where only the school year of the end is known. */
  to: z.string().max(10).nullable().default(null),
  /** « 2026-2027 » : anneeFinValidite. */
  toSchoolYear: z.string().max(9).nullable().default(null),
  /** `individual`: a licence a person; `school`: one for everybody; null where no file says, and then licences are counted. */
  kind: z.enum(['individual', 'school']).nullable().default(null),
  publics: z.array(GarPublic).max(4).default([]),
  /** Licences of each public; absent where the subscription counts them together. */
  licences: z.partialRecord(GarPublic, LicenceCount).default({}),
  /** Licences for all publics together; null where they are counted apart (G1). */
  globalLicences: LicenceCount.nullable().default(null),
  /** `withdrawn`: the GAR no longer lists it. */
  state: z.enum(['active', 'withdrawn']).default('active'),
  /** When the ENT first heard of it, ISO 8601. */
  firstSeenAt: z.string().max(40).default(''),
});
export type GarSubscription = Readonly<z.infer<typeof GarSubscription>>;

/** Reads a row as a subscription; undefined when this version does not understand it. */
export const readSubscription = readOnce((id, { fields }): GarSubscription | undefined => GarSubscription.safeParse({ ...fields, id }).data);

/** The subscription of that identifier. */
export function findSubscription(view: SettingsView, id: string): GarSubscription | undefined {
  return readSubscription(id, view.find('garSubscription', id));
}

/** The subscriptions that the GAR still lists, or those that it withdrew, by title. */
export function listSubscriptions(view: SettingsView, wanted: GarSubscription['state'] = 'active'): readonly GarSubscription[] {
  const read = [...view.list('garSubscription')].flatMap(([id, row]) => readSubscription(id, row) ?? []);
  return SORTED[wanted](read.filter(({ state }) => state === wanted));
}

const byTitle = (all: readonly GarSubscription[]): readonly GarSubscription[] => all.toSorted((a, b) => compareTitles(a.title, b.title) || compareCodes(a.id, b.id));

const SORTED = { active: rememberLast(byTitle), withdrawn: rememberLast(byTitle) };

/** Last day of a subscription. Where the GAR gives a school year only, 31 August of its end: inferred, no source dates it. */
export function lastDay({ to, toSchoolYear }: Pick<GarSubscription, 'to' | 'toSchoolYear'>): string | null {
  return to ?? (toSchoolYear === null ? null : `${toSchoolYear.slice(-4)}-08-31`);
}

/** Whether a subscription is over on a day (`YYYY-MM-DD`); one whose end nobody states is not. */
export function hasEnded(subscription: Pick<GarSubscription, 'to' | 'toSchoolYear'>, day: string): boolean {
  const last = lastDay(subscription);
  return last !== null && last < day;
}

/** First day of a subscription (`YYYY-MM-DD`); where no file says it, the day on which the ENT first heard of it. */
export function firstDay({ from, firstSeenAt }: Pick<GarSubscription, 'from' | 'firstSeenAt'>): string {
  return from === '' ? localDay(firstSeenAt) : from;
}

/** The public that somebody is for the GAR; undefined for those it never serves, parents first (G10). */
export function publicOf(profile: Profile): GarPublic | undefined {
  return PUBLIC_OF_PROFILE[profile];
}

const PUBLIC_OF_PROFILE: Readonly<Partial<Record<Profile, GarPublic>>> = {
  student: 'student',
  teacher: 'teacher',
  librarian: 'librarian',
  direction: 'otherStaff',
  schoolLife: 'otherStaff',
  administrative: 'otherStaff',
};

/** The licences of a public, or those that all publics share; undefined where the subscription does not serve it. */
export function licencesOf({ publics, licences, globalLicences }: GarSubscription, one: GarPublic): LicenceCount | undefined {
  return publics.includes(one) ? (globalLicences ?? licences[one]) : undefined;
}
