import { createPublicKey, verify } from 'node:crypto';
import { parseJson } from '../../domain/kernel/json.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { SignedManifest } from '../../domain/updates/update-manifest.ts';

/** Why the text of a feed says nothing: it is not one, or nobody who may publish signed it. */
export type SignatureRefusal = 'not-a-feed' | 'not-signed';

/**
 * The manifest of a feed, once its signature is that of the key this program was made with (rel:T37, S33); `key`: an
 * Ed25519 public key, SPKI in base64. Nothing of the manifest is read before.
 */
export function openManifest(feed: string, key: string): Result<string, SignatureRefusal> {
  const read = SignedManifest.safeParse(parseJson(feed));
  if (!read.success) return refuse('not-a-feed');
  const bytes = Buffer.from(read.data.manifest, 'base64');
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  const isSigned = publicKey.asymmetricKeyType === 'ed25519' && verify(null, bytes, publicKey, Buffer.from(read.data.signature, 'base64'));
  return isSigned ? accept(bytes.toString('utf8')) : refuse('not-signed');
}
