import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

/** A key that only its passphrase opens: scrypt (N = 2^17, r = 8, p = 1) then AES-256-GCM. */
export const WrappedKey = z.object({ salt: z.base64(), nonce: z.base64(), tag: z.base64(), data: z.base64() });
export type WrappedKey = Readonly<z.infer<typeof WrappedKey>>;

const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** Closes a key with a passphrase. */
export async function wrapKey(key: Buffer, passphrase: string): Promise<WrappedKey> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt), nonce);
  const data = Buffer.concat([cipher.update(key), cipher.final()]);
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return { salt: text(salt), nonce: text(nonce), tag: text(cipher.getAuthTag()), data: text(data) };
}

/** Opens a key, or gives undefined when the passphrase is not the one that closed it. */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<Buffer | undefined> {
  const [salt, nonce, tag, data] = [wrapped.salt, wrapped.nonce, wrapped.tag, wrapped.data].map((text) => Buffer.from(text, 'base64'));
  if (salt === undefined || nonce === undefined || tag === undefined || data === undefined) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', await derive(passphrase, salt), nonce, { authTagLength: 16 }).setAuthTag(tag);
    return Buffer.concat([decipher.update(data), decipher.final()]);
  } catch {
    return undefined;
  }
}
