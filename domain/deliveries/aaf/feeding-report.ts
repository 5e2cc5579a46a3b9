import { z } from 'zod';
import type { Person } from '../../directory/person.ts';
import { Profile } from '../../directory/profile.ts';
import { FileRefusalKind } from '../../imports/file-refusal.ts';
import { compareCodes, compareTitles } from '../../kernel/order.ts';
import { MOST_TOLD } from '../delivery-report.ts';
import { refuseDisappearances, type Losses } from '../refuse-disappearances.ts';
import { ANOMALY_KINDS, type Anomaly } from './aaf-anomalies.ts';
import { ASPECTS, type DirectoryChanges } from './compare-directories.ts';
import { isStatedGroup, type HeldDirectory } from './held-directory.ts';

const Count = z.number().int().min(0);
const Label = z.string().max(400);
const Named = z.object({ label: Label, profile: Profile });

/** How many things were there, are there now, came, left and changed. */
const Turnover = z.object({ before: Count, after: Count, created: Count, gone: Count, changed: Count });

/** What a delivery of the AAF says of itself: several dates for several nights of changes, `AAAAMMJJ`. */
const About = z.object({
  kind: z.enum(['full', 'delta']),
  degree: z.enum(['1D', '2D']).optional(),
  dates: z.array(z.string().max(8)).max(400),
  /** How many files it has, and how many records of each category were read. */
  files: Count,
  read: z.record(z.string().max(40), Count),
});
export type AboutFeeding = Readonly<z.infer<typeof About>>;

/** What a delivery of the AAF changes of a school: foreseen by a console, or told by the ENT that applied it. Lists are cut, counts are not. */
export const FeedingReport = About.extend({
  people: Turnover,
  groups: Turnover,
  /** Of the places and children of those who stay: how many there were, and how many are taken back. */
  links: z.object({ before: Count, lost: Count }),
  newcomers: z.array(Named).max(MOST_TOLD),
  leavers: z.array(Named).max(MOST_TOLD),
  changes: z.array(Named.extend({ aspects: z.array(z.enum(ASPECTS)).max(ASPECTS.length), joined: z.array(Label).max(100), left: z.array(Label).max(100) })).max(MOST_TOLD),
  /** Names of classes and teaching groups. */
  newGroups: z.array(Label).max(MOST_TOLD),
  goneGroups: z.array(Label).max(MOST_TOLD),
  renamedGroups: z.array(z.object({ before: Label, after: Label })).max(MOST_TOLD),
  anomalies: z.array(z.object({ kind: z.enum(ANOMALY_KINDS), count: Count, examples: z.array(Label).max(10) })).max(100),
  /** How many disappearances somebody has to agree to; 0 when the import goes on by itself. */
  toAgree: Count,
});
export type FeedingReport = Readonly<z.infer<typeof FeedingReport>>;

/** Why nothing of a delivery of the AAF is applied, or foreseen; the school is as it was. */
export const FeedingRefusal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), refusal: z.object({ kind: FileRefusalKind, line: z.number().int().optional(), detail: Label.optional() }) }),
  /** The delivery describes no school, or not this one. */
  z.object({ kind: z.literal('no-school') }),
  z.object({ kind: z.literal('choose-school'), wanted: Label.optional(), schools: z.array(z.object({ uai: Label, name: Label })).max(1000).readonly() }),
  z.object({ kind: z.literal('other-school'), current: Label, wanted: Label }),
  /** A delta, and no full delivery before it. */
  z.object({ kind: z.literal('no-base') }),
  /** A delta names the school by a key that this console has not been told; its ENT knows it. */
  z.object({ kind: z.literal('unknown-key') }),
  z.object({ kind: z.literal('too-many-disappearances'), people: Count, peopleBefore: Count, groups: Count, groupsBefore: Count, links: Count, linksBefore: Count, disappearances: Count }),
]);
export type FeedingRefusal = Readonly<z.infer<typeof FeedingRefusal>>;

/** A delivery beside a school: the school before and after it, what changes between the two, and what was strange. */
export interface Feeding {
  readonly about: AboutFeeding;
  readonly before: HeldDirectory;
  readonly after: HeldDirectory;
  readonly changes: DirectoryChanges;
  readonly anomalies: readonly Anomaly[];
}

/** The report of a delivery; what a delivery may make as long as it likes is cut. */
export function feedingReport({ about, before, after, changes, anomalies }: Feeding): FeedingReport {
  const { newcomers, leavers, changed, newGroups, goneGroups, renamedGroups, links } = changes;
  const nameOf = new Map([...before.groups, ...after.groups].map(({ id, name }) => [id, cut(name)]));
  const named = (ids: readonly string[]): string[] => ids.slice(0, 100).map((id) => nameOf.get(id) ?? id);
  const losses = lossesOf(before, changes);
  return FeedingReport.parse({
    ...about,
    people: { before: before.people.length, after: after.people.length, created: newcomers.length, gone: leavers.length, changed: changed.length },
    groups: { before: before.groups.length, after: after.groups.length, created: newGroups.length, gone: goneGroups.length, changed: renamedGroups.length },
    links,
    newcomers: firstByName(newcomers, itself).map(namedPerson),
    leavers: firstByName(leavers, itself).map(namedPerson),
    changes: firstByName(changed, ({ person }) => person).map(({ person, aspects, joined, left }) => ({ ...namedPerson(person), aspects, joined: named(joined), left: named(left) })),
    newGroups: told(newGroups.filter(isStated)).map(({ name }) => cut(name)),
    goneGroups: told(goneGroups.filter(isStated)).map(({ name }) => cut(name)),
    renamedGroups: told(renamedGroups).map((one) => ({ before: cut(one.before), after: cut(one.after) })),
    anomalies: anomalies.map(({ kind, count, examples }) => ({ kind, count, examples: examples.map(cut) })),
    toAgree: refuseDisappearances(losses, 0)?.disappearances ?? 0,
  });
}

/** What a delivery takes away, as the breaker counts it. */
export function lossesOf(before: HeldDirectory, { leavers, goneGroups, links }: DirectoryChanges): Losses {
  return {
    people: { lost: leavers.length, before: before.people.length },
    groups: { lost: goneGroups.length, before: before.groups.length },
    links,
  };
}

const told = <T>(list: readonly T[]): readonly T[] => list.slice(0, MOST_TOLD);

/** The three groups of a class are told once, by the class. */
const isStated = (group: HeldDirectory['groups'][number]): boolean => isStatedGroup(group) && group.classId === undefined;

/**
 * The first of a list by name, namesakes by their identifiers, so that a console and its ENT tell the same ones. The order of
 * the French costs as much as reading the file where a whole school comes: it is given to those who are told alone.
 */
function firstByName<T>(things: readonly T[], personOf: (thing: T) => Person): readonly T[] {
  const named = things.map((thing) => ({ thing, name: `${personOf(thing).lastName} ${personOf(thing).firstName} ${personOf(thing).id}` }));
  const first = named.toSorted((one, other) => compareCodes(one.name, other.name)).slice(0, MOST_TOLD);
  return first.toSorted((one, other) => compareTitles(one.name, other.name)).map(({ thing }) => thing);
}

const itself = (person: Person): Person => person;

function namedPerson({ lastName, firstName, profile }: Person): z.infer<typeof Named> {
  return { label: cut(`${lastName} ${firstName}`), profile };
}

function cut(text: string): string {
  return text.slice(0, 400);
}
