import type { SchoolDesk } from './school-desks.ts';

/** What a handler knows of the request that HTTP carries. */
export interface EntRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Headers of the answer. */
  readonly resHeaders?: Headers;
  /** The school that it is addressed to, at each call: a request that lasts keeps none in memory. */
  readonly desk: () => SchoolDesk;
}
