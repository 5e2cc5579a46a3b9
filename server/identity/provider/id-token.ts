import { createLocalJWKSet, errors, jwtVerify, type JWK, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { ProvenIdentity, SessionRefusal } from '../../session/sessions.ts';

/** Whose statements are believed, meant for whom, signed how. */
export interface Trusted {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly keys: JWTVerifyGetKey;
}

/**
 * Reads what an identity provider states of somebody (OpenID Connect Core §3.1.3.7): signature, issuer, audience and
 * expiry are checked with the machine's clock, and the claims have their shapes. The nonce is the console's to check: it chose it.
 */
export async function readStatement<T>(idToken: string, { issuer, audience, algorithms, keys }: Trusted, claims: z.ZodType<T>): Promise<Result<T, SessionRefusal>> {
  try {
    const { payload } = await jwtVerify(idToken, keys, { issuer, audience, algorithms: [...algorithms] });
    return accept(claims.parse(payload));
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refuse({ kind: 'unauthorized', reason: 'expired' });
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return refuse({ kind: 'unauthorized', reason: 'absent' });
    throw error;
  }
}

const Claims = z.object({ sub: z.string().min(1).max(200), auth_time: z.number().int().positive(), family: z.string().min(1).max(100) });

/** Reads what the ENT's own provider states; `signing`: its key. */
export async function readIdToken(idToken: string, { issuer, clientId, signing }: { readonly issuer: string; readonly clientId: string; readonly signing: JWK }): Promise<Result<ProvenIdentity, SessionRefusal>> {
  const { d: _private, ...published } = signing;
  const read = await readStatement(idToken, { issuer, audience: clientId, algorithms: ['ES256'], keys: createLocalJWKSet({ keys: [published] }) }, Claims);
  if (!read.ok) return read;
  const { sub, auth_time, family } = read.value;
  return accept({ accountId: sub, family, authAt: new Date(auth_time * 1000) });
}
