import { mkdirSync } from 'node:fs';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { readKeyFile, writeKeyFile } from '../keys/key-file.ts';
import type { KeyRefusal, LocalKey } from '../keys/key-record.ts';
import { newKey, openWithPassphrase } from '../keys/open-with-passphrase.ts';

/**
 * The key of a data folder outside of Electron: closed by the passphrase of CONSOLE_ENT_PASSPHRASE when it is given,
 * else in a file that only its owner reads, outside of the data folder.
 */
export async function openLocalKey(dataFolder: string, environment: Readonly<Record<string, string | undefined>>): Promise<Result<LocalKey, KeyRefusal>> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = readKeyFile(dataFolder, environment);
  if (!file.ok) return file;
  const { path, record } = file.value;
  const passphrase = environment['CONSOLE_ENT_PASSPHRASE'];
  if (record?.storage === 'os') return refuse({ kind: 'key-in-os-store' });
  if (passphrase !== undefined && passphrase !== '') return openWithPassphrase(dataFolder, file.value, passphrase);
  if (record?.storage === 'passphrase') return refuse({ kind: 'passphrase-needed' });
  if (record !== undefined) return accept({ key: Buffer.from(record.key, 'base64'), keyStorage: 'file' });
  const key = newKey();
  writeKeyFile(dataFolder, path, { storage: 'file', key: key.toString('base64') });
  return accept({ key, keyStorage: 'file' });
}
