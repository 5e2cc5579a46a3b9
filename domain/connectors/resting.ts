import { z } from 'zod';

/** How long a school leaves alone a platform that asks for it (connectors.md §8.7): `until`; `said`, as far as the platform itself said when to come back. */
export const Rest = z.object({ kind: z.enum(['busy', 'quota']), until: z.string(), said: z.string().nullable() });
export type Rest = Readonly<z.infer<typeof Rest>>;

/** Ten minutes, or what the platform says where it is longer. */
export const REST_MS = 10 * 60_000;
/** No longer than a day, were it told so: nobody could do anything about what is a mistake. */
const LONGEST_MS = 24 * 3_600_000;

const KINDS: ReadonlyMap<number, Rest['kind']> = new Map([[429, 'busy'], [503, 'busy'], [509, 'quota']]);

/** The rest that an answer asks for; undefined where it asks for none. `retryAfter`: seconds. */
export function restAfter({ status, retryAfter }: { readonly status: number; readonly retryAfter: number | undefined }, now: Date): Rest | undefined {
  const kind = KINDS.get(status);
  if (kind === undefined) return undefined;
  const asked = Math.min(LONGEST_MS, (retryAfter ?? 0) * 1_000);
  const at = (milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();
  return { kind, until: at(Math.max(REST_MS, asked)), said: asked > 0 ? at(asked) : null };
}

/** Whether a platform is left alone at an instant (ISO 8601). An access that is over is closed all the same (§7.9), as soon as the platform itself lets it. */
export function mustRest({ until, said }: Rest, now: string, isClosing: boolean): boolean {
  return isClosing ? said !== null && now < said : now < until;
}

/** Answers of a platform in trouble, one after the other, after which it is tested again (§8.3); one that says so itself is enough. */
const MOST_SHAKES = 3;

/** How many answers of a platform in trouble followed each other, with this one. */
export function shakesAfter(shakes: number, status: number): number {
  if (status === 503) return MOST_SHAKES;
  return status >= 500 && status < 600 && status !== 509 ? shakes + 1 : 0;
}

/** Whether it was shaken: once it is back, it may be another one. */
export function isShaken(shakes: number): boolean {
  return shakes >= MOST_SHAKES;
}
