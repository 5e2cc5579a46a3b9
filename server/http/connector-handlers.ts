import { implement } from '@orpc/server';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { entContract } from '../../contract/ent/ent.contract.ts';
import type { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { refuse, type Result } from '../../domain/kernel/result.ts';
import { freshManagerOf, managerOf } from './access-handlers.ts';
import type { Admission } from './admission.ts';
import type { EntRequest } from './bearer.ts';
import { answer, deskOf } from './connector-answer.ts';
import { createLongAnswers, type LongAnswers } from './long-answers.ts';

/** The ways to real platforms: for ENT administrators of the school of the address; what gives a program more asks for a fresh proof. */
export function createConnectorHandlers(admit: Admission, works: LongAnswers = createLongAnswers()) {
  const os = implement(entContract).$context<EntRequest>();
  const limited = (context: EntRequest): EntAccount => {
    managerOf(context);
    return admit(context, 'connector').account;
  };
  const within = <T>(context: EntRequest, by: EntAccount, work: Promise<T>): Promise<T> => works.within(ownerOf(context, by), work);
  return {
    connectors: os.connectors.handler(({ context }) => {
      return [...deskOf(context).list(managerOf(context))];
    }),
    connect: os.connect.handler(async ({ context, input }) => {
      freshManagerOf(context);
      return answer(await deskOf(context).connect(limited(context), input));
    }),
    disconnect: os.disconnect.handler(async ({ context, input }) => toNothing(await deskOf(context).disconnect(managerOf(context), input.id))),
    probeConnector: os.probeConnector.handler(async ({ context, input }) => {
      const by = limited(context);
      return within(context, by, deskOf(context).probe(input.id).then(answer));
    }),
    observeConnector: os.observeConnector.handler(async ({ context, input }) => {
      const by = limited(context);
      return within(context, by, deskOf(context).observe(input.id).then(answer));
    }),
    matchConnector: os.matchConnector.handler(async ({ context, input }) => toNothing(await deskOf(context).match(managerOf(context), input))),
    settleConnector: os.settleConnector.handler(async ({ context, input }) => {
      const by = limited(context);
      return within(context, by, deskOf(context).settle(by, input).then(toNothing));
    }),
    takeFromPlatform: os.takeFromPlatform.handler(async ({ context, input }) => {
      freshManagerOf(context);
      const by = limited(context);
      return within(context, by, deskOf(context).take(by, input).then(answer));
    }),
    dryRunConnector: os.dryRunConnector.handler(async ({ context, input }) => {
      const by = limited(context);
      return within(context, by, deskOf(context).dryRun(input.id).then(answer));
    }),
    restrictionRun: os.restrictionRun.handler(async ({ context, input }) => {
      const by = limited(context);
      return within(context, by, deskOf(context).restriction(input.id).then(answer));
    }),
    sendToPlatform: os.sendToPlatform.handler(async ({ context, input }) => {
      freshManagerOf(context);
      const by = limited(context);
      return within(context, by, deskOf(context).send(by, input).then(answer));
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
