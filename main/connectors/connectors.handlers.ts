import { implement, ORPCError } from '@orpc/server';
import { connectorsContract } from '../../contract/console/connectors.contract.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import { reached } from '../session/access.handlers.ts';
import { joinedPlatforms } from './joined-platforms.ts';
import { sharedSheets, sheetDeskOf } from './shared-sheets.ts';
import type { ConnectorClient, ConnectorRefusal } from './connector-client.ts';

/** What a page may ask of the ways to real platforms: always of the ENT, by somebody who is in. */
export function createConnectorsRouter(core: () => ConsoleCore) {
  const os = implement(connectorsContract);
  const client = (): ConnectorClient => {
    needSchool(core());
    return core().connectors;
  };
  return os.router({
    list: os.list.handler(async () => [...(await answered(client().list()))]),
    connect: os.connect.handler(({ input }) => answered(client().connect(input))),
    askAccess: os.askAccess.handler(async ({ input }) => {
      const answer = await answered(client().askAccess(input));
      core().ports.openBrowser?.(answer.page);
      return answer;
    }),
    takeAccess: os.takeAccess.handler(({ input }) => answered(client().takeAccess(input))),
    disconnect: os.disconnect.handler(({ input }) => done(client().disconnect(input.id))),
    probe: os.probe.handler(({ input }) => answered(client().probe(input.id))),
    observe: os.observe.handler(({ input }) => answered(client().observe(input.id))),
    match: os.match.handler(({ input }) => done(client().match(input))),
    matchSeveral: os.matchSeveral.handler(({ input }) => done(client().matchSeveral(input))),
    settle: os.settle.handler(({ input }) => done(client().settle(input))),
    take: os.take.handler(({ input }) => answered(client().take(input))),
    dryRun: os.dryRun.handler(({ input }) => answered(client().dryRun(input.id))),
    restriction: os.restriction.handler(({ input }) => answered(client().restriction(input.id))),
    send: os.send.handler(({ input }) => answered(client().send(input))),
    setTiming: os.setTiming.handler(({ input }) => answered(client().setTiming(input))),
    steps: os.steps.handler(({ input }) => answered(client().steps(input.id))),
    joined: os.joined.handler(() => {
      const memory = core().platforms(needSchool(core()).workspace.account.id);
      return joinedPlatforms({ memory, joined: () => core().connectors.joined(), stillOpen: () => core().connectors.stillOpen(), clock: core().ports.clock });
    }),
    sheets: os.sheets.handler(() => sharedSheets(sheetDeskOf(core(), needSchool(core())))),
    giveReading: os.giveReading.handler(({ input }) => answered(client().giveReading(input))),
    setMode: os.setMode.handler(({ input }) => answered(client().setMode(input))),
  });
}

async function answered<T>(answer: Promise<Result<T, ConnectorRefusal>>): Promise<T> {
  const result = await reached(answer);
  if (result.ok) return result.value;
  const { refusal } = result;
  if (refusal.kind === 'trouble') throw new ORPCError('CONNECTOR', { defined: true, status: 409, data: { trouble: refusal.trouble } });
  throw new ORPCError(refusal.kind === 'step-up' ? 'STEP_UP' : 'NOT_ALLOWED', { defined: true, status: 403 });
}

async function done(answer: Promise<Result<unknown, ConnectorRefusal>>): Promise<Record<never, never>> {
  await answered(answer);
  return {};
}
