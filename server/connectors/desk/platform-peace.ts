import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { isShaken, mustRest, restAfter, shakesAfter, type Rest } from '../../../domain/connectors/resting.ts';
import { resting } from '../http/resting.ts';
import type { Received, Transport } from '../http/transport.ts';
import type { ConnectorPorts } from './connector-ports.ts';
import { noteState } from './acting.ts';
import { readConnector } from './connector-record.ts';

/** How the platforms of a school are left alone when they ask for it (connectors.md §8.7): noted with the connector, so that other desks and a restart heed it too. */
export interface PlatformPeace {
  /** Why nothing is asked of a platform now; undefined once it may be, from then on. */
  why(id: ConnectorId, isClosing: boolean): Rest['kind'] | undefined;
  /** Somebody signs in there themselves: it is asked again. */
  end(id: ConnectorId): void;
  /** The way to a platform, which nothing more takes once it asked for peace. */
  transportTo(id: ConnectorId, address: string): Transport;
}

/** Keeps what platforms answered in memory, and until when they rest with their connector. */
export function createPlatformPeace(given: ConnectorPorts): PlatformPeace {
  const { ports, platforms, now } = given;
  const held = new Map<ConnectorId, Received>();
  const shakes = new Map<ConnectorId, number>();
  const heard = (id: ConnectorId, answer: Received): void => {
    const rest = restAfter(answer, now());
    const count = shakesAfter(shakes.get(id) ?? 0, answer.status);
    shakes.set(id, count);
    if (rest !== undefined) held.set(id, answer);
    if (rest !== undefined || isShaken(count)) noteState(given, id, { ...(rest === undefined ? {} : { rest }), ...(isShaken(count) ? { shakenAt: now().toISOString() } : {}) });
  };
  return {
    why: (id, isClosing) => {
      const record = ports().school.connectors.find(id);
      const rest = record === undefined ? null : readConnector(record).state.rest;
      if (rest !== null && mustRest(rest, now().toISOString(), isClosing)) return rest.kind;
      held.delete(id);
      return undefined;
    },
    end: (id) => void held.delete(id),
    transportTo: (id, address) => resting(platforms.transportTo(address), { held: () => held.get(id), heard: (answer) => heard(id, answer) }),
  };
}
