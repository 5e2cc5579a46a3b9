/** What a page needs from its browser to find and keep its token. */
export interface TokenPlace {
  readonly location: { readonly hash: string; readonly pathname: string };
  readonly history: { replaceState(data: null, unused: string, url: string): void };
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly fetch: typeof fetch;
}

const KEPT = 'console-token';
const SECRET = /^#(token|ticket)=([\w-]+)$/;

/** Asks the host whether a secret opens it; gives back the token, undefined when it does not, and throws when there is no host. */
export async function askToken(place: Pick<TokenPlace, 'fetch'>, secret: string): Promise<string | undefined> {
  const answer = await place.fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-console-token': secret },
    body: '{}',
  });
  if (!answer.ok) return undefined;
  const read: unknown = await answer.json();
  return typeof read === 'object' && read !== null && 'token' in read && typeof read.token === 'string' ? read.token : undefined;
}

/**
 * Takes the token out of the address, erases it there and keeps it for the reloads of this tab.
 * Undefined when the page was opened without one, or with a ticket that no longer opens.
 */
export async function takeToken(place: TokenPlace): Promise<string | undefined> {
  const [, kind, secret] = SECRET.exec(place.location.hash) ?? [];
  if (kind === undefined || secret === undefined) return place.sessionStorage.getItem(KEPT) ?? undefined;
  place.history.replaceState(null, '', place.location.pathname);
  const token = kind === 'token' ? secret : await askToken(place, secret);
  if (token !== undefined) place.sessionStorage.setItem(KEPT, token);
  return token;
}
