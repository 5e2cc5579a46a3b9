import { createHash, createPrivateKey, sign } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UpdateManifest, type SignedManifest, type UpdateFile } from '../../domain/updates/update-manifest.ts';

/** What an installer is, by the end of its name. */
const KINDS: Readonly<Record<string, Partial<UpdateFile> & Pick<UpdateFile, 'platform' | 'kind'>>> = {
  exe: { platform: 'win32', kind: 'nsis' },
  dmg: { platform: 'darwin', kind: 'dmg' },
  AppImage: { platform: 'linux', kind: 'AppImage' },
  deb: { platform: 'linux', kind: 'deb' },
  zip: { platform: 'any', arch: 'any', kind: 'web' },
};

/** What is published of a version. */
export interface Publication {
  readonly version: string;
  readonly notes: string;
  readonly at: Date;
  /** Where the installers are put, each under its own name. */
  readonly base: string;
  readonly installers: readonly string[];
  /** Ed25519 private key, PEM; it never enters the project. */
  readonly privateKey: string;
}

/** The feed of a version: its manifest to the byte and its signature (decision 39). Throws where an installer is none, or would not be understood. */
export async function makeFeed({ version, notes, at, base, installers, privateKey }: Publication): Promise<SignedManifest> {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`an Ed25519 key signs versions, not ${String(key.asymmetricKeyType)}`);
  const files = await Promise.all(installers.map((path) => describe(path, base)));
  const manifest = Buffer.from(JSON.stringify(UpdateManifest.parse({ product: 'console-ent', version, at: at.toISOString(), notes, files })));
  return { manifest: manifest.toString('base64'), signature: sign(null, manifest, key).toString('base64') };
}

async function describe(path: string, base: string): Promise<UpdateFile> {
  const name = basename(path);
  const known = KINDS[name.split('.').at(-1) ?? ''];
  if (known === undefined) throw new Error(`${name} is no installer: ${Object.keys(KINDS).join(', ')} are`);
  const hash = createHash('sha512');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return { arch: name.includes('arm64') ? 'arm64' : 'x64', ...known, url: new URL(encodeURIComponent(name), base).href, bytes: statSync(path).size, sha512: hash.digest('base64') };
}
