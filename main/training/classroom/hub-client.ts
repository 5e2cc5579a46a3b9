import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { z } from 'zod';
import { hubContract, SeatRefusal, type SeatReport } from '../../../contract/hub/hub.contract.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { HubAddress } from '../../../domain/training/classroom/local-address.ts';
import { hubFetch } from './hub-fetch.ts';

/** Why the hub gave nothing. */
export type HubTrouble =
  | { readonly kind: 'no-seat'; readonly reason: SeatRefusal }
  /** `unreachable`: nobody answers there; `wrong-code`: a hub that knows another code; `hung-up`: somebody who does not want to hear; `busy`: asked to wait. */
  | { readonly kind: 'unreachable' | 'wrong-code' | 'hung-up' | 'busy' | 'garbage' };

/** What a trainee's console asks of a hub. */
export interface HubClient {
  /** The number that a new seat would have. */
  greet(): Promise<Result<number, HubTrouble>>;
  report(report: SeatReport): Promise<Result<undefined, HubTrouble>>;
  leave(seat: string): Promise<Result<undefined, HubTrouble>>;
  /** Hangs up. */
  close(): void;
}

const Greeting = z.object({ number: z.number().int().positive() });

/** Speaks to the hub of an address, by the code of its session; nothing is sent before the first call. */
export function createHubClient({ host, port }: HubAddress, code: string): HubClient {
  const line = hubFetch(code);
  const link = new OpenAPILink(hubContract, { url: `https://${host}:${String(port)}`, fetch: (request) => line.fetch(request) });
  const api: JsonifiedClient<ContractRouterClient<typeof hubContract>> = createORPCClient(link);
  return {
    greet: async () => {
      const greeted = await answerOf(() => api.greet({}));
      if (!greeted.ok) return greeted;
      const read = Greeting.safeParse(greeted.value);
      return read.success ? accept(read.data.number) : refuse({ kind: 'garbage' });
    },
    report: (report) => done(() => api.report({ ...report, progress: { ...report.progress, steps: [...report.progress.steps] } })),
    leave: (seat) => done(() => api.leave({ seat })),
    close: line.close,
  };
}

async function done(call: () => Promise<unknown>): Promise<Result<undefined, HubTrouble>> {
  const answer = await answerOf(call);
  return answer.ok ? accept(undefined) : answer;
}

async function answerOf(call: () => Promise<unknown>): Promise<Result<unknown, HubTrouble>> {
  try {
    return accept(await call());
  } catch (error) {
    return refuse(troubleOf(error));
  }
}

function troubleOf(error: unknown): HubTrouble {
  if (error instanceof ORPCError) {
    const refused = z.object({ reason: SeatRefusal }).safeParse(error.data);
    if (error.code === 'NO_SEAT' && refused.success) return { kind: 'no-seat', reason: refused.data.reason };
    return { kind: error.status === 429 ? 'busy' : 'garbage' };
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EPROTO') return { kind: 'wrong-code' };
  return { kind: code === 'ECONNRESET' ? 'hung-up' : 'unreachable' };
}
