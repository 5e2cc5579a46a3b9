import type { Result } from '../../domain/kernel/result.ts';
import type { PushAnswer } from '../../domain/sync/protocol.ts';
import { DatabaseError } from '../database/database-error.ts';
import type { PushRefusal, Pushing } from './push.ts';

type Answer = Result<PushAnswer, PushRefusal>;

/** Takes pushes together: all of them are durable when it returns, none when it throws. */
type Together = (pushes: readonly Pushing[]) => readonly Answer[];

/** Those who arrived while the disk was writing share its next write; a push alone waits for nobody. */
export interface PushLine {
  /** Answers once the push is durable. */
  push(pushing: Pushing): Promise<Answer>;
}

/** What one write takes at most: while it is prepared, nobody else is answered. */
const MOST = { pushes: 64, mutations: 1_000 } as const;

interface Waiting {
  readonly pushing: Pushing;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Opens the line in front of what takes pushes. */
export function createPushLine(together: Together): PushLine {
  const waiting: Waiting[] = [];
  const turn = (): void => {
    const group = nextGroup(waiting);
    // Those who come while this group is taken are heard first.
    if (waiting.length > 0) setImmediate(turn);
    takeGroup(together, group);
  };
  return {
    push: (pushing) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ pushing, resolve, reject }) === 1) setImmediate(turn);
      }),
  };
}

/** Takes the first of the line out of it; one that is above every bound goes alone. */
function nextGroup(waiting: Waiting[]): readonly Waiting[] {
  let mutations = 0;
  const end = waiting.findIndex(({ pushing }, i) => {
    mutations += pushing.request.mutations.length;
    return i === MOST.pushes || (i > 0 && mutations > MOST.mutations);
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}

/** One that cannot be taken does no harm to those beside it: each is then taken by itself. */
function takeGroup(together: Together, group: readonly Waiting[]): void {
  try {
    const answers = together(group.map(({ pushing }) => pushing));
    for (const [i, answer] of answers.entries()) group[i]?.resolve(answer);
  } catch (error) {
    // Data that cannot be reached are not asked once for each of them.
    if (group.length > 1 && !(error instanceof DatabaseError)) for (const one of group) takeGroup(together, [one]);
    else for (const one of group) one.reject(error);
  }
}
