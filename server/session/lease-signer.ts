import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { leaseText, type SignedLease } from '../../domain/station/signed-lease.ts';
import type { OidcStore } from '../database/oidc.store.ts';

const KEY_NAME = 'lease';

/** Signs the leases of consoles with a key of this ENT, made at its first use and kept where those of its provider are. */
export function createLeaseSigner(store: Pick<OidcStore, 'key' | 'putKey'>): (lease: Pick<SignedLease, 'account' | 'clock' | 'days'>) => SignedLease {
  let secret: KeyObject | undefined;
  return (lease) => {
    secret ??= openKey(store);
    const publicKey = createPublicKey(secret).export({ type: 'spki', format: 'der' }).toString('base64');
    return { ...lease, publicKey, signature: sign(null, Buffer.from(leaseText(lease)), secret).toString('base64') };
  };
}

function openKey(store: Pick<OidcStore, 'key' | 'putKey'>): KeyObject {
  const kept = store.key(KEY_NAME);
  if (kept !== undefined) return createPrivateKey({ key: Buffer.from(kept, 'base64'), type: 'pkcs8', format: 'der' });
  const { privateKey } = generateKeyPairSync('ed25519');
  store.putKey(KEY_NAME, privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'));
  return privateKey;
}
