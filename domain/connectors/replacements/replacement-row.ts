import { z } from 'zod';
import type { Json } from '../../kernel/json.ts';
import type { UnitValues } from '../compare/unit-values.ts';

/** Who replaces whom, of one subject in one class: what a row of a platform is about. People and classes of ours; the subject is theirs, which has no name there. */
export interface ReplacementRow {
  readonly absent: string;
  readonly substitute: string;
  readonly group: string;
  readonly subject: string;
}

/** The unit that it is, whatever the replacement of ours that asks for it. */
export function replacementRowId({ absent, substitute, group, subject }: ReplacementRow): string {
  return [absent, substitute, group, subject].join('|');
}

/** Reads it back; undefined for a replacement of ours, by its own identifier. */
export function parseReplacementRowId(id: string): ReplacementRow | undefined {
  const [absent = '', substitute = '', group = '', subject = '', ...more] = id.split('|');
  return subject === '' || more.length > 0 ? undefined : { absent, substitute, group, subject };
}

/** The days of one, both included. */
const Days = z.object({ from: z.string(), to: z.string() });
export type Days = Readonly<z.infer<typeof Days>>;

/** The days that a value says; undefined where there is none, or several at once. */
export function daysOf(value: Json | undefined): Days | undefined {
  return Days.safeParse(value).data;
}

const Several = z.object({ several: z.array(z.number().nullable()).readonly() });

/** The rows that a value says to hold at once, by their identifiers there; undefined for any other. */
export function severalOf(value: Json): readonly (number | null)[] | undefined {
  return Several.safeParse(value).data?.several;
}

/** A replacement of ours that a person makes there whole: who, whom, and its days. */
const AskedReplacement = z.object({ absent: z.string(), substitute: z.string(), from: z.string(), to: z.string() });
export type AskedReplacement = Readonly<z.infer<typeof AskedReplacement>>;

/** Reads a value as one; undefined for the days of a row. */
export function askedOf(value: Json): AskedReplacement | undefined {
  return AskedReplacement.safeParse(value).data;
}

const OF_ROWS = 'replacement ';

/** What was agreed on, less what ended since by its own dates: nothing of it is there any more, and nobody took it off. */
export function withoutEnded(agreed: UnitValues, day: string): UnitValues {
  const isEnded = (key: string, value: Json): boolean => key.startsWith(OF_ROWS) && (daysOf(value)?.to ?? day) < day;
  return new Map([...agreed].map(([key, value]) => [key, isEnded(key, value) ? null : value]));
}
