import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NATIVE_DRIVERS } from './native-drivers.data.ts';

/** Thrown when the program that opens the data is not the one that was published: nothing of it was run. */
export class AlteredDriver extends Error {
  readonly code = 'DRIVER_ALTERED';

  constructor(name: string) {
    super(`${name}.node is not the published one`);
    this.name = 'AlteredDriver';
  }
}

/**
 * The path of the native module of this platform, once its content is found to be the published one: it leaves the archive of the
 * application, whose integrity is not its own. Throws an {@link AlteredDriver} otherwise.
 */
export function trustedDriver(folder = installed(), published = NATIVE_DRIVERS): string {
  const name = `${isMusl() ? 'linuxmusl' : process.platform}-${process.arch}`;
  const path = join(folder, `${name}.node`);
  if (published[name] !== hash('sha256', readFileSync(path), 'hex')) throw new AlteredDriver(name);
  return path;
}

function installed(): string {
  return join(dirname(createRequire(import.meta.url).resolve('better-sqlite3-multiple-ciphers/package.json')), 'prebuilds');
}

/** A Linux whose C library is not the usual one has a module of its own. */
function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const { header }: { readonly header?: { readonly glibcVersionRuntime?: string } } = process.report.getReport();
  return header?.glibcVersionRuntime === undefined;
}
