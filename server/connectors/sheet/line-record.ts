import { lineCell, SheetLine } from '../../../domain/connectors/sheet/sheet-line.ts';
import { parseJson } from '../../../domain/kernel/json.ts';
import type { SheetLineRecord } from '../../database/connector.store.ts';

const Body = SheetLine.omit({ id: true, state: true, doneBy: true, doneAt: true });

/** A line as it is kept. */
export function recordOfLine({ id, state, doneBy, doneAt, ...body }: SheetLine): SheetLineRecord {
  return { id, unit: lineCell(body), body: JSON.stringify(body), state, done_by: doneBy, done_at: doneAt };
}

/** Reads it back; undefined for what this version does not understand, which stays as it is. */
export function lineOfRecord({ id, body, state, done_by: doneBy, done_at: doneAt }: SheetLineRecord): SheetLine | undefined {
  const read = Body.safeParse(parseJson(body)).data;
  return read === undefined ? undefined : SheetLine.safeParse({ ...read, id, state, doneBy, doneAt }).data;
}
