import type { Received, Transport } from './transport.ts';

/** What is noted of the answers of a platform, by whoever lets it rest. */
export interface Peace {
  /** The answer by which the platform asked for peace, as long as it is left alone. */
  held(): Received | undefined;
  /** Each answer that comes. */
  heard(answer: Received): void;
}

/** A transport that asks nothing more of a platform that asked for peace: what it answered then is its answer to everything. */
export function resting(transport: Transport, { held, heard }: Peace): Transport {
  return async (request) => {
    const last = held();
    if (last !== undefined) return last;
    const answer = await transport(request);
    if (!('lost' in answer)) heard(answer);
    return answer;
  };
}
