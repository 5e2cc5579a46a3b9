import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type * as Parser from '../../formats/xml/guarded-parser.ts';
import type * as Driver from '../../main/database/native-driver.ts';
import type * as KeyFiles from '../../main/keys/key-file.ts';
import type * as Clients from '../../server/database/client.store.ts';
import type * as Commits from '../../server/database/commit.store.ts';
import type * as Postgres from '../../server/database/engines/postgres/postgres-engine.ts';
import type * as Engine from '../../server/database/engines/sqlite/sqlite-engine.ts';
import type * as Journals from '../../server/database/journal.store.ts';
import type { FileLimits } from '../../formats/file/file-limits.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

const STORE = 'test/main/database/open-store.test.ts';
const PUSH = 'test/server/sync/push.test.ts';
const XML = 'test/formats/xml/hostile-files.test.ts';

interface SqliteModule {
  readonly default: typeof Sqlite;
}

function breakSqlite(broken: (real: typeof Sqlite) => unknown): void {
  vi.doMock('better-sqlite3-multiple-ciphers', async (original: () => Promise<SqliteModule>) => {
    const real = await original();
    return { ...real, default: broken(real.default) };
  });
}

/** A setting of each connection that is not kept, and that says at first that it is. */
function weaken(name: string, strong: string, { weak, said }: { readonly weak: string; readonly said: unknown }): void {
  breakSqlite((real) => class extends real {
    private lies = false;

    override pragma(source: string, options?: Sqlite.PragmaOptions): unknown {
      const asked = source.replaceAll(' ', '');
      if (asked === `${name}=${strong}`) {
        this.lies = true;
        return super.pragma(`${name}=${weak}`);
      }
      if (asked !== name || !this.lies) return super.pragma(source, options);
      this.lies = false;
      return said;
    }
  });
}

function breakParser(broken: (limits: FileLimits, rules: Parser.XmlRules) => readonly [FileLimits, Parser.XmlRules]): void {
  vi.doMock('../../formats/xml/guarded-parser.ts', async (original: () => Promise<typeof Parser>): Promise<typeof Parser> => {
    const real = await original();
    class GuardedParser extends real.GuardedParser {
      constructor(file: string, limits: FileLimits, rules: Parser.XmlRules, handler: Parser.XmlHandler) {
        super(file, ...broken(limits, rules), handler);
      }
    }
    return { ...real, GuardedParser };
  });
}

/** What the disk and the files are trusted by, each taken out (reliability-security.md §3.5), and the tests that must see it. */
export const BROKEN_GROUND: Readonly<Record<string, BrokenPromise>> = {
  'guard-synchronous': { tests: STORE, break: () => weaken('synchronous', 'FULL', { weak: 'NORMAL', said: 2 }) },
  'guard-temp-store': { tests: STORE, break: () => weaken('temp_store', 'MEMORY', { weak: 'FILE', said: 2 }) },
  'guard-one-writer': { tests: STORE, break: () => weaken('locking_mode', 'EXCLUSIVE', { weak: 'NORMAL', said: 'exclusive' }) },
  'guard-migration': {
    tests: STORE,
    break: () => breakSqlite((real) => class extends real {
      constructor(...given: ConstructorParameters<typeof Sqlite>) {
        super(...given);
        Object.defineProperty(this, 'transaction', { value: (work: () => unknown) => work });
      }
    }),
  },
  'guard-driver': {
    tests: 'test/main/database/native-driver.test.ts',
    break: () => {
      vi.doMock('../../main/database/native-driver.ts', async (original: () => Promise<typeof Driver>): Promise<typeof Driver> => {
        const real = await original();
        return { ...real, trustedDriver: () => real.trustedDriver() };
      });
    },
  },
  'guard-key-apart': {
    tests: 'test/main/lock/stolen-station.test.ts',
    break: () => {
      vi.doMock('../../main/keys/key-file.ts', async (original: () => Promise<typeof KeyFiles>): Promise<typeof KeyFiles> => {
        const real = await original();
        return {
          ...real,
          writeKeyFile: (dataFolder, path, record) => {
            real.writeKeyFile(dataFolder, path, record);
            writeFileSync(join(dataFolder, 'key.json'), JSON.stringify(record));
          },
        };
      });
    },
  },
  'guard-outcome-apart': {
    tests: PUSH,
    break: () => {
      vi.doMock('../../server/database/client.store.ts', async (original: () => Promise<typeof Clients>): Promise<typeof Clients> => {
        const real = await original();
        return {
          createClientStore: (...given) => {
            const store = real.createClientStore(...given);
            return { ...store, addOutcomes: (added) => queueMicrotask(() => store.addOutcomes(added)) };
          },
        };
      });
    },
  },
  'guard-queue': {
    tests: 'test/server/postgres/turn.test.ts',
    break: () => {
      vi.doMock('../../server/database/engines/postgres/postgres-engine.ts', async (original: () => Promise<typeof Postgres>): Promise<typeof Postgres> => {
        const real = await original();
        return {
          openPostgres: (address) => {
            const engine = real.openPostgres(address);
            return { ...engine, inTurn: engine.transaction };
          },
        };
      });
    },
  },
  'guard-turn': {
    tests: 'test/server/postgres/turn.test.ts',
    break: () => {
      vi.doMock('../../server/database/commit.store.ts', async (original: () => Promise<typeof Commits>): Promise<typeof Commits> => {
        const real = await original();
        return {
          createCommitStore: (...given) => {
            const store = real.createCommitStore(...given);
            return { ...store, hold: store.heads };
          },
        };
      });
    },
  },
  'guard-journal-apart': {
    tests: 'test/server/journal-integrity.test.ts',
    break: () => {
      vi.doMock('../../server/database/journal.store.ts', async (original: () => Promise<typeof Journals>): Promise<typeof Journals> => {
        const real = await original();
        return {
          ...real,
          createJournalStore: (...given) => {
            const store = real.createJournalStore(...given);
            return { ...store, append: (...lines) => queueMicrotask(() => store.append(...lines)) };
          },
        };
      });
    },
  },
  'guard-backup-key': {
    tests: 'test/scenario/restore-drill.test.ts',
    break: () => {
      vi.doMock('../../server/database/engines/sqlite/sqlite-engine.ts', async (original: () => Promise<typeof Engine>): Promise<typeof Engine> => {
        const [real, { openDatabase }] = await Promise.all([original(), import('../../server/database/engines/sqlite/open-database.ts')]);
        return {
          openSqlite: (file) => {
            const engine = real.openSqlite(file);
            const backup = (copy: string): void => {
              engine.backup?.(copy);
              if (file.key === undefined) return;
              const written = openDatabase({ file: copy, key: file.key });
              written.pragma('journal_mode = DELETE');
              written.pragma("rekey = ''");
              written.close();
            };
            return { ...engine, backup };
          },
        };
      });
    },
  },
  'guard-doctype': { tests: XML, break: () => breakParser((limits, rules) => [limits, { ...rules, isDoctype: () => true }]) },
  'guard-file-caps': {
    tests: XML,
    break: () => breakParser((limits, rules) => [{ ...limits, maxDepth: Infinity, maxElements: Infinity, maxAttributes: Infinity, maxTextLength: Infinity }, rules]),
  },
};
