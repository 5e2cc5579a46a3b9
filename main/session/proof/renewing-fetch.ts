/** What keeps a session for longer. */
export interface Renewal {
  /** Whether there is something to keep it with. */
  readonly mayRenew: () => boolean;
  /** Whether it is accepted again. */
  readonly renew: () => Promise<boolean>;
}

/** Where sessions are opened and kept: to be refused there is an answer. */
const DOORS: ReadonlySet<string> = new Set(['/session/proof', '/session/renewal']);

/** A `fetch` that asks again, once, when the session had expired and could be kept: its token stays the same. */
export function renewingFetch(doFetch: typeof fetch, { mayRenew, renew }: Renewal): typeof fetch {
  return async (input, init) => {
    if (!(input instanceof Request) || DOORS.has(new URL(input.url).pathname) || !mayRenew()) return doFetch(input, init);
    const again = input.clone();
    const answer = await doFetch(input, init);
    if (answer.status !== 401 || !(await renew())) return answer;
    await answer.body?.cancel();
    return doFetch(again, init);
  };
}
