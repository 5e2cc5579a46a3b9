import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import type { JournalSpan } from '../../domain/sync/journal-integrity.ts';
import type { OutcomeRecord } from '../database/client.store.ts';
import type { RowRecord } from '../database/tables.ts';

// Lines are put together from stored JSON: a first load of 100,000 people parses and writes none of it again.

/** First line of every answer; `load`: of a whole directory, what it began under and whether it goes on. */
export function beginLine(epoch: string, uai: string, load?: { readonly cursor: string; readonly goesOn: boolean }): string {
  return line({ b: { protocol: SYNC_PROTOCOL, epoch, school: uai, load } });
}

/** The only line of an answer to a cursor that cannot be continued. */
export function resyncLine(resync: 'epoch' | 'floor' | 'view'): string {
  return line({ r: { resync } });
}

/** A row of the settings as it is now. */
export function settingsLine({ entity, id, ver, fields, by, at }: RowRecord): string {
  const author = by === null ? '' : `,"by":${JSON.stringify(by)}`;
  const hour = at === null ? '' : `,"at":${JSON.stringify(at)}`;
  return `{"e":"${entity}","i":${JSON.stringify(id)},"v":${ver},"d":${fields}${author}${hour}}\n`;
}

/** A row of the directory as it is now, or the mark that it left. */
export function directoryLine({ entity, id, ver, gone, fields }: RowRecord): string {
  const state = gone === 1 ? '"x":1' : `"d":${fields}`;
  return `{"e":"${entity}","i":${JSON.stringify(id)},"v":${ver},${state}}\n`;
}

/** A line of the journal. */
export function journalLine(body: string): string {
  return `{"j":${body}}\n`;
}

/** What became of a console's mutations. */
export function fateLine(last: number, outcomes: readonly OutcomeRecord[]): string {
  return `{"f":{"last":${last},"outcomes":[${outcomes.map(({ body }) => body).join(',')}]}}\n`;
}

/** Numbers and fingerprints of every mutation that the ENT holds of some consoles. */
export function heldLine(held: readonly (readonly [client: string, outcomes: readonly OutcomeRecord[]])[]): string {
  return line({
    h: Object.fromEntries(held.map(([client, outcomes]) => [client, outcomes.map(({ m, hash }) => [m, hash])])),
  });
}

/** What an answer says of the journal itself: where its chain was and is, and what those who wrote in it are called. */
export interface JournalEnd {
  readonly chain?: JournalSpan;
  readonly authors: Readonly<Record<string, string>>;
}

/** Last line: without it nothing of the answer is kept. `rows` counts the lines that bear a row. */
export function endLine(end: {
  readonly cursor: string | null;
  readonly directoryCursor: string | null;
  readonly rows: number;
  readonly check?: string;
  readonly directoryCheck?: string;
  readonly journal?: JournalEnd;
}): string {
  const { journal, ...rest } = end;
  return line({ z: { ...rest, ...journal } });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
