import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A second, encrypted copy of the user's work, only ever appended to: the last resort when the settings file
 * cannot be read any more (sync.md S1). Each record is sealed on its own (AES-256-GCM).
 */
export interface Mirror {
  /** Adds a record; durable on return when asked. */
  append(record: unknown, durable: boolean): void;
  close(): void;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 4;

/** Starts a mirror anew with what it must hold now, replacing the former one whole or not at all. */
export function startMirror(path: string, key: Uint8Array, content: readonly unknown[]): Mirror {
  const sealKey = deriveKey(key);
  const fresh = `${path}.tmp`;
  const file = openSync(fresh, 'w', 0o600);
  writeSync(file, Buffer.concat(content.map((record) => seal(sealKey, record))));
  fsyncSync(file);
  renameSync(fresh, path);
  syncFolder(dirname(path));
  return {
    append: (record, durable) => {
      writeSync(file, seal(sealKey, record));
      if (durable) {
        fsyncSync(file);
      }
    },
    close: () => closeSync(file),
  };
}

/** Every record that can still be read, oldest first; a torn end is left out. */
export function readMirror(path: string, key: Uint8Array): readonly unknown[] {
  if (!existsSync(path)) {
    return [];
  }
  const sealKey = deriveKey(key);
  const bytes = readFileSync(path);
  const records: unknown[] = [];
  let at = 0;
  while (at + HEAD_BYTES <= bytes.length) {
    const end = at + HEAD_BYTES + bytes.readUInt32BE(at);
    const record = end <= bytes.length ? unseal(sealKey, bytes.subarray(at + HEAD_BYTES, end)) : undefined;
    if (record === undefined) {
      break;
    }
    records.push(record.value);
    at = end;
  }
  return records;
}

/** Makes a rename durable: the folder is written too. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') {
    return;
  }
  const file = openSync(folder, 'r');
  fsyncSync(file);
  closeSync(file);
}

/** The mirror never shares the key of a database. */
function deriveKey(key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(), 'console-ent outbox.log', 32));
}

function seal(key: Buffer, record: unknown): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify(record), 'utf8'), cipher.final()]);
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(NONCE_BYTES + TAG_BYTES + body.length);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
}

function unseal(key: Buffer, sealed: Buffer): { readonly value: unknown } | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) {
    return undefined;
  }
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    // A record that does not authenticate is where the readable part ends.
    return undefined;
  }
}
