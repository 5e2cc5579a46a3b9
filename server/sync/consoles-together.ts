import { must } from '../../domain/kernel/assert.ts';
import type { ClientRecord, ClientStore, OutcomeOf, OutcomeRecord } from '../database/client.store.ts';

/** A console whose push is being taken. */
export interface PushingConsole {
  readonly id: string;
  lastM: number;
  /** What one of its mutations was answered. */
  outcome(m: number): OutcomeRecord | undefined;
  addOutcomes(outcomes: readonly OutcomeRecord[]): void;
}

/** The consoles whose pushes share a transaction: read at its beginning, written at its end. */
export interface ConsolesTogether {
  /** A console for its account, the first that uses it; undefined where it is another's, or of another school. */
  claim(id: string, account: string): PushingConsole | undefined;
  /** Writes how far those that were claimed have come. */
  write(): void;
}

/** Finds the consoles of a transaction in one question; `now`: its instant, ISO 8601. */
export function findConsoles(clients: ClientStore, ids: readonly string[], now: string): ConsolesTogether {
  const known = new Map(clients.findAll([...new Set(ids)]).map((client) => [client.id, client]));
  const claimed = new Map<string, PushingConsole>();
  const outcomes: OutcomeOf[] = [];
  const open = (client: ClientRecord): PushingConsole => {
    const opened = pushing(clients, client, outcomes);
    claimed.set(client.id, opened);
    return opened;
  };
  return {
    claim: (id, account) => {
      const client = known.get(id) ?? create(clients, { id, account, last_m: 0, seen_at: now });
      if (client === undefined) return undefined;
      known.set(id, client);
      return client.account === account ? (claimed.get(id) ?? open(client)) : undefined;
    },
    write: () => {
      clients.addOutcomes(outcomes);
      clients.settle([...claimed.values()].map(({ id, lastM }) => ({ ...must(known.get(id), 'what was claimed is known'), last_m: lastM, seen_at: now })));
    },
  };
}

/** One that another school has is not found here. */
function create(clients: ClientStore, client: ClientRecord): ClientRecord | undefined {
  clients.create(client);
  return clients.find(client.id);
}

function pushing(clients: ClientStore, { id, last_m: lastM }: ClientRecord, outcomes: OutcomeOf[]): PushingConsole {
  const added = new Map<number, OutcomeRecord>();
  return {
    id,
    lastM,
    outcome: (m) => added.get(m) ?? clients.outcome(id, m),
    addOutcomes: (given) => {
      for (const outcome of given) {
        added.set(outcome.m, outcome);
        outcomes.push({ ...outcome, client: id });
      }
    },
  };
}
