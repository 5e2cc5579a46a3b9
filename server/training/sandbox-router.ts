import { implement, type Router } from '@orpc/server';
import { sandboxContract } from '../../contract/ent/training.contract.ts';
import type { SimulatedEnt } from './simulated-ent.ts';

/** What the process that started the simulated ENT may ask of it; nothing of it is served over HTTP. */
export function createSandboxRouter(ent: SimulatedEnt): Router<typeof sandboxContract, Record<never, never>> {
  const os = implement(sandboxContract);
  // What closes a school and opens another is never in the middle of something else.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  return os.router({
    state: os.state.handler(() => ent.state()),
    choose: os.choose.handler(async ({ input, errors }) => {
      const chosen = await inTurn(() => ent.choose(input.school));
      if (chosen === undefined) throw errors.NO_COPY();
      return chosen;
    }),
    reset: os.reset.handler(() => inTurn(() => ent.reset())),
    setLine: os.setLine.handler(({ input }) => inTurn(() => ent.setLine(input.line))),
    refuseNext: os.refuseNext.handler(({ input }) => ent.refuseNext(input.reason)),
    otherEdit: os.otherEdit.handler(({ input }) => ent.otherEdit(input.touched, input.contests)),
    receiveCopy: os.receiveCopy.handler(async ({ input, errors }) => {
      if (!(await inTurn(() => ent.receiveCopy(input.copy)))) throw errors.NOT_A_COPY();
      return {};
    }),
  });
}
