import { vi } from 'vitest';
import type * as Progress from '../../domain/training/scenario/progress.ts';
import type * as People from '../../main/training/copy/copied-people.ts';
import type * as Words from '../../main/training/copy/copied-words.data.ts';
import type * as Loopback from '../../main/training/loopback-only.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

/** The promises of « Formation », broken. */
export const BROKEN_TRAINING: Readonly<Record<string, BrokenPromise>> = {
  'guard-idle-step': {
    tests: 'test/domain/training/scenario/progress.test.ts',
    break: () => {
      vi.doMock('../../domain/training/scenario/progress.ts', async (original: () => Promise<typeof Progress>): Promise<typeof Progress> => {
        const real = await original();
        const opened = (begun: Progress.ScenarioProgress): Progress.ScenarioProgress => ({ ...begun, steps: begun.steps.map((step) => ({ ...step, wasOpen: true })) });
        return { ...real, begin: (...given) => opened(real.begin(...given)) };
      });
    },
  },
  'guard-copied-people': {
    tests: 'test/main/training/copy/copy-school.test.ts',
    break: () => {
      vi.doMock('../../main/training/copy/copied-people.ts', async (original: () => Promise<typeof People>): Promise<typeof People> => {
        const real = await original();
        return { ...real, copiedPeople: (people, ids) => real.copiedPeople(people, ids).map((copied, i) => ({ ...copied, lastName: people[i]?.lastName ?? '' })) };
      });
    },
  },
  'guard-copied-texts': {
    tests: 'test/main/training/copy/copy-school.test.ts',
    break: () => {
      vi.doMock('../../main/training/copy/copied-words.data.ts', async (original: () => Promise<typeof Words>): Promise<typeof Words> => ({ ...(await original()), COMMON_TITLES: new (class extends Set<string> { override has(): boolean { return true; } })() }));
    },
  },
  'guard-training-network': {
    tests: 'test/main/training/loopback-only.test.ts',
    break: () => {
      vi.doMock('../../main/training/loopback-only.ts', (): typeof Loopback => ({ loopbackOnly: (doFetch) => doFetch }));
    },
  },
};
