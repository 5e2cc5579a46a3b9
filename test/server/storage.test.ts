import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../server/database/engines/sqlite/migrate.ts';
import { DatabaseError } from '../../server/database/database-error.ts';
import { openDatabase } from '../../server/database/engines/sqlite/open-database.ts';
import { deskOf, setRole, tinyEnt } from './ent-desk.ts';

let file = '';
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'ent-')), 'ent.sqlite');
});

function refusalOf(open: () => unknown): unknown {
  try {
    open();
  } catch (error) {
    return error instanceof DatabaseError ? error.refusal : error;
  }
  return undefined;
}

describe('the database of an ENT', () => {
  it('refuses a row that the commit function did not write', () => {
    const database = openDatabase({ file });
    migrate(database);
    const write = (): unknown =>
      database.exec(`insert into row values ('s', 'settings', 'access', 'i', 1, 1, 0, '{}', null, null)`);
    expect(write).toThrow('commit function only');
    database.exec('insert into writing values (1)');
    expect(write).not.toThrow();
    database.exec('delete from writing');
    expect(() => database.exec(`update row set ver = 2`)).toThrow('commit function only');
    expect(() => database.exec(`delete from row`)).toThrow('commit function only');
    database.close();
  });

  it('leaves no door open after a commit', () => {
    const ent = tinyEnt({ file });
    deskOf(ent, 'adm1').sendOne(setRole('cdi|group:profil:eleves', 'none', 'visitor'));
    ent.close();
    const database = openDatabase({ file });
    expect(database.prepare('select count(*) from writing').pluck().get()).toBe(0);
    database.close();
  });

  it('runs with full durability, and its own file', () => {
    const database = openDatabase({ file });
    const names = ['synchronous', 'journal_mode', 'locking_mode', 'foreign_keys', 'trusted_schema', 'temp_store', 'secure_delete', 'cell_size_check'];
    const found = names.map((name) => database.pragma(name, { simple: true }));
    expect(found).toEqual([2, 'wal', 'exclusive', 1, 0, 2, 1, 1]);
    database.close();
  });

  it('refuses to share its file', () => {
    const ent = tinyEnt({ file });
    expect(refusalOf(() => tinyEnt({ file }))).toEqual({ kind: 'in-use' });
    ent.close();
  });

  it('refuses what a newer version wrote, and does not touch it', () => {
    const database = openDatabase({ file });
    migrate(database);
    database.pragma('user_version = 99');
    database.close();
    const before = readFileSync(file);
    expect(refusalOf(() => tinyEnt({ file }))).toMatchObject({ kind: 'newer-version', found: 99 });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a file that is no database, or whose key is another', () => {
    writeFileSync(file, 'x'.repeat(8192));
    expect(refusalOf(() => tinyEnt({ file }))).toEqual({ kind: 'not-a-database' });
    const encrypted = `${file}.enc`;
    tinyEnt({ file: encrypted, encryptionKey: new Uint8Array(32).fill(1) }).close();
    expect(refusalOf(() => tinyEnt({ file: encrypted, encryptionKey: new Uint8Array(32).fill(2) }))).toEqual({
      kind: 'not-a-database',
    });
  });

  it('writes no name in clear when it has a key', () => {
    const ent = tinyEnt({ file, encryptionKey: new Uint8Array(32).fill(7) });
    deskOf(ent, 'adm1').sendOne(setRole('cdi|group:profil:eleves', 'none', 'visitor'));
    const texts = [file, `${file}-wal`].map((path) => readFileSync(path).toString('latin1'));
    ent.close();
    expect(texts.some((text) => text.includes('MOREAU') || text.includes('Haddad'))).toBe(false);
  });
});
