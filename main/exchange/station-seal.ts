import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A text and who signed it (Ed25519): the public key goes with it, its fingerprint is what two people compare. */
export const Signed = z.object({ text: z.string(), publicKey: z.base64(), signature: z.base64() });
export type Signed = Readonly<z.infer<typeof Signed>>;

/** What this computer signs its files with. */
export interface StationSeal {
  readonly fingerprint: string;
  sign(text: string): Signed;
}

/** Where this computer keeps its key. */
export interface SealStore {
  /** PKCS #8, in base 64; undefined before its first use. */
  read(): string | undefined;
  keep(secret: string): void;
}

/** Opens the key of this computer, made at its first use. */
export function openStationSeal(store: SealStore): StationSeal {
  const kept = store.read();
  const secret = kept === undefined ? generateKeyPairSync('ed25519').privateKey : keyOf(kept);
  if (kept === undefined) store.keep(secret.export({ type: 'pkcs8', format: 'der' }).toString('base64'));
  const publicKey = createPublicKey(secret).export({ type: 'spki', format: 'der' });
  return {
    fingerprint: fingerprintOf(publicKey),
    sign: (text) => ({ text, publicKey: publicKey.toString('base64'), signature: sign(null, Buffer.from(text), secret).toString('base64') }),
  };
}

const keyOf = (kept: string): KeyObject => createPrivateKey({ key: Buffer.from(kept, 'base64'), type: 'pkcs8', format: 'der' });

/** The fingerprint of who signed a text; undefined when the signature is not theirs, or is none. */
export function signerOf({ text, publicKey, signature }: Signed): string | undefined {
  try {
    const bytes = Buffer.from(publicKey, 'base64');
    const key = createPublicKey({ key: bytes, type: 'spki', format: 'der' });
    const isTheirs = key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
    return isTheirs ? fingerprintOf(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** 80 bits of SHA-256 in five groups, short enough to be read aloud: « 3F0A-91C2-… ». */
function fingerprintOf(publicKey: Uint8Array): string {
  const hex = createHash('sha256').update(publicKey).digest('hex').slice(0, 20).toUpperCase();
  return hex.match(/.{4}/g)?.join('-') ?? hex;
}
