import { implement, ORPCError } from '@orpc/server';
import { scenariosContract } from '../../contract/console/scenarios.contract.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { ScenarioStore } from './scenario.store.ts';

/** What a page may ask of the scenarios: of the console of « Formation » alone, so that nothing of a training enters a real one. */
export function createScenariosRouter(core: () => ConsoleCore) {
  const os = implement(scenariosContract);
  const kept = (): ScenarioStore => {
    const open = core();
    needSchool(open);
    const { ports, scenarios } = open;
    if (ports.isTraining !== true) throw new ORPCError('NOT_TRAINING', { status: 409 });
    return scenarios;
  };
  return os.router({
    read: os.read.handler(() => kept().read()),
    note: os.note.handler(({ input }) => {
      kept().note(input);
      return {};
    }),
    open: os.open.handler(({ input }) => {
      kept().open(input.id);
      return {};
    }),
    save: os.save.handler(({ input }) => {
      if (!kept().save(input)) throw new ORPCError('TOO_MANY', { status: 409 });
      return {};
    }),
    remove: os.remove.handler(({ input }) => {
      kept().remove(input.id);
      return {};
    }),
  });
}
