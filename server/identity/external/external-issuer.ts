/** An identity provider that is not the ENT's own: an académie's, a collectivité's (OpenID Connect Discovery 1.0). */
export interface ExternalIssuer {
  /** Its issuer identifier, under which it publishes its metadata. */
  readonly issuer: string;
  /** What consoles are called there: a public client, without secret, that comes back to the loopback (RFC 8252). */
  readonly clientId: string;
  /** Whom its statements must be meant for. */
  readonly audience: string;
  /** The claim that says who somebody is here; the issuer alone must assign it, to one person only. */
  readonly claim: string;
  /** What consoles ask for, space-separated: `openid`, and what puts the claim in the statement. */
  readonly scope: string;
}

/** How an access bears who somebody is at an issuer: an identity of another issuer, or a login of the ENT's own pages, never is it. */
export function loginAt({ issuer }: Pick<ExternalIssuer, 'issuer'>, identity: string): string {
  return `${issuer} ${identity}`;
}

/** Whether an access comes in by this issuer; without one, by the ENT's own pages, whose logins have no space. */
export function comesInBy(external: ExternalIssuer | undefined, login: string): boolean {
  return external === undefined ? !login.includes(' ') : login.startsWith(loginAt(external, ''));
}
