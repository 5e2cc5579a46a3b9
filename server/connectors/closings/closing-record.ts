import { z } from 'zod';
import { UnitRef } from '../../../domain/connectors/capabilities.ts';
import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { ConnectorTrouble } from '../../../domain/connectors/connector-trouble.ts';
import { PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import { parseJson } from '../../../domain/kernel/json.ts';
import type { ConnectorStore, RemoteStepRecord } from '../../database/connector.store.ts';
import { readConnector } from '../desk/connector-record.ts';

/** Where an access was opened; of those that were written down before this was, nobody knows. */
const Place = z.object({ address: z.string(), structure: z.object({ id: z.string(), uai: z.string(), name: z.string() }) });
export type Place = Readonly<z.infer<typeof Place>>;

const Body = z.object({ unit: UnitRef, step: PlatformStep, lastDay: z.string(), promisedAt: z.string(), place: Place.nullable().default(null), /** Of a replacement: whether who replaces was not in that class before, by all that was read. */ isCaused: z.boolean().default(false) });

const Trouble = z.object({
  overdueSince: z.string().nullable().default(null),
  tries: z.number().int().default(0),
  triedAt: z.string().nullable().default(null),
  failure: ConnectorTrouble.nullable().default(null),
  /** Whether the journal was told that it is still open. */
  isTold: z.boolean().default(false),
});

/** An access that this ENT opened on a platform and has to close: written before it opens, kept with the steps until it is read closed. */
export type PromisedClosing = Readonly<z.infer<typeof Body>> & Readonly<z.infer<typeof Trouble>>;

const PROMISED = 'promised';

/** Those that are not kept yet. */
export function promisedClosings(store: ConnectorStore, id: ConnectorId): readonly PromisedClosing[] {
  return store.stepsIn(id, PROMISED).flatMap(({ body, outcome }) => {
    const read = Body.safeParse(parseJson(body));
    return read.success ? [{ ...read.data, ...Trouble.parse(outcome === null ? {} : parseJson(outcome)) }] : [];
  });
}

/** Writes one, or what became of it; to be called inside a transaction. */
export function putClosing(store: ConnectorStore, id: ConnectorId, closing: PromisedClosing, at: string, state: 'promised' | 'closed' = PROMISED): void {
  const { unit, step, lastDay, promisedAt, place, isCaused, ...trouble } = closing;
  const record: RemoteStepRecord = {
    id: `closing ${unitKey(unit)}`, change_id: 'closing', unit: unitKey(unit), body: JSON.stringify({ unit, step, lastDay, promisedAt, place, isCaused }), state, at, outcome: JSON.stringify(trouble),
  };
  store.putStep(id, record);
}

/** Where the school is joined now; null where it is not. */
export function placeOf(store: ConnectorStore, id: ConnectorId): Place | null {
  const record = store.find(id);
  const structure = record === undefined ? null : readConnector(record).state.structure;
  return record === undefined || structure === null ? null : { address: record.address, structure };
}
