import { isStepUp, noticeOf, type Guard } from '../failure-reason.ts';
import type { EditPath } from '../edits/keep-edit.ts';
import type { SchoolState } from '../store/school-state.ts';

/** How many people gain and lose by what is ticked, for the journal. */
export interface SendEffect {
  readonly gained: number;
  readonly lost: number;
}

/** What a user asks of the exchange with the ENT. */
export function syncActions({ store, client, gate, inOrder }: EditPath, guard: Guard) {
  const status = async (work: Promise<SchoolState['status']>): Promise<void> => store.setState({ status: await work });
  return {
    /** Sends ticked entries; says whether a fresh proof is wanted first, in which case nothing left. Throws nothing: the notice says what failed. */
    send: async (ids: readonly string[], message: string, effect: SendEffect): Promise<'sent' | 'step-up'> => {
      gate.flush();
      try {
        // Once what was done before is kept; what is done meanwhile does not wait for the ENT.
        await inOrder(() => Promise.resolve());
        const answer = await client.sync.send({ ids: [...ids], message, effect });
        store.setState({ status: answer.status, notice: null });
      } catch (error) {
        if (isStepUp(error)) return 'step-up';
        store.setState({ notice: noticeOf(error) });
      }
      return 'sent';
    },
    refresh: () => guard(status(client.sync.refresh())),
    setOffline: (offline: boolean) => guard(status(client.sync.setOffline({ offline }))),
    confirmRemovals: () => guard(status(client.sync.confirmRemovals())),
    resendLost: (resend: boolean) => guard(status(client.sync.resendLost({ resend }))),
  };
}
