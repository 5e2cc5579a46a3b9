import { randomBytes } from 'node:crypto';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { writeKeyFile, type KeyFile } from './key-file.ts';
import type { KeyRecord, KeyRefusal, LocalKey } from './key-record.ts';
import { unwrapKey, wrapKey } from './passphrase-wrap.ts';

/** A new key of 256 bits. */
export function newKey(): Buffer {
  return randomBytes(32);
}

/** Opens the key that a passphrase closes, or creates one closed by it. */
export async function openWithPassphrase(dataFolder: string, file: KeyFile, passphrase: string): Promise<Result<LocalKey, KeyRefusal>> {
  const known = file.record;
  if (known?.storage === 'passphrase') {
    const key = await unwrapKey(known.wrapped, passphrase);
    return key === undefined ? refuse({ kind: 'passphrase-wrong' }) : accept({ key, keyStorage: 'passphrase' });
  }
  return closeWithPassphrase(dataFolder, file, passphrase, known?.storage === 'file' ? Buffer.from(known.key, 'base64') : newKey());
}

/** Closes a key with a passphrase from now on. */
export async function closeWithPassphrase(dataFolder: string, file: KeyFile, passphrase: string, key: Buffer): Promise<Result<LocalKey, KeyRefusal>> {
  const record: KeyRecord = { storage: 'passphrase', wrapped: await wrapKey(key, passphrase) };
  writeKeyFile(dataFolder, file.path, record);
  return accept({ key, keyStorage: 'passphrase' });
}
