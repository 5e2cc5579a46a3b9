import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../../../../formats/file/write-durably.ts';
import { accept, refuse, type Result } from '../../../../domain/kernel/result.ts';
import { DatabaseError } from '../../database-error.ts';
import { openDatabase, type DatabaseFile } from './open-database.ts';

/** Why a backup was not restored; the data of the ENT are as they were. */
export type RestoreRefusal = { readonly kind: 'no-backup' } | { readonly kind: 'in-use' } | { readonly kind: 'not-a-backup' } | { readonly kind: 'damaged' };

/** What is restored: a backup, in place of a file that its key opens. */
export interface Restoring extends DatabaseFile {
  readonly backup: string;
  /** Of the restored data: consoles see that they went back in time, and send again what they lack (sync.md P9). */
  readonly epoch: string;
  readonly now: Date;
}

/**
 * Puts a backup in place of the data of an ENT that is not running. It is read whole and made ready beside them first; what was
 * there is set aside under a dated name, never erased. Gives that name; undefined when nothing was there.
 */
export async function restoreFile(restoring: Restoring): Promise<Result<string | undefined, RestoreRefusal>> {
  const { file, backup, now } = restoring;
  if (!existsSync(backup)) return refuse({ kind: 'no-backup' });
  if (isInUse(restoring)) return refuse({ kind: 'in-use' });
  const ready = `${file}.restoring`;
  removeAll(ready);
  copyFileSync(backup, ready);
  const refusal = makeReady({ ...restoring, file: ready });
  if (refusal !== undefined) {
    removeAll(ready);
    return refuse(refusal);
  }
  const aside = existsSync(file) ? `${file}.set-aside-${now.toISOString().replaceAll(/[:.]/g, '-')}` : undefined;
  if (aside !== undefined) {
    renameSync(file, aside);
    if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  }
  renameSync(ready, file);
  await syncFolder(dirname(file));
  return accept(aside);
}

function removeAll(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

/** Data that do not open, whatever the reason, are those of nobody: only an ENT that runs holds them. */
function isInUse({ file, key }: DatabaseFile): boolean {
  if (!existsSync(file)) return false;
  try {
    openDatabase({ file, ...(key === undefined ? {} : { key }) }).close();
    return false;
  } catch (error) {
    return error instanceof DatabaseError && error.refusal.kind === 'in-use';
  }
}

function makeReady({ epoch, ...file }: Restoring): RestoreRefusal | undefined {
  try {
    const database = openDatabase(file);
    try {
      if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') return { kind: 'damaged' };
      if (database.prepare('update server set epoch = ?').run(epoch).changes !== 1) return { kind: 'not-a-backup' };
      database.pragma('wal_checkpoint(truncate)');
      return undefined;
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof DatabaseError ? { kind: 'not-a-backup' } : { kind: 'damaged' };
  }
}
