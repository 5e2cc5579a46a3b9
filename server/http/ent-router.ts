import { implement, ORPCError, type Router } from '@orpc/server';
import { z } from 'zod';
import { entContract, type EntAccount } from '../../contract/ent/ent.contract.ts';
import { must } from '../../domain/kernel/assert.ts';
import { OLDEST_PUSH_PROTOCOL, type LiveHead } from '../../domain/sync/protocol.ts';
import { ENT_PROTOCOL } from '../create-ent.ts';
import type { LimitedAct, Rates } from '../limits/rates.ts';
import { createAccessHandlers } from './access-handlers.ts';
import { createConnectorHandlers } from './connector-handlers.ts';
import { createAdmission } from './admission.ts';
import { bearerOf, unauthorized } from './bearer.ts';
import type { LiveHeads } from './live-heads.ts';
import { takeHandover } from './take-handover.ts';
import { refused } from './take-push.ts';
import { streamLines } from './stream-lines.ts';
import { unwalked } from './unwalked.ts';

import type { EntRequest } from './ent-request.ts';
import { createSheetHandlers } from './sheet-handlers.ts';

/** What the procedures of an ENT are given, beside the school of each request. */
export interface EntRoom {
  readonly live: LiveHeads;
  /** How much one may ask; without them, anything. */
  readonly rates: Rates | undefined;
}

/** Every procedure of the contract, for the school that each request is addressed to. */
export function createEntRouter({ live, rates }: EntRoom): Router<typeof entContract, EntRequest> {
  const os = implement(entContract).$context<EntRequest>();
  // Before the input is read: a console of another protocol cannot know the shape of ours.
  const base = os.use(({ next }, input) => {
    refuseOtherProtocol(input);
    return next();
  });
  // Neither in nor out by the link: see the one procedure that uses it.
  const unread = os.$config({ initialInputValidationIndex: Number.NaN, initialOutputValidationIndex: Number.NaN }).use(({ next }, input) => {
    refuseOtherProtocol(input, OLDEST_PUSH_PROTOCOL);
    return next();
  });
  const admit = createAdmission(rates);
  const accountOf = (context: EntRequest, act?: LimitedAct): EntAccount => admit(context, act).account;
  return base.router({
    about: base.about.handler(({ context }) => {
      const { ent } = context.desk();
      return { school: must(ent.school(), 'an ENT is served once it has a school'), epoch: ent.epoch, protocol: ENT_PROTOCOL };
    }),
    accounts: base.accounts.handler(({ context }) => [...context.desk().ent.accounts()]),
    signIn: base.signIn.handler(({ context, input, errors }) => {
      const opened = context.desk().ent.sessions.open(input.accountId, input.device);
      if (!opened.ok) throw errors.UNKNOWN_ACCOUNT();
      return opened.value;
    }),
    ...createAccessHandlers(admit),
    ...createConnectorHandlers(admit),
    ...createSheetHandlers(admit),
    session: base.session.handler(({ context }) => accountOf(context)),
    lease: base.lease.handler(({ context, input }) => context.desk().ent.lease(accountOf(context), input.clock)),
    signOut: base.signOut.handler(({ context }) => {
      accountOf(context);
      context.desk().ent.sessions.close(bearerOf(context) ?? '');
      return {};
    }),
    // What a push asks is read by hand where it is usual. What it answers is made here, outcome by outcome: consoles check it,
    // and it is not checked before it leaves.
    push: unread.push.handler(async ({ context, input }) => {
      const { takePush } = context.desk();
      return unwalked(await takePush(input, admit(context, 'push')));
    }),
    pull: base.pull.handler(({ context, input }) => {
      const { account, device } = admit(context, 'pull');
      const lines = context.desk().ent.pull(account, input, device);
      if (!lines.ok) throw refused(lines.refusal);
      return streamLines(lines.value, context.headers);
    }),
    snapshot: base.snapshot.handler(({ context, input }) => {
      const { account, device } = admit(context, 'snapshot');
      const lines = context.desk().ent.snapshot(account, input, device);
      if (!lines.ok) throw refused(lines.refusal);
      return streamLines(lines.value, context.headers);
    }),
    verifyJournal: base.verifyJournal.handler(({ context }) => {
      accountOf(context, 'verify');
      return context.desk().ent.verifyJournal();
    }),
    importFile: base.importFile.handler(({ context, input }) => takeHandover(context.desk().ent, accountOf(context, 'import'), input)),
    live: base.live.handler(({ context, signal }) => {
      // Before the stream starts: a refusal inside it would be a 200.
      accountOf(context);
      return headsOf(live, context, signal);
    }),
  });
}

async function* headsOf(live: LiveHeads, context: EntRequest, signal: AbortSignal | undefined): AsyncGenerator<LiveHead, void> {
  const token = bearerOf(context);
  // Listening starts before the heads are read: a commit in between is told twice rather than never.
  const { heads, end } = live.listen(context.desk().ent.uai() ?? '', signal);
  try {
    yield context.desk().ent.heads();
    for await (const head of heads) {
      // A session that was closed hears of it here, within the second that is promised (rel:T24).
      const found = context.desk().ent.sessions.find(token);
      if (!found.ok) throw unauthorized(found.refusal.reason);
      yield head;
    }
  } finally {
    end();
  }
}

const Spoken = z.object({ protocol: z.coerce.number() });

/** Whoever is too old to receive may still send: what waits leaves before the update (sync.md §3.11). */
function refuseOtherProtocol(input: unknown, min: number = ENT_PROTOCOL.min): void {
  const spoken = Spoken.safeParse(input);
  const { max } = ENT_PROTOCOL;
  if (spoken.success && (spoken.data.protocol < min || spoken.data.protocol > max)) {
    throw new ORPCError('PROTOCOL', { defined: true, status: 426, data: { min, max } });
  }
}
