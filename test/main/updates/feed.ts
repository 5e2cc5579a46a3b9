import { generateKeyPairSync, hash, sign, type KeyObject } from 'node:crypto';
import type { UpdateChannel } from '../../../main/updates/update-channel.ts';

export const INSTALLER = Buffer.from('installer of version 1.1.0');

export const KEYS = generateKeyPairSync('ed25519');

/** The channel of a program of version 1.0.0 that trusts one key. */
export function channelOf(key: KeyObject = KEYS.publicKey): UpdateChannel {
  return {
    feed: 'https://maj.exemple/versions.json',
    key: key.export({ format: 'der', type: 'spki' }).toString('base64'),
    installation: { version: '1.0.0', platform: 'linux', arch: 'x64', kind: 'deb' },
  };
}

/** What is published of a version, whole and true but for `over`. */
export function manifestOf(over: object = {}): string {
  const file = { platform: 'linux', arch: 'x64', kind: 'deb', url: 'https://maj.exemple/console.deb', bytes: INSTALLER.length, sha512: hash('sha512', INSTALLER, 'base64') };
  return JSON.stringify({ product: 'console-ent', version: '1.1.0', at: '2026-11-09T08:00:00.000Z', notes: 'Du neuf.', files: [file], ...over });
}

/** The text of a feed. */
export function feedOf(manifest: string, key: KeyObject = KEYS.privateKey): string {
  return JSON.stringify({ manifest: Buffer.from(manifest).toString('base64'), signature: sign(null, Buffer.from(manifest), key).toString('base64') });
}

/** A network where every address answers the same. */
export function answering(body: string | Uint8Array<ArrayBuffer>, status = 200): typeof fetch {
  return () => Promise.resolve(new Response(body, { status }));
}
