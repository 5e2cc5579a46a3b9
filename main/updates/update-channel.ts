import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import type { Installation } from '../../domain/updates/judge-update.ts';

const Package = z.object({
  version: z.string(),
  /** Written by who makes an installer (docs/installer.md); a program made without it looks for nothing. */
  updates: z.object({ feed: z.url().refine(isSafeEntAddress), key: z.base64().max(200) }).optional(),
});

/** Where the versions of this program are published, and the only key that may publish them. */
export interface UpdateChannel {
  readonly feed: string;
  /** Ed25519 public key, SPKI in base64. */
  readonly key: string;
  readonly installation: Installation;
}

/** What this program is, and its channel if it was made with one. */
export interface Program {
  readonly version: string;
  readonly channel?: UpdateChannel;
}

/** Reads what this program is, in the nearest package.json above a folder: that of an application is inside its sealed archive. */
export function readProgram(folder: string, kind = installedAs(process.platform, process.env)): Program {
  const { version, updates } = Package.parse(JSON.parse(readFileSync(packageAbove(folder), 'utf8')));
  if (updates === undefined) return { version };
  const { feed, key } = updates;
  return { version, channel: { feed, key, installation: { version, platform: process.platform, arch: process.arch, kind } } };
}

/** What an application was installed by: an AppImage says that it is one. */
function installedAs(platform: string, environment: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') return 'nsis';
  if (platform === 'darwin') return 'dmg';
  return environment['APPIMAGE'] === undefined ? 'deb' : 'AppImage';
}

function packageAbove(folder: string): string {
  const path = join(folder, 'package.json');
  return existsSync(path) || dirname(folder) === folder ? path : packageAbove(dirname(folder));
}
