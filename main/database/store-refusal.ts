import { z } from 'zod';

/** Why a local file cannot be opened or written; a text says what is safe and what to do. */
export type StoreRefusalKind =
  | 'locked'
  | 'wrong-key'
  | 'corrupted'
  | 'newer'
  | 'foreign'
  | 'disk-full'
  | 'read-only'
  | 'io'
  /** The program that opens the file is not the one that was published. */
  | 'driver-altered';

/** What stops the disk from keeping anything more, whatever the file. */
export type DiskFault = Extract<StoreRefusalKind, 'disk-full' | 'read-only' | 'io'>;

/** A refusal met while writing, as a fault of the disk. */
export function diskFaultOf(kind: StoreRefusalKind): DiskFault {
  return kind === 'disk-full' || kind === 'read-only' ? kind : 'io';
}

/** A refusal of the disk, with the name of the file it is about (never its folder, which names the user). */
export interface StoreRefusal {
  readonly kind: StoreRefusalKind;
  readonly file: string;
}

const Coded = z.object({ code: z.string() });

// ENOENT too: it is what Node says of a folder that it may not create on a disk that is read only.
const KIND_OF_CODE: readonly (readonly [RegExp, StoreRefusalKind])[] = [
  [/^DRIVER_ALTERED$/, 'driver-altered'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'locked'],
  [/^SQLITE_FULL$|^ENOSPC$|^EDQUOT$/, 'disk-full'],
  [/^SQLITE_READONLY|^EROFS$|^EACCES$|^EPERM$|^EEXIST$|^ENOTDIR$|^ENOENT$|^SQLITE_PERM$|^SQLITE_CANTOPEN/, 'read-only'],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB$|^SQLITE_FORMAT$/, 'corrupted'],
  [/^SQLITE_IOERR|^EIO$|^EMFILE$|^ENFILE$|^SQLITE_NOMEM$/, 'io'],
];

/** What a failure of SQLite or of the file system means; undefined for anything else, which is a bug and goes up. */
export function storeRefusalOf(error: unknown, file: string): StoreRefusal | undefined {
  const coded = Coded.safeParse(error);
  if (!coded.success) {
    return undefined;
  }
  const kind = KIND_OF_CODE.find(([pattern]) => pattern.test(coded.data.code))?.[1];
  return kind === undefined ? undefined : { kind, file };
}
