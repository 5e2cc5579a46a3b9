import { createRemoteJWKSet } from 'jose';
import { z } from 'zod';
import { isSafeEntAddress } from '../../../contract/ent/ent-address.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { AccountRecord } from '../../database/account.store.ts';
import type { ProvenIdentity, StatementRefusal } from '../../session/sessions.ts';
import { readStatement } from '../provider/id-token.ts';
import type { ExternalIssuer } from './external-issuer.ts';
import { outsideFamily } from './families.ts';

/** Milliseconds given to the issuer for its metadata and its keys. */
const PATIENCE = 5000;

/** What of an issuer's metadata is believed (OpenID Connect Discovery 1.0 §3). */
const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

const Named = z.string().min(1).max(255);

/** Signatures with a private key only: with a shared secret, whoever verifies could sign. */
const ALGORITHMS = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA', 'Ed25519'];

/** Thrown when an issuer publishes something else than what it was configured for. */
class WrongIssuer extends Error {
  override readonly name = 'WrongIssuer';
}

/** What reads the statements of an issuer. */
export type StatementReader = (idToken: string) => Promise<Result<ProvenIdentity, StatementRefusal>>;

/** Finds the keys of an issuer by its metadata; throws when it does not answer, or speaks for another. `findAccount`: whose access bears an identity. */
export async function openIssuer(external: ExternalIssuer, findAccount: (identity: string) => AccountRecord | undefined): Promise<StatementReader> {
  const { issuer, clientId, audience, claim } = external;
  const keys = createRemoteJWKSet(await findKeys(issuer), { timeoutDuration: PATIENCE });
  const claims = z.object({ sub: Named, auth_time: z.number().int().positive(), azp: z.literal(clientId).optional() }).and(z.object({ [claim]: Named }).transform((read) => ({ identity: read[claim] ?? '' })));
  return async (idToken) => {
    const read = await readStatement(idToken, { issuer, audience, algorithms: ALGORITHMS, keys }, claims);
    if (!read.ok) return read;
    const { sub, auth_time, identity } = read.value;
    const account = findAccount(identity);
    if (account === undefined) return refuse({ kind: 'unknown-account' });
    return accept({ accountId: account.id, family: outsideFamily({ issuer, subject: sub, authTime: auth_time, account: account.id }), authAt: new Date(auth_time * 1000) });
  };
}

async function findKeys(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
  const metadata = Metadata.parse(await answer.json());
  if (metadata.issuer !== issuer || !isSafeEntAddress(metadata.jwks_uri)) throw new WrongIssuer(`${address} speaks for ${metadata.issuer}`);
  return new URL(metadata.jwks_uri);
}
