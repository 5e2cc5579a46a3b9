import { connect, type Connected } from './connect.ts';
import type { ThreadData } from './orders.ts';

/** What watching needs: whether a notification comes from the process itself, and where to tell of a school that moved. */
interface Watch extends Pick<ThreadData, 'url' | 'poll'> {
  readonly isOwn: (pid: number) => boolean;
  readonly tell: (scope: string) => void;
}

/** The channel that the trigger of `head` speaks on. */
const CHANNEL = 'ent_head';

/**
 * Tells of each commit of other processes, for as long as the thread lives: by notification where the engine has them, and by
 * looking at the counters, often where it has none, rarely otherwise: a notification lost with its connection is found again.
 */
export function watchHeads({ url, poll, isOwn, tell }: Watch): void {
  let watching: Connected | undefined;
  let isNotified = false;
  const known = new Map<string, number>();
  const listen = async (): Promise<Connected> => {
    const made = await connect(url);
    made.client.on('notification', ({ processId, payload }) => {
      if (payload !== undefined && !isOwn(processId)) tell(payload);
    });
    isNotified = await made.client.query(`listen ${CHANNEL}`).then(() => true, () => false);
    return made;
  };
  const look = async (): Promise<void> => {
    if (watching?.isLost() !== false) watching = await listen();
    const { rows } = await watching.client.query<{ scope: string; moved: number }>('select scope, sum(n)::bigint as moved from head group by scope');
    for (const { scope, moved } of rows) {
      if (known.get(scope) !== undefined && known.get(scope) !== moved) tell(scope);
      known.set(scope, moved);
    }
  };
  const again = (): void => {
    look()
      .catch(() => undefined)
      .finally(() => setTimeout(again, isNotified && watching?.isLost() === false ? poll.notified : poll.alone));
  };
  again();
}
