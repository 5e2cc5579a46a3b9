import { isLoopback } from '../../contract/ent/ent-address.ts';

/** A `fetch` that reaches this computer only: what « Formation » speaks with, whatever address it was given. */
export function loopbackOnly(doFetch: typeof fetch): typeof fetch {
  return async (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    if (!isLoopback(hostname)) throw new TypeError('« Formation » speaks with this computer only');
    return doFetch(input, init);
  };
}
