import { ORPCError } from '@orpc/client';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { FeedFailure, ObtainFailure, type UpdateState } from '../../../../contract/console/updates.contract.ts';
import { failureSentence } from '../../../../texts/frame/failures.ts';
import { feedFailureSentence, obtainedSentence, obtainFailureSentence } from '../../../../texts/station/updates.ts';
import { failureReason } from '../../../school/failure-reason.ts';
import { useActions } from '../../../school/store/school-context.tsx';

/** What the last act came to. */
interface Said {
  readonly kind: 'success' | 'error';
  readonly text: string;
  /** Where the installer is, when it came. */
  readonly path?: string;
}

/** What is known of newer versions, and what one may do about them. */
export function useUpdates() {
  const { updates } = useActions();
  const [state, setState] = useState<UpdateState>();
  const [said, setSaid] = useState<Said>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    updates.look().then(setState, () => undefined);
  }, [updates]);
  const act = async (deed: () => Promise<Said | undefined>): Promise<void> => {
    setBusy(true);
    setSaid(undefined);
    setSaid(await deed().catch((error: unknown) => ({ kind: 'error' as const, text: sentenceOf(error) })));
    setBusy(false);
  };
  const hear = async (asked: Promise<UpdateState>): Promise<undefined> => {
    setState(await asked);
    return undefined;
  };
  return {
    state,
    said,
    isBusy,
    check: () => void act(() => hear(updates.check())),
    setDaily: (isDaily: boolean) => void act(() => hear(updates.setDaily({ isDaily }))),
    obtain: () => void act(async () => {
      const { path, isShown } = await updates.obtain();
      return { kind: 'success', text: obtainedSentence(path, isShown), path };
    }),
  };
}

// The errors that the contract declares.
const FeedError = z.object({ code: z.literal('FEED'), data: z.object({ reason: FeedFailure }) });
const ObtainError = z.object({ code: z.literal('OBTAIN'), data: z.object({ reason: ObtainFailure }) });

function sentenceOf(error: unknown): string {
  if (!(error instanceof ORPCError)) return failureSentence(failureReason(error));
  const feed = FeedError.safeParse(error);
  if (feed.success) return feedFailureSentence(feed.data.data.reason);
  const obtained = ObtainError.safeParse(error);
  return obtained.success ? obtainFailureSentence(obtained.data.data.reason) : failureSentence(failureReason(error));
}
