import { safeStorage } from 'electron';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { readKeyFile, writeKeyFile, type KeyFile } from '../keys/key-file.ts';
import type { KeyRecord, KeyRefusal, LocalKey } from '../keys/key-record.ts';
import { isProtecting } from './protecting-store.ts';
import { newKey, openWithPassphrase } from '../keys/open-with-passphrase.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type OsRecord = Extract<KeyRecord, { readonly storage: 'os' }>;

/**
 * The key of a data folder in the Electron window: the system's store when it is a real one, else a passphrase.
 * Never anything weaker without being told (rel:D8).
 */
export async function openSecrets(dataFolder: string, environment: Environment): Promise<Result<LocalKey, KeyRefusal>> {
  const file = readKeyFile(dataFolder, environment);
  if (!file.ok) return file;
  const { record } = file.value;
  const passphrase = environment['CONSOLE_ENT_PASSPHRASE'];
  if (record?.storage === 'file' && !passphrase) return accept({ key: Buffer.from(record.key, 'base64'), keyStorage: 'file' });
  if (record?.storage === 'os') return openWithSystem(dataFolder, file.value, record);
  if (passphrase) return openWithPassphrase(dataFolder, file.value, passphrase);
  if (record?.storage === 'passphrase') return refuse({ kind: 'passphrase-needed' });
  return createWithSystem(dataFolder, file.value);
}

/** Leaves a key to the system's store, in the place of a passphrase; refused, and left as it was, where that store protects nothing. */
export async function releaseToSystem(dataFolder: string, environment: Environment, key: Buffer): Promise<Result<LocalKey, KeyRefusal>> {
  const file = readKeyFile(dataFolder, environment);
  if (!file.ok) return file;
  const backend = await selectBackend();
  if (!isProtecting(backend)) return refuse({ kind: 'os-store-unprotected', backend });
  await closeWithSystem(dataFolder, file.value, backend, key);
  return accept({ key, keyStorage: 'os' });
}

/** The name of the store that protects: the backend on Linux, the platform elsewhere. */
async function selectBackend(): Promise<string> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'unavailable';
  return process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;
}

async function createWithSystem(dataFolder: string, file: KeyFile): Promise<Result<LocalKey, KeyRefusal>> {
  const backend = await selectBackend();
  // Nothing is written: the page asks for a first passphrase, which makes the key.
  if (!isProtecting(backend)) return refuse({ kind: 'passphrase-needed' });
  const key = newKey();
  await closeWithSystem(dataFolder, file, backend, key);
  return accept({ key, keyStorage: 'os' });
}

async function openWithSystem(dataFolder: string, file: KeyFile, record: OsRecord): Promise<Result<LocalKey, KeyRefusal>> {
  const backend = await selectBackend();
  if (backend === 'unavailable') return refuse({ kind: 'os-store-unprotected', backend });
  if (backend !== record.backend) return refuse({ kind: 'os-store-changed', before: record.backend, now: backend });
  try {
    const opened = await safeStorage.decryptStringAsync(Buffer.from(record.data, 'base64'));
    const key = Buffer.from(opened.result, 'base64');
    if (key.length !== 32) return refuse({ kind: 'os-store-refuses' });
    if (opened.shouldReEncrypt) await closeWithSystem(dataFolder, file, backend, key);
    return accept({ key, keyStorage: 'os' });
  } catch {
    return refuse({ kind: 'os-store-refuses' });
  }
}

async function closeWithSystem(dataFolder: string, file: KeyFile, backend: string, key: Buffer): Promise<void> {
  const closed = await safeStorage.encryptStringAsync(key.toString('base64'));
  writeKeyFile(dataFolder, file.path, { storage: 'os', backend, data: closed.toString('base64') });
}
