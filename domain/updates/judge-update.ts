import { parseJson } from '../kernel/json.ts';
import { accept, refuse, type Result } from '../kernel/result.ts';
import { UpdateManifest, type UpdateFile } from './update-manifest.ts';

/** The program that asks, and the computer that it runs on, as Node names them. */
export interface Installation {
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  /** How it was installed, where that is known: a package is followed by the same package. */
  readonly kind: string;
}

/** A newer version, and the installer of it for this computer. */
export interface Update {
  readonly version: string;
  readonly at: string;
  readonly notes: string;
  readonly file: UpdateFile;
}

/** Why what is published is not taken. */
export type ManifestRefusal = 'unreadable' | 'no-installer';

/**
 * What a manifest whose signature was checked offers to an installation: undefined when it is of this version, or of an
 * older one, which is never gone back to (rel:T37).
 */
export function judgeUpdate(manifest: string, installation: Installation): Result<Update | undefined, ManifestRefusal> {
  const read = UpdateManifest.safeParse(parseJson(manifest));
  if (!read.success) return refuse('unreadable');
  const { version, at, notes, files } = read.data;
  if (!isNewer(version, installation.version)) return accept(undefined);
  const file = files.find(({ platform, arch, kind }) => isFor(platform, installation.platform) && isFor(arch, installation.arch) && kind === installation.kind);
  return file === undefined ? refuse('no-installer') : accept({ version, at, notes, file });
}

const isFor = (offered: string, here: string): boolean => offered === 'any' || offered === here;

/** Whether a version (three numbers) comes after another. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(than)];
  const differs = a.findIndex((part, rank) => part !== b[rank]);
  return differs !== -1 && Number(a[differs]) > Number(b[differs]);
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number);
}
