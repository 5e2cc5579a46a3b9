import { vi } from 'vitest';
import type * as Groups from '../../domain/figures/small-groups.ts';
import type * as Statistics from '../../domain/figures/statistics/read-statistics.ts';
import type * as Files from '../../main/importing/importer.handlers.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

/** The promises of the school's year, broken: figures of nobody, and a mail-merge file that nothing keeps. */
export const BROKEN_YEAR: Readonly<Record<string, BrokenPromise>> = {
  'guard-small-groups': {
    tests: 'test/domain/figures/activation.test.ts',
    break: () => {
      vi.doMock('../../domain/figures/small-groups.ts', async (original: () => Promise<typeof Groups>): Promise<typeof Groups> => ({ ...(await original()), foldSmall: (lines) => lines }));
    },
  },
  'guard-person-statistics': {
    tests: 'test/domain/figures/statistics.test.ts',
    break: () => {
      vi.doMock('../../domain/figures/statistics/read-statistics.ts', async (original: () => Promise<typeof Statistics>): Promise<typeof Statistics> => {
        const real = await original();
        return { ...real, readStatistics: (directory, ...given) => ({ ...real.readStatistics({ ...directory, people: [] }, ...given), isByPerson: false }) };
      });
    },
  },
  'guard-mail-merge': {
    tests: 'test/main/accounts/mail-merge.test.ts',
    break: () => {
      vi.doMock('../../main/importing/importer.handlers.ts', async (original: () => Promise<typeof Files>): Promise<typeof Files> => {
        const real = await original();
        return { ...real, readFile: (core, asked) => real.readFile(core, { ...asked, isSecret: false }) };
      });
    },
  },
};
