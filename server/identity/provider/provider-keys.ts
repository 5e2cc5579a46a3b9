import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import type { OidcStore } from '../../database/oidc.store.ts';

/** What signs the proofs of identity and the cookies of the provider's pages. */
export interface ProviderKeys {
  /** Private; never leaves the ENT. */
  readonly signing: JWK;
  readonly cookies: readonly string[];
}

const Keys = z.object({ signing: z.custom<JWK>((value) => typeof value === 'object' && value !== null), cookies: z.array(z.string().min(43)).min(1) });

/** The keys of this ENT, made at its first use; they are in its database, which its own key closes wherever people are real. */
export async function openProviderKeys(store: OidcStore, randomBytes: (count: number) => Uint8Array): Promise<ProviderKeys> {
  const kept = store.key('provider');
  if (kept !== undefined) return Keys.parse(JSON.parse(kept));
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const made = { signing: { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: text(randomBytes(9)) }, cookies: [text(randomBytes(32))] };
  // Two schools may be asked for the first time at once: the keys of the first serve both.
  const meanwhile = store.key('provider');
  if (meanwhile !== undefined) return Keys.parse(JSON.parse(meanwhile));
  store.putKey('provider', JSON.stringify(made));
  return made;
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
