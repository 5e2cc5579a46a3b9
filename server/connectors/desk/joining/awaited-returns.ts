import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../../../../domain/kernel/json.ts';
import type { EntAccount } from '../../../../contract/ent/ent.contract.ts';
import type { PassingStore } from '../../../database/passing.store.ts';
import type { EntStore } from '../../../database/ent-store.ts';
import { openSecret, sealSecret } from '../../vault.ts';
import { KeptApplication } from '../kept-secret.ts';

/** A code holds ten minutes there (§2.1). */
const AWAITED_MS = 10 * 60_000;

const KIND = 'return';

/** What somebody sent their browser to a platform for. */
const AwaitedReturn = z.object({
  address: z.string(),
  application: KeptApplication,
  /** Whether an access that was granted is being renewed. */
  renews: z.boolean(),
});
export type AwaitedReturn = Readonly<z.infer<typeof AwaitedReturn>>;

const Kept = AwaitedReturn.extend({ state: z.string() });

interface Awaiting {
  readonly store: Pick<EntStore, 'vaultKey' | 'transaction'>;
  readonly ports: () => { readonly uai: string; readonly school: { readonly passing: PassingStore } };
  readonly now: () => Date;
}

/** Of one person, on one platform of the school. */
export interface AwaitedBy {
  readonly by: Pick<EntAccount, 'id'>;
  readonly id: string;
}

const keyOf = ({ by, id }: AwaitedBy): string => `${id}\n${by.id}`;

/** What seals it: this school, this platform and this person, as nothing else is. */
const placeOf = (uai: string, of: AwaitedBy): string => [uai, keyOf(of), KIND].join('\n');

/**
 * Awaits a return in place of what that person awaited; gives the word that the browser brings back. It is kept sealed, for ten minutes, so that a program that stops,
 * or another process of the same ENT, ends it (ADR 63).
 */
export function awaitReturn({ store, ports, now }: Awaiting, of: AwaitedBy, awaited: AwaitedReturn): string {
  const { uai, school } = ports();
  const state = randomBytes(32).toString('base64url');
  const body = sealSecret(store.vaultKey, placeOf(uai, of), JSON.stringify({ ...awaited, state }));
  store.transaction(() => school.passing.put({ kind: KIND, key: keyOf(of), until: new Date(now().getTime() + AWAITED_MS).toISOString(), body }, now().toISOString()));
  return state;
}

/** Gives what was awaited, once, whatever it is answered; undefined where nobody does, or no more, with another word, or under another key. */
export function takeReturn({ store, ports, now }: Awaiting, of: AwaitedBy, state: string): AwaitedReturn | undefined {
  const { uai, school } = ports();
  return store.transaction(() => {
    const sealed = school.passing.find(KIND, keyOf(of), now().toISOString())?.body;
    const text = sealed === undefined ? undefined : openSecret(store.vaultKey, placeOf(uai, of), sealed);
    const kept = text === undefined ? undefined : Kept.safeParse(parseJson(text)).data;
    if (kept === undefined || !isSame(kept.state, state)) return undefined;
    school.passing.remove(KIND, keyOf(of));
    return kept;
  });
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
