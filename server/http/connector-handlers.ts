import { implement, ORPCError } from '@orpc/server';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { entContract } from '../../contract/ent/ent.contract.ts';
import type { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ConnectorDesk } from '../connectors/desk/connector-desk.ts';
import { freshManagerOf, managerOf } from './access-handlers.ts';
import type { Admission } from './admission.ts';
import type { EntRequest } from './bearer.ts';

/** The ways to real platforms: for ENT administrators of the school of the address; what gives a program more asks for a fresh proof. */
export function createConnectorHandlers(admit: Admission) {
  const os = implement(entContract).$context<EntRequest>();
  const limited = (context: EntRequest): EntAccount => {
    managerOf(context);
    return admit(context, 'connector').account;
  };
  return {
    connectors: os.connectors.handler(({ context }) => {
      managerOf(context);
      return [...deskOf(context).list()];
    }),
    connect: os.connect.handler(async ({ context, input }) => {
      freshManagerOf(context);
      return answer(await deskOf(context).connect(limited(context), input));
    }),
    disconnect: os.disconnect.handler(async ({ context, input }) => done(await deskOf(context).disconnect(managerOf(context), input.id))),
    probeConnector: os.probeConnector.handler(async ({ context, input }) => {
      limited(context);
      return answer(await deskOf(context).probe(input.id));
    }),
    observeConnector: os.observeConnector.handler(async ({ context, input }) => {
      limited(context);
      return answer(await deskOf(context).observe(input.id));
    }),
    matchConnector: os.matchConnector.handler(async ({ context, input }) => done(await deskOf(context).match(managerOf(context), input))),
    settleConnector: os.settleConnector.handler(async ({ context, input }) => done(await deskOf(context).settle(limited(context), input))),
    takeFromPlatform: os.takeFromPlatform.handler(async ({ context, input }) => {
      freshManagerOf(context);
      return answer(await deskOf(context).take(limited(context), input));
    }),
    dryRunConnector: os.dryRunConnector.handler(async ({ context, input }) => {
      limited(context);
      return answer(await deskOf(context).dryRun(input.id));
    }),
    restrictionRun: os.restrictionRun.handler(async ({ context, input }) => {
      limited(context);
      return answer(await deskOf(context).restriction(input.id));
    }),
    sendToPlatform: os.sendToPlatform.handler(async ({ context, input }) => {
      freshManagerOf(context);
      return answer(await deskOf(context).send(limited(context), input));
    }),
    setConnectorMode: os.setConnectorMode.handler(async ({ context, input }) => answer(await deskOf(context).setMode(freshManagerOf(context), input))),
  };
}

function deskOf(context: EntRequest): ConnectorDesk {
  return context.desk().ent.connectors;
}

function answer<T>(result: Result<T, ConnectorTrouble>): T {
  if (!result.ok) throw new ORPCError('CONNECTOR', { defined: true, status: 409, data: { trouble: result.refusal } });
  return result.value;
}

function done(result: Result<null, ConnectorTrouble>): Record<never, never> {
  answer(result);
  return {};
}
