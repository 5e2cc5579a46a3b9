import { z } from 'zod';
import { cellKey } from '../../draft/net-changes.ts';
import { Json } from '../../kernel/json.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../../sync/entity.ts';
import { ByHandReason } from '../plan/by-hand-reason.ts';

/**
 * Where a line stands: nobody did it; somebody says that they did (« déclaré », which is not « vérifié »); a reading of the platform showed its
 * value; a whole reading did not, though somebody had said it was done; it no longer holds, since the school decided otherwise or the platform moved.
 */
export const SheetLineState = z.enum(['todo', 'declared', 'seen', 'notSeen', 'withdrawn']);
export type SheetLineState = z.infer<typeof SheetLineState>;

/** Why a change is made by hand: there is no program for it, the platform holds no such value (`inexact`), somebody kept here what a reading shows otherwise, a replacement that ended leaves its substitute in a class, or why the program there is does not make it. */
export const SheetReason = z.enum(['noProgram', 'inexact', 'keptHere', 'substituteStays', ...ByHandReason.options]);
export type SheetReason = z.infer<typeof SheetReason>;

/** One value to put on the platform by hand, as the ENT keeps it for every administrator. */
export const SheetLine = z.object({
  /** Names this value of this cell, decided at this place of the journal: a value decided again is another line. */
  id: z.string().min(1).max(40),
  entity: z.enum(SETTINGS_ENTITIES),
  row: z.string().min(1).max(200),
  field: z.string().min(1).max(64),
  /** What the platform is supposed to hold, or the value that was read there. */
  before: Json,
  after: Json,
  /** Rank of the journal at which it was decided: the order of the sheet. */
  rank: z.number().int().nonnegative(),
  /** ISO 8601. */
  decidedAt: z.string().max(40),
  reason: SheetReason,
  state: SheetLineState,
  /** Who said that it was done (their account; their name once it is shown, empty when they are gone), and when (ISO 8601). */
  doneBy: z.string().max(200).nullable(),
  doneAt: z.string().max(40).nullable(),
  /** When a reading of the platform last said something of it (ISO 8601). */
  readAt: z.string().max(40).nullable(),
});
export type SheetLine = Readonly<z.infer<typeof SheetLine>>;

/** One field of one row. */
export interface Cell {
  readonly entity: SettingsEntity;
  readonly row: string;
  readonly field: string;
}

/** Names it. */
export function lineCell({ entity, row, field }: Cell): string {
  return cellKey({ entity, id: row }, field);
}

/** Whether a line still waits for somebody: nobody did it, or a reading did not show it. */
export function isOpen({ state }: Pick<SheetLine, 'state'>): boolean {
  return state === 'todo' || state === 'notSeen';
}

