import type { HubPlace } from '../../contract/hub/trainer.contract.ts';
import { HUB_PORT } from '../../contract/hub/hub-wire.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { Seat } from '../../domain/training/classroom/seat.ts';
import { listenSecret, type Listening } from './hub-listener.ts';
import { hubKey, newSalt } from './hub-key.ts';
import { createSeats } from './seats.ts';
import { createTraineeRouter } from './trainee-router.ts';
import { createWrongCodes } from './wrong-codes.ts';

/** What surrounds a session. */
export interface HubPorts {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Addresses of this computer on local networks, at this moment. */
  readonly networks: () => readonly string[];
}

/** A session that trainees may join. */
export interface HubSession {
  place(): HubPlace;
  seats(): readonly Seat[];
  dismiss(number: number): void;
  /** Opens it to the local network by an address of this computer, or closes it to it. */
  share(network: string | null): Promise<Result<HubPlace, 'not-here'>>;
  /** Tells every seat that is there, then stops listening: at once when nobody is, after `patience` milliseconds at most. */
  end(patience?: number): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Ports that are tried from the first one on. */
const PORTS_TRIED = 20;

/** Longer than two reports: every console that is still there was told by then. */
const FAREWELL_MS = 12_000;
const LOOK_MS = 200;

/** Opens a session on the loopback; undefined when no port is free. */
export async function openSession(ports: HubPorts, code: string, firstPort = HUB_PORT): Promise<HubSession | undefined> {
  const seats = createSeats(ports.now);
  const salt = newSalt();
  const secret = { key: hubKey(code, salt), salt };
  const wrong = createWrongCodes(ports.now);
  const router = createTraineeRouter(seats, ports.now);
  const listenAt = (host: string, port: number): Promise<Listening | undefined> => firstFree(port, (asked) => listenSecret({ host, port: asked, router }, secret, wrong));
  const own = await listenAt(LOOPBACK, firstPort);
  if (own === undefined) return undefined;
  let shared: { readonly network: string; readonly listening: Listening } | undefined;
  const place = (): HubPlace => ({
    address: shared === undefined ? `${LOOPBACK}:${String(own.port)}` : `${shared.network}:${String(shared.listening.port)}`,
    networks: [...ports.networks()],
    shared: shared?.network ?? null,
  });
  const unshare = async (): Promise<void> => {
    const stopped = shared;
    shared = undefined;
    await stopped?.listening.stop();
  };
  return {
    place,
    seats: seats.list,
    dismiss: seats.dismiss,
    share: async (network) => {
      if (network !== null && !ports.networks().includes(network)) return refuse('not-here');
      if (network !== shared?.network) await unshare();
      if (network === null || shared !== undefined) return accept(place());
      const listening = await listenAt(network, own.port);
      if (listening === undefined) return refuse('not-here');
      shared = { network, listening };
      return accept(place());
    },
    end: async (patience = FAREWELL_MS) => {
      seats.end();
      for (let waited = 0; seats.isAwaited() && waited < patience; waited += LOOK_MS) await soon();
      await Promise.all([unshare(), own.stop()]);
    },
  };
}

/** The loopback port, or the first one after it that nobody has. */
async function firstFree(port: number, listen: (port: number) => Promise<Listening>): Promise<Listening | undefined> {
  for (let asked = port; asked < port + PORTS_TRIED; asked += 1) {
    const listening = await listen(asked).catch(() => undefined);
    if (listening !== undefined) return listening;
  }
  return undefined;
}

function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LOOK_MS);
  });
}
