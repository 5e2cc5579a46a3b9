import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { noteState, type Acting } from '../acting.ts';
import { readConnector } from '../connector-record.ts';

/** A list is replaced once a minute at most (connectors.md §7.7): whoever acts there at the same time is not fought. */
const REPLACED_MS = 60_000;

/** Waits until the list of a space may be replaced again, were it by another program of this ENT that it last was. */
export async function waitForList(acting: Acting, id: ConnectorId, space: string): Promise<void> {
  const last = replacedOf(acting, id)[space];
  const left = last === undefined ? 0 : Date.parse(last) + REPLACED_MS - acting.now().getTime();
  if (left > 0) await acting.platforms.waiting.sleep(left);
}

/** Notes that one is about to be; to be called inside the transaction that notes the sending. */
export function noteReplaced(acting: Acting, id: ConnectorId, space: string): void {
  const now = acting.now();
  const recent = Object.entries(replacedOf(acting, id)).filter(([, at]) => now.getTime() - Date.parse(at) < REPLACED_MS);
  noteState(acting, id, { replaced: { ...Object.fromEntries(recent), [space]: now.toISOString() } });
}

function replacedOf({ ports }: Acting, id: ConnectorId): Readonly<Record<string, string>> {
  const record = ports().school.connectors.find(id);
  return record === undefined ? {} : readConnector(record).state.replaced;
}
