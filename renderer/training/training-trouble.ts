import { ORPCError } from '@orpc/client';
import { TrainingTrouble } from '../../contract/console/training.contract.ts';

/** Why something of « Formation » was not done, from what the console threw. */
export function troubleOf(error: unknown): TrainingTrouble {
  const data: unknown = error instanceof ORPCError ? error.data : undefined;
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
  return TrainingTrouble.safeParse(kind).data ?? 'not-started';
}
