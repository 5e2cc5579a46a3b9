import { z } from 'zod';
import { ProfileFamily } from '../../directory/profile.ts';

/** A figure that a file gives; null where it does not. */
const Figure = z.number().int().nonnegative().max(1_000_000_000).nullable();

/** What a line of statistics says of a group of people over a period; days are `YYYY-MM-DD`, both included. Nothing in it names anybody. */
export const StatisticLine = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Null: everybody. */
  family: ProfileFamily.nullable(),
  /** The class of the directory; null: the whole school. */
  classId: z.string().max(100).nullable(),
  /** The service or rubrique, as the file calls it; null: the ENT as a whole. */
  service: z.string().max(120).nullable(),
  accounts: Figure,
  activated: Figure,
  /** Different people who came at least once. */
  visitors: Figure,
  connections: Figure,
});
export type StatisticLine = Readonly<z.infer<typeof StatisticLine>>;

/** What a column of a file of statistics may hold; none names a person. */
export const StatisticField = z.enum(['from', 'to', 'family', 'class', 'service', 'accounts', 'activated', 'visitors', 'connections']);
export type StatisticField = z.infer<typeof StatisticField>;

/** Which column, from 0, holds each field. */
export const StatisticColumns = z.partialRecord(StatisticField, z.number().int().nonnegative().max(500));
export type StatisticColumns = Readonly<z.infer<typeof StatisticColumns>>;

/** As many lines as a file of statistics may hold: a cité scolaire by week, class and profile over a year has fewer. */
export const MOST_STATISTIC_LINES = 20_000;

/** A file of statistics as it is kept on this computer, with how its columns were read. */
export const StatisticStatement = z.strictObject({
  id: z.uuid(),
  /** Name of the file. */
  source: z.string().max(300),
  importedOn: z.iso.date(),
  header: z.array(z.string().max(300)).max(500).readonly(),
  columns: StatisticColumns,
  lines: z.array(StatisticLine).max(MOST_STATISTIC_LINES).readonly(),
});
export type StatisticStatement = Readonly<z.infer<typeof StatisticStatement>>;

/** What a line is about: two lines of a file do not say it twice. */
export function aboutOf({ from, to, family, classId, service }: StatisticLine): string {
  return [from, to, family, classId, service].join('|');
}

/** The lines of several files; what a later one says again wins. Files are in the order of their imports. */
export function statedLines(statements: readonly StatisticStatement[]): readonly StatisticLine[] {
  return [...new Map(statements.flatMap(({ lines }) => lines).map((line) => [aboutOf(line), line])).values()];
}
