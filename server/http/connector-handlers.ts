import { implement } from '@orpc/server';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { entContract } from '../../contract/ent/ent.contract.ts';
import type { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { refuse, type Result } from '../../domain/kernel/result.ts';
import type { ConnectorDesk } from '../connectors/desk/connector-desk.ts';
import { freshManagerOf, managerOf } from './access-handlers.ts';
import type { Admission } from './admission.ts';
import type { EntRequest } from './ent-request.ts';
import { answer, deskOf } from './connector-answer.ts';
import { createLongAnswers, type LongAnswers } from './long-answers.ts';

/** The ways to real platforms: for ENT administrators of the school of the address; what gives a program more asks for a fresh proof. */
export function createConnectorHandlers(admit: Admission, works: LongAnswers = createLongAnswers()) {
  const os = implement(entContract).$context<EntRequest>();
  const limited = (context: EntRequest): EntAccount => {
    managerOf(context);
    return admit(context, 'connector').account;
  };
  /** What may last longer than a console waits: asked for again until it has ended. */
  const lasting = <T>(context: EntRequest, work: (desk: ConnectorDesk, by: EntAccount) => Promise<T>): Promise<T> => {
    const by = limited(context);
    return works.within(ownerOf(context, by), work(deskOf(context), by));
  };
  return {
    connectors: os.connectors.handler(({ context }) => {
      return [...deskOf(context).list(managerOf(context))];
    }),
    connect: os.connect.handler(async ({ context, input }) => {
      freshManagerOf(context);
      return answer(await deskOf(context).connect(limited(context), input));
    }),
    askAccess: os.askAccess.handler(({ context, input }) => {
      freshManagerOf(context);
      return answer(deskOf(context).askAccess(limited(context), input));
    }),
    takeAccess: os.takeAccess.handler(async ({ context, input }) => {
      freshManagerOf(context);
      return answer(await deskOf(context).takeAccess(limited(context), input));
    }),
    disconnect: os.disconnect.handler(async ({ context, input }) => toNothing(await deskOf(context).disconnect(managerOf(context), input.id))),
    probeConnector: os.probeConnector.handler(({ context, input }) => lasting(context, async (desk) => answer(await desk.probe(input.id)))),
    observeConnector: os.observeConnector.handler(({ context, input }) => lasting(context, async (desk) => answer(await desk.observe(input.id)))),
    matchConnector: os.matchConnector.handler(async ({ context, input }) => toNothing(await deskOf(context).match(managerOf(context), input))),
    matchSeveral: os.matchSeveral.handler(async ({ context, input }) => toNothing(await deskOf(context).matchSeveral(managerOf(context), input))),
    settleConnector: os.settleConnector.handler(({ context, input }) => lasting(context, async (desk, by) => toNothing(await desk.settle(by, input)))),
    takeFromPlatform: os.takeFromPlatform.handler(({ context, input }) => {
      freshManagerOf(context);
      return lasting(context, async (desk, by) => answer(await desk.take(by, input)));
    }),
    dryRunConnector: os.dryRunConnector.handler(({ context, input }) => lasting(context, async (desk) => answer(await desk.dryRun(input.id)))),
    restrictionRun: os.restrictionRun.handler(({ context, input }) => lasting(context, async (desk) => answer(await desk.restriction(input.id)))),
    sendToPlatform: os.sendToPlatform.handler(({ context, input }) => {
      freshManagerOf(context);
      return lasting(context, async (desk, by) => answer(await desk.send(by, input)));
    }),
    setConnectorTiming: os.setConnectorTiming.handler(async ({ context, input }) => answer(await deskOf(context).setTiming(freshManagerOf(context), input))),
    sentSteps: os.sentSteps.handler(({ context, input }) => {
      managerOf(context);
      return deskOf(context).steps(input.id);
    }),
    longWork: os.longWork.handler(({ context, input }) => {
      const work = works.again(ownerOf(context, managerOf(context)), input.work);
      return work ?? answer(refuse('interrupted'));
    }),
    setConnectorMode: os.setConnectorMode.handler(async ({ context, input }) => answer(await deskOf(context).setMode(freshManagerOf(context), input))),
  };
}

/** Whose works are whose: those of an account of a school. */
function ownerOf(context: EntRequest, { id }: EntAccount): string {
  return `${context.desk().ent.uai() ?? ''} ${id}`;
}

function toNothing(result: Result<null, ConnectorTrouble>): Record<never, never> {
  answer(result);
  return {};
}
