import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { randomInt } from 'node:crypto';
import type { ClassroomTrouble, TrainerSession } from '../../../contract/console/classroom.contract.ts';
import { HubBoard, HubPlace, trainerContract } from '../../../contract/hub/trainer.contract.ts';
import { drawCode } from '../../../domain/training/classroom/session-code.ts';
import type { HubLauncher } from '../launcher-client.ts';
import { classroomError } from './classroom-error.ts';

/** The session that this console opened, if it did. */
export interface TrainerDesk {
  /** What the hub says now, or last said; null when there is no session. */
  session(): Promise<TrainerSession | null>;
  /** Opens a session, or takes up the one whose hub went away: same code, same address. Throws the declared error. */
  open(): Promise<void>;
  share(network: string | null): Promise<void>;
  dismiss(number: number): Promise<void>;
  end(): Promise<void>;
}

type TrainerApi = JsonifiedClient<ContractRouterClient<typeof trainerContract>>;

interface Kept {
  readonly api: TrainerApi;
  readonly code: string;
  board: HubBoard;
}

/** Prepares what asks the hub, which the launcher starts on request. */
export function createTrainerDesk(launcher: HubLauncher | undefined): TrainerDesk {
  let kept: Kept | undefined;
  const need = (): Kept => {
    if (kept === undefined) throw classroomError('no-session');
    return kept;
  };
  return {
    session: async () => {
      if (kept === undefined) return null;
      const heard = await quietly(() => ask(HubBoard, kept?.api.board({})));
      if (heard !== undefined) kept.board = heard;
      return { ...kept.board, code: kept.code, answers: heard !== undefined };
    },
    open: async () => {
      const before = kept;
      const api = await startedHub(launcher);
      const code = before?.code ?? drawCode(randomInt);
      const place = await asked(() => ask(HubPlace, api.open({ code, ...(before === undefined ? {} : { port: portOf(before.board.place) }) })));
      kept = { api, code, board: { place, seats: before?.board.seats ?? [] } };
      const shared = before?.board.place.shared ?? null;
      if (shared !== null) await asked(() => api.share({ network: shared }));
    },
    share: async (network) => {
      const { api, board } = need();
      const place = await asked(() => ask(HubPlace, api.share({ network })));
      need().board = { ...board, place };
    },
    dismiss: (number) => asked(async () => void (await need().api.dismiss({ number }))),
    end: async () => {
      const { api } = need();
      kept = undefined;
      // A hub that is gone has ended already.
      await quietly(() => api.end({}));
    },
  };
}

async function startedHub(launcher: HubLauncher | undefined): Promise<TrainerApi> {
  if (launcher === undefined) throw classroomError('no-launcher');
  const { url, token } = await asked(() => launcher.startHub());
  const api: TrainerApi = createORPCClient(new OpenAPILink(trainerContract, { url, headers: { authorization: `Bearer ${token}` } }));
  return api;
}

function portOf({ address }: HubPlace): number {
  return Number(address.split(':').at(-1));
}

async function ask<T>(shape: { parse(answer: unknown): T }, answer: Promise<unknown> | undefined): Promise<T> {
  return shape.parse(await answer);
}

/** The answer, or the declared error. */
async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw classroomError(kindOf(error));
  }
}

function kindOf(error: unknown): ClassroomTrouble {
  const code = error instanceof ORPCError ? String(error.code) : '';
  if (code === 'NOT_HERE') return 'not-here';
  return code === 'NO_SESSION' ? 'no-session' : 'not-started';
}

async function quietly<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch {
    return undefined;
  }
}
