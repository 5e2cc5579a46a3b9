import { vi } from 'vitest';
import type * as Progress from '../../domain/training/scenario/progress.ts';
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
};
