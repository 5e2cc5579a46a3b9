import { vi } from 'vitest';
import type * as Signed from '../../main/updates/signed-manifest.ts';
import type * as Token from '../../main/web/token.ts';
import type * as Check from '../../server/database/engines/postgres/check-postgres.ts';
import type * as Walls from '../../server/database/engines/postgres/guards.ts';
import type * as Served from '../../server/http/serve-ent.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

function openDatabaseToAnybody(): void {
  vi.doMock('../../server/database/engines/postgres/check-postgres.ts', async (original: () => Promise<typeof Check>): Promise<typeof Check> => ({ ...(await original()), checkPostgres: () => undefined }));
}

/** The doors of the window, of the loopback port and of the ENT, each left open (reliability-security.md §3.5), and the tests that must see it. */
export const BROKEN_DOORS: Readonly<Record<string, BrokenPromise>> = {
  'guard-open-external': {
    tests: 'test/hosts/electron/shell.test.ts',
    break: () => {
      vi.doMock('../../main/electron/open-identification.ts', async () => {
        const { shell } = await import('electron');
        return { openIdentification: (url: string) => void shell.openExternal(url) };
      });
    },
  },
  'guard-update-signature': {
    tests: 'test/main/updates/updates.test.ts',
    break: () => {
      vi.doMock('../../main/updates/signed-manifest.ts', (): typeof Signed => ({
        openManifest: (feed) => ({ ok: true, value: Buffer.from(String(Object(JSON.parse(feed)).manifest), 'base64').toString('utf8') }),
      }));
    },
  },
  'guard-token-prefix': {
    tests: 'test/hosts/web-host.test.ts',
    break: () => {
      vi.doMock('../../main/web/token.ts', async (original: () => Promise<typeof Token>): Promise<typeof Token> => ({ ...(await original()), isSameToken: (received, expected) => received !== undefined && received !== '' && expected.startsWith(received) }));
    },
  },
  'guard-hub-caller': {
    tests: 'test/server/hub/hostile-callers.test.ts',
    break: () => {
      vi.doMock('../../server/hub/caller.ts', () => ({ turnAway: () => undefined }));
    },
  },
  'guard-hub-codes': {
    tests: 'test/server/hub/hostile-callers.test.ts',
    break: () => {
      vi.doMock('../../server/hub/wrong-codes.ts', () => ({ createWrongCodes: () => ({ note: () => undefined, isHeld: () => false }) }));
    },
  },
  'guard-log': {
    tests: 'test/server/http/hostile-callers.test.ts',
    break: () => {
      vi.doMock('../../server/http/serve-ent.ts', async (original: () => Promise<typeof Served>): Promise<typeof Served> => {
        const real = await original();
        return {
          serveEnt: (ent, address, log) => {
            const accounts: typeof ent.accounts = () => {
              const all = ent.accounts();
              log(all.map(({ name }) => name).join());
              return all;
            };
            return real.serveEnt({ ...ent, accounts }, address, log);
          },
        };
      });
    },
  },
  'guard-postgres-role': { tests: 'test/server/postgres/school-walls.test.ts', break: openDatabaseToAnybody },
  'guard-forced-walls': {
    tests: 'test/server/postgres/tenants.test.ts',
    break: () => {
      openDatabaseToAnybody();
      vi.doMock('../../server/database/engines/postgres/guards.ts', async (original: () => Promise<typeof Walls>): Promise<typeof Walls> => {
        const real = await original();
        return { ...real, POLICIES: real.POLICIES.filter((statement) => !statement.includes('force row level security')) };
      });
    },
  },
};
