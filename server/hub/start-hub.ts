import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { implement } from '@orpc/server';
import { trainerContract } from '../../contract/hub/trainer.contract.ts';
import { listenClear } from './hub-listener.ts';
import { openSession, type HubPorts, type HubSession } from './hub-session.ts';

/** A hub that runs, without a session yet. */
export interface Hub {
  /** Where the trainer's console asks, on the loopback. */
  readonly url: string;
  /** What it proves itself by. */
  readonly token: string;
  stop(): Promise<void>;
}

/** Starts a hub: until the trainer's console opens a session, nothing listens but for it. */
export async function startHub(ports: HubPorts): Promise<Hub> {
  const token = randomBytes(32).toString('base64url');
  const life = createLife(ports);
  const listening = await listenClear({ host: '127.0.0.1', port: 0, router: createTrainerRouter(life), isTrainer: isBearer(token) });
  return {
    url: `http://127.0.0.1:${String(listening.port)}`,
    token,
    stop: async () => {
      await life.end(LAST_PATIENCE_MS);
      await listening.stop();
    },
  };
}

interface Life {
  current(): HubSession | undefined;
  /** Opens a session in the place of the one before; undefined when it could not. */
  open(code: string, port: number | undefined): Promise<HubSession | undefined>;
  end(patience?: number): Promise<void>;
}

/** Less than the launcher waits before it ends a process by force. */
const LAST_PATIENCE_MS = 3000;

function createLife(ports: HubPorts): Life {
  let session: HubSession | undefined;
  const end = async (patience?: number): Promise<void> => {
    const ended = session;
    session = undefined;
    await ended?.end(patience);
  };
  return {
    current: () => session,
    open: async (code, port) => {
      await end();
      session = await openSession(ports, code, port);
      return session;
    },
    end,
  };
}

function createTrainerRouter(life: Life) {
  const os = implement(trainerContract);
  return os.router({
    open: os.open.handler(async ({ input, errors }) => {
      const session = await life.open(input.code, input.port);
      if (session === undefined) throw errors.NOT_HERE();
      return session.place();
    }),
    share: os.share.handler(async ({ input, errors }) => {
      const session = life.current();
      if (session === undefined) throw errors.NO_SESSION();
      const shared = await session.share(input.network);
      if (!shared.ok) throw errors.NOT_HERE();
      return shared.value;
    }),
    board: os.board.handler(({ errors }) => {
      const session = life.current();
      if (session === undefined) throw errors.NO_SESSION();
      return { place: session.place(), seats: [...session.seats()] };
    }),
    dismiss: os.dismiss.handler(({ input, errors }) => {
      const session = life.current();
      if (session === undefined) throw errors.NO_SESSION();
      session.dismiss(input.number);
      return {};
    }),
    end: os.end.handler(() => {
      // Trainees are told in the meantime; the trainer has nothing more to wait for.
      void life.end();
      return {};
    }),
  });
}

function isBearer(token: string): (authorization: string | undefined) => boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const expected = digest(`Bearer ${token}`);
  return (authorization) => timingSafeEqual(digest(authorization ?? ''), expected);
}
