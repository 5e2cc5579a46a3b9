import { ORPCError } from '@orpc/server';
import type { SchoolDesk } from './school-desks.ts';

/** What a handler knows of the request that HTTP carries. */
export interface EntRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Headers of the answer. */
  readonly resHeaders?: Headers;
  /** The school that it is addressed to, at each call: a request that lasts keeps none in memory. */
  readonly desk: () => SchoolDesk;
}

const BEARER = /^Bearer ([\w-]{32,200})$/;

/** The token of a session, when a request bears one. */
export function bearerOf({ headers }: Pick<EntRequest, 'headers'>): string | undefined {
  const { authorization } = headers;
  return typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
}

/** Nobody, or nobody any more, stands behind the token: the declared error. */
export function unauthorized(reason: 'absent' | 'expired'): ORPCError<string, unknown> {
  return new ORPCError('UNAUTHORIZED', { defined: true, status: 401, data: { reason } });
}
