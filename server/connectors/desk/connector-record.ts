import { z } from 'zod';
import { Capabilities, Finding, UnitKind } from '../../../domain/connectors/capabilities.ts';
import { ConnectorSignIn } from '../../../contract/ent/connectors.ts';
import { ConnectorMode } from '../../../domain/connectors/connector-mode.ts';
import { ConnectorTrouble } from '../../../domain/connectors/connector-trouble.ts';
import { Rest } from '../../../domain/connectors/resting.ts';
import { TriedLeaving } from '../../../domain/connectors/leaving-tries.ts';
import { OnlyObserved } from '../../../domain/connectors/only-observed.ts';
import { ConnectorTiming, FIRST_TIMING } from '../../../domain/connectors/timing.ts';
import { SheetReading } from '../../../domain/connectors/sheet/sheet-reading.ts';
import { ProvedSpace } from '../../../domain/connectors/spaces/proved-space.ts';
import { Collection, Proof } from '../../../domain/connectors/proof.ts';
import { parseJson } from '../../../domain/kernel/json.ts';
import type { ConnectorRecord } from '../../database/connector.store.ts';

/** What is known of a connector beside its account. */
export const ConnectorState = z.object({
  structure: z.object({ id: z.string(), uai: z.string(), name: z.string() }).nullable().default(null),
  trouble: ConnectorTrouble.nullable().default(null),
  /** By what one signs in, since when, and the modules that an access reaches, of those that were asked for. */
  access: ConnectorSignIn.nullable().default(null),
  /** When the platform refused the account, ISO 8601. */
  refusals: z.array(z.string()).default([]),
  findings: z.array(Finding).default([]),
  /** Why nothing is written there, whatever was chosen before; and how many readings in a row were not understood. */
  onlyObserved: OnlyObserved.nullable().default(null),
  misread: z.number().int().nonnegative().default(0),
  /** How many batches in a row left and could not be read again. */
  unverified: z.number().int().nonnegative().default(0),
  /** Spaces whose rights were proved to be written; before blogs were, threads. */
  spaces: z.array(ProvedSpace).default(['thread']),
  /** Groups of the school that the platform shows by no name, as it was last read. */
  listOnly: z.array(z.string()).default([]),
  timing: ConnectorTiming.default(FIRST_TIMING),
  /** Until when the platform is left alone, which asked for it; null once it never did. */
  rest: Rest.nullable().default(null),
  /** When the platform was last in trouble, ISO 8601; null once it was tested since. */
  shakenAt: z.string().nullable().default(null),
  /** How reading by itself went last. */
  lastTry: z.object({ at: z.string().nullable(), failures: z.number().int() }).default({ at: null, failures: 0 }),
  /** When what leaves by itself was last tried. */
  leaving: TriedLeaving.nullable().default(null),
  /** When the lists of spaces were last replaced, of the last minute. */
  replaced: z.record(z.string(), z.string()).default({}),
  /** A large sending that waits for a second administrator. */
  asked: z.object({ by: z.string(), at: z.string(), key: z.string(), changes: z.number().int() }).nullable().default(null),
  /** What did not leave by itself, for being large, as long as nobody sends anything. */
  held: z.object({ at: z.string(), changes: z.number().int() }).nullable().default(null),
  /** Rank of the journal up to which the application sheet was followed; null as long as it was not. */
  followed: z.number().int().nonnegative().nullable().default(null),
  /** The last reading that somebody gave of a platform without a program. */
  reading: SheetReading.nullable().default(null),
  /** The last statements about the application sheet that were heard: one that is sent again says nothing new. */
  heard: z.array(z.string()).default([]),
});
export type ConnectorState = Readonly<z.infer<typeof ConnectorState>>;

const Modes = z.partialRecord(UnitKind, ConnectorMode);
export type Modes = Readonly<z.infer<typeof Modes>>;

const KeptProofs = z.partialRecord(Collection, Proof);

/** A connector as it is kept, read. */
export interface KeptConnector {
  readonly record: ConnectorRecord;
  readonly state: ConnectorState;
  readonly modes: Modes;
  readonly capabilities: Capabilities | undefined;
}

/** Reads a connector as it is kept; what cannot be understood is as if nothing had been said. */
export function readConnector(record: ConnectorRecord): KeptConnector {
  return {
    record,
    state: ConnectorState.parse(parseJson(record.state) ?? {}),
    modes: Modes.safeParse(parseJson(record.modes)).data ?? {},
    capabilities: Capabilities.safeParse(record.caps === null ? null : parseJson(record.caps)).data,
  };
}

/** Reads the proofs of a reading. */
export function readProofs(text: string): z.infer<typeof KeptProofs> {
  return KeptProofs.safeParse(parseJson(text)).data ?? {};
}
