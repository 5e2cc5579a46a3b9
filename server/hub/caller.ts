import type { IncomingHttpHeaders } from 'node:http';
import { LARGEST_REPORT } from '../../contract/hub/hub-wire.ts';

/** What a request must say before anything of it is read. */
export interface Door {
  /** Exactly `address:port`. */
  readonly host: string;
  /** What proves that the trainer's console asks; undefined where the code of the session proved it. */
  readonly isTrainer?: (authorization: string | undefined) => boolean;
}

const BROWSER_SAYS = ['origin', 'cookie', 'sec-fetch-site'] as const;

/**
 * The status by which a caller is turned away; undefined when it may be heard. Consoles alone speak to a hub: whatever only a page
 * of a browser says is enough to refuse it, and a name that was made to point here (DNS rebinding) is not the address that is listened on.
 */
export function turnAway({ method, headers }: { readonly method?: string | undefined; readonly headers: IncomingHttpHeaders }, { host, isTrainer }: Door): number | undefined {
  if (headers.host !== host) return 421;
  if (BROWSER_SAYS.some((name) => headers[name] !== undefined)) return 403;
  if (method !== 'POST') return 405;
  if (headers['content-type'] !== 'application/json') return 415;
  const status = sizeRefusal(headers);
  if (status !== undefined) return status;
  return isTrainer === undefined || isTrainer(headers.authorization) ? undefined : 401;
}

/** A body says its length beforehand, and Node reads no more of it. */
function sizeRefusal({ 'content-length': length, 'transfer-encoding': coding }: IncomingHttpHeaders): number | undefined {
  if (coding !== undefined || length === undefined) return 411;
  return Number(length) > LARGEST_REPORT ? 413 : undefined;
}
