import { useCallback, useState } from 'react';
import type { DeliveryAnswer } from '../../../../domain/deliveries/delivery-import.ts';
import { failureReason } from '../../../school/failure-reason.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import type { FailureReason } from '../../../school/store/school-state.ts';

/** Where the application of a file by the ENT stands. */
export type HandOverState =
  | { readonly kind: 'none' }
  | { readonly kind: 'handing' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | DeliveryAnswer;

/** Hands a file over to the ENT; `acceptDisappearances`: how many somebody agreed to. */
export function useHandOver(id: string): readonly [HandOverState, (acceptDisappearances: number) => void] {
  const { importer, refresh } = useActions();
  const [state, setState] = useState<HandOverState>({ kind: 'none' });
  const handOver = useCallback(async (acceptDisappearances: number): Promise<void> => {
    setState({ kind: 'handing' });
    try {
      const answer = await importer.handOver({ id, acceptDisappearances });
      setState(answer);
      if (answer.kind === 'applied' || answer.kind === 'fed') refresh();
    } catch (error) {
      setState({ kind: 'failed', reason: failureReason(error) });
    }
  }, [importer, refresh, id]);
  return [state, (acceptDisappearances) => void handOver(acceptDisappearances)];
}
