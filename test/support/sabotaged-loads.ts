import { vi } from 'vitest';
import type * as Unfinished from '../../domain/sync/console/unfinished-load.ts';
import type * as Files from '../../main/directory/directory-file.ts';
import type * as Going from '../../server/sync/goes-on.ts';
import { removeStoreFiles } from '../../main/database/remove-store-files.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

/** A promise of whole loads that were cut, broken, and the tests that must see it. */
export const BROKEN_LOADS: Readonly<Record<string, BrokenPromise>> = {
  'guard-load-followed': {
    tests: 'test/main/sync/cut-load.test.ts',
    break: () => {
      vi.doMock('../../domain/sync/console/unfinished-load.ts', (): typeof Unfinished => ({ followsOn: (kept) => kept !== undefined }));
    },
  },
  'guard-load-view': {
    tests: 'test/server/sync/resumed-snapshot.test.ts',
    break: () => {
      vi.doMock('../../server/sync/goes-on.ts', (): typeof Going => ({ goesOn: () => true }));
    },
  },
  'guard-load-erased': {
    tests: 'test/main/erasure/shared-station.test.ts',
    break: () => {
      vi.doMock('../../main/directory/directory-file.ts', async (original: () => Promise<typeof Files>): Promise<typeof Files> => ({
        ...(await original()),
        removeDirectoryFiles: (folder) => removeStoreFiles(`${folder}/directory.db`),
      }));
    },
  },
};
