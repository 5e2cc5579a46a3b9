import { z } from 'zod';
import { SourceRef } from '../kernel/source-ref.ts';
import { AccountLife } from './account-life.ts';
import { GIVEN_ROLES } from '../rights/role.ts';

/** The menus that the console names: each has its path on a platform, or null where no source gives it. */
export const PLATFORM_MENUS = [
  'directory', 'groups', 'lines', 'rubriques', 'services', 'matrix', 'messaging', 'gar', 'timetable', 'replacements', 'inspections', 'visa', 'pronoteIds', 'communication', 'homePage',
] as const;
export type PlatformMenu = (typeof PLATFORM_MENUS)[number];

const Id = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);
const Label = z.string().trim().min(1).max(120);
const Sentence = z.string().trim().min(1).max(400);
const Day = z.iso.date();
const Path = z.string().trim().min(1).max(200);

/** Something that a source says of a platform, from a day on, until another where it says so. */
export const PlatformFact = z.strictObject({ text: Sentence, validFrom: Day.optional(), validUntil: Day.optional(), source: SourceRef });
export type PlatformFact = Readonly<z.infer<typeof PlatformFact>>;

/** What the first key of the file of a platform says. */
export const PLATFORM_FORMAT = 'console-ent-plateforme';
export const PLATFORM_VERSION = 1;

/** An ENT platform as data: what it is called, who comes in and how, where its menus are, who helps. Each line names its source; a role or a menu of a file written before may have none. */
export const Platform = z.strictObject({
  format: z.literal(PLATFORM_FORMAT),
  version: z.literal(PLATFORM_VERSION),
  /** Names it among all: two files of one identifier are two states of one platform. */
  id: Id,
  name: Label,
  /** Who makes it, where a source says so. */
  vendor: Label.nullable(),
  degrees: z.array(z.enum(['first', 'second'])).min(1).max(2),
  addresses: z.array(z.strictObject({ label: Label, url: z.url({ protocol: /^https$/ }).max(200), source: SourceRef })).max(10),
  /** The roles of its rubriques, in its own words; none where no source gives them. */
  roles: z.array(z.strictObject({ role: z.enum(GIVEN_ROLES), label: Label, source: SourceRef.optional() })).max(8),
  profiles: z.array(z.strictObject({ label: Label, source: SourceRef })).max(20),
  signIn: z.array(z.strictObject({ who: Label, way: Sentence, source: SourceRef })).max(12),
  menus: z.record(z.enum(PLATFORM_MENUS), Path.nullable()),
  menuSources: z.partialRecord(z.enum(PLATFORM_MENUS), SourceRef).optional(),
  browsers: z.array(z.strictObject({ name: Label, minimum: Label.nullable(), source: SourceRef })).max(12),
  contacts: z.array(z.strictObject({ who: Label, what: Sentence, source: SourceRef })).max(12),
  /** How accounts live: activation, passwords. */
  accounts: z.array(PlatformFact).max(20),
  /** The same, of each kind of people, for what the console computes; none in files written before. */
  activation: z.array(AccountLife).max(12).default([]),
  facts: z.array(PlatformFact).max(30),
});
export type Platform = Readonly<z.infer<typeof Platform>>;
