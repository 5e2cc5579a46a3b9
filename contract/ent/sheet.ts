import { z } from 'zod';
import { ConnectorId } from '../../domain/connectors/connector-trouble.ts';
import { SheetLine } from '../../domain/connectors/sheet/sheet-line.ts';
import { SheetReading } from '../../domain/connectors/sheet/sheet-reading.ts';

/** What is to be put on a platform by hand, as every administrator sees it; the last of what was seen there, or holds no longer. */
export const SheetView = z.object({
  id: ConnectorId,
  lines: z.array(SheetLine).max(20_000),
  /** The last export that was read; null when there is none, or when a program reads the platform. */
  reading: z.object({ exportedOn: z.string().max(10), isWhole: z.boolean(), places: z.number().int() }).nullable(),
});
export type SheetView = Readonly<z.infer<typeof SheetView>>;

/**
 * Somebody says that lines are done, or takes it back; `said`: when they did, on a computer that may have been offline (ISO 8601), and the name of this very
 * statement, which the ENT hears once however often it is sent.
 */
export const SheetTick = z.object({
  id: ConnectorId,
  lines: z.array(z.string().min(1).max(40)).min(1).max(1_000),
  done: z.boolean(),
  said: z.object({ at: z.iso.datetime(), statement: z.string().min(1).max(64) }).optional(),
});
export type SheetTick = Readonly<z.infer<typeof SheetTick>>;

/** An export of the platform that somebody read, and whose people they recognised. */
export const GivenReading = z.object({ id: z.literal('sheet'), reading: SheetReading });
export type GivenReading = Readonly<z.infer<typeof GivenReading>>;
