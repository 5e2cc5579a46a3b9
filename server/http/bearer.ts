import { ORPCError } from '@orpc/server';

/** The headers of a request, or of the upgrade of one. */
interface WithHeaders {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const BEARER = /^Bearer ([\w-]{32,200})$/;

/** The token of a session, when a request bears one. */
export function bearerOf({ headers }: WithHeaders): string | undefined {
  const { authorization } = headers;
  return typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
}

/** Nobody, or nobody any more, stands behind the token: the declared error. */
export function unauthorized(reason: 'absent' | 'expired'): ORPCError<string, unknown> {
  return new ORPCError('UNAUTHORIZED', { defined: true, status: 401, data: { reason } });
}
