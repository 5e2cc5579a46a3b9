import { createLocalJWKSet, errors, jwtVerify, type JWK } from 'jose';
import { z } from 'zod';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { ProvenIdentity, SessionRefusal } from '../../session/sessions.ts';

/** Whose statements an ENT believes, and about which client. */
export interface Trusted {
  readonly issuer: string;
  readonly clientId: string;
  readonly signing: JWK;
}

const Claims = z.object({ sub: z.string().min(1).max(200), auth_time: z.number().int().positive(), family: z.string().min(1).max(100) });

/**
 * Reads what an identity provider states of somebody (OpenID Connect Core §3.1.3.7): signature, issuer, audience and
 * expiry are checked with the machine's clock, `auth_time` is required. The nonce is the console's to check: it chose it.
 */
export async function readIdToken(idToken: string, { issuer, clientId, signing }: Trusted): Promise<Result<ProvenIdentity, SessionRefusal>> {
  const { d: _private, ...published } = signing;
  try {
    const { payload } = await jwtVerify(idToken, createLocalJWKSet({ keys: [published] }), { issuer, audience: clientId, algorithms: ['ES256'] });
    const { sub, auth_time, family } = Claims.parse(payload);
    return accept({ accountId: sub, family, authAt: new Date(auth_time * 1000) });
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refuse({ kind: 'unauthorized', reason: 'expired' });
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return refuse({ kind: 'unauthorized', reason: 'absent' });
    throw error;
  }
}
