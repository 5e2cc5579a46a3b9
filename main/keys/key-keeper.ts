import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { forgetKeyFile, readKeyFile, writeKeyFile } from './key-file.ts';
import type { KeyRefusal, KeyStorage, LocalKey } from './key-record.ts';
import { closeWithPassphrase } from './open-with-passphrase.ts';
import { unwrapKey } from './passphrase-wrap.ts';

/** How the key of the local data is kept now. */
export interface KeyProtection {
  readonly storage: KeyStorage;
  /** The name of the system's store, where it closes the key. */
  readonly backend: string | null;
}

/** Opens the key of one data folder again, and closes it otherwise. The key itself never changes: nothing is encrypted anew. */
export interface KeyKeeper {
  protection(): KeyProtection;
  /** Whether this folder never had a key: the first passphrase makes one. */
  isNew(): boolean;
  /** The key that a passphrase closes. */
  open(passphrase: string): Promise<Result<Buffer, KeyRefusal>>;
  /** Closes the key with a passphrase from now on. */
  close(key: Buffer, passphrase: string): Promise<Result<LocalKey, KeyRefusal>>;
  /** Erases what closes the key: what it opened is closed to everybody. A key that is released after is another one. */
  forget(): void;
  /** Leaves the key to what keeps it without a passphrase. */
  release(key: Buffer): Promise<Result<LocalKey, KeyRefusal>>;
}

/** Where the key of a folder is. */
interface KeyPlace {
  readonly dataFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Keeps the key of a data folder. Each change of protection replaces one file whole: stopped anywhere, it leaves the former
 * protection or the new one. `release`: how this host keeps a key without a passphrase; a file of the user if absent.
 */
export function createKeyKeeper({ dataFolder, environment }: KeyPlace, release?: KeyKeeper['release']): KeyKeeper {
  const read = () => readKeyFile(dataFolder, environment);
  return {
    protection: () => {
      const file = read();
      const record = file.ok ? file.value.record : undefined;
      return { storage: record?.storage ?? 'file', backend: record?.storage === 'os' ? record.backend : null };
    },
    isNew: () => {
      const file = read();
      return file.ok && file.value.record === undefined;
    },
    open: async (passphrase) => {
      const file = read();
      if (!file.ok) return file;
      const { record } = file.value;
      const key = record?.storage === 'passphrase' ? await unwrapKey(record.wrapped, passphrase) : undefined;
      return key === undefined ? refuse({ kind: 'passphrase-wrong' }) : accept(key);
    },
    close: async (key, passphrase) => {
      const file = read();
      return file.ok ? closeWithPassphrase(dataFolder, file.value, passphrase, key) : file;
    },
    forget: () => forgetKeyFile(dataFolder, environment),
    release: release ?? ((key) => Promise.resolve(keepInFile({ dataFolder, environment }, key))),
  };
}

/** Keeps the key in a file that only its owner reads, outside of the data folder. */
function keepInFile({ dataFolder, environment }: KeyPlace, key: Buffer): Result<LocalKey, KeyRefusal> {
  const file = readKeyFile(dataFolder, environment);
  if (!file.ok) return file;
  writeKeyFile(dataFolder, file.value.path, { storage: 'file', key: key.toString('base64') });
  return accept({ key, keyStorage: 'file' });
}
