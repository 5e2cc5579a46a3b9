import { z } from 'zod';
import { WrappedKey } from './passphrase-wrap.ts';

/** How the key of one data folder is kept, outside of that folder. */
export const KeyRecord = z.discriminatedUnion('storage', [
  z.object({ storage: z.literal('file'), key: z.base64() }),
  z.object({ storage: z.literal('passphrase'), wrapped: WrappedKey }),
  /** Closed by the store of the operating system, whose name is kept: another store could not open it. */
  z.object({ storage: z.literal('os'), backend: z.string(), data: z.base64() }),
]);
export type KeyRecord = Readonly<z.infer<typeof KeyRecord>>;

/** Where a key is kept, as the screen says it. */
export type KeyStorage = KeyRecord['storage'];

/** A key ready to open the local data: 256 bits. */
export interface LocalKey {
  readonly key: Buffer;
  readonly keyStorage: KeyStorage;
}

/** Why the local data cannot be opened; nothing is lost in any of these cases. */
export type KeyRefusal =
  /** The data folder knows a key that is no longer on this computer. */
  | { readonly kind: 'key-lost'; readonly keyFile: string }
  /** The key's file cannot be read as one. */
  | { readonly kind: 'key-damaged'; readonly keyFile: string }
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'passphrase-wrong' }
  /** The system's store is absent, protects nothing or does not answer: a passphrase does it instead. */
  | { readonly kind: 'os-store-unprotected'; readonly backend: string }
  /** The key was closed by another store of the system. */
  | { readonly kind: 'os-store-changed'; readonly before: string; readonly now: string }
  /** The system's store refuses to open the key. */
  | { readonly kind: 'os-store-refuses' }
  /** The key was closed by the desktop window; a browser cannot ask the system for it. */
  | { readonly kind: 'key-in-os-store' };
