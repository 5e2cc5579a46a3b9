import { implement, ORPCError } from '@orpc/server';
import { figuresContract, MOST_STATISTICS } from '../../contract/console/figures.contract.ts';
import { asConsoleError } from '../console/console-error.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { StatisticsStore } from './statistics.store.ts';

/** What a page may ask of figures: whoever reads the school imports statistics for themselves, since they stay on this computer and name nobody. */
export function createFiguresRouter(core: () => ConsoleCore) {
  const os = implement(figuresContract);
  const store = (): StatisticsStore => needSchool(core()).workspace.statistics;
  return os.router({
    statistics: os.statistics.handler(() => [...store().list()]),
    keep: os.keep.handler(({ input }) => {
      const statistics = store();
      if (statistics.list().length >= MOST_STATISTICS) throw new ORPCError('TOO_MANY', { status: 409 });
      onDisk(() => statistics.keep(input));
      return {};
    }),
    forget: os.forget.handler(({ input }) => {
      const statistics = store();
      onDisk(() => statistics.forget(input.id));
      return {};
    }),
  });
}

function onDisk(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw asConsoleError(error);
  }
}
