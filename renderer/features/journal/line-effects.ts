import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import type { SchoolStore } from '../../school/store/create-school-store.ts';
import type { SchoolState } from '../../school/store/school-state.ts';
import type { LoadPage } from './journal-pages.ts';
import type { WholeEffect } from '../../../texts/changes/effects.ts';
import { mayMove, rewoundEffect } from './rewound-effect.ts';

/** The effect of each line, computed when it is looked at: nothing is paid by who sends, nor by the ENT. */
export interface LineEffects {
  /** Undefined: nobody could be moved, or too much was written since. */
  of(line: JournalEntry): Promise<WholeEffect | undefined>;
}

const PAGE = 200;
/** Later lines that are taken back at most: a year of a school. */
const MOST_LATER = 10_000;

/** Every line newer than some rank that has been read so far, newest first; valid for one state of the ENT's word. */
interface Later {
  readonly at: SchoolState['status']['receivedAt'];
  readonly lines: JournalEntry[];
}

/** Computes effects one after the other, while the page has nothing else to do; each is computed once. */
export function createLineEffects(store: SchoolStore, load: LoadPage, rest: () => Promise<void> = untilIdle): LineEffects {
  const known = new Map<number, WholeEffect>();
  let later: Later = { at: null, lines: [] };
  let queue: Promise<unknown> = Promise.resolve();
  const upTo = async (k: number): Promise<readonly JournalEntry[] | undefined> => {
    const { receivedAt } = store.getState().status;
    if (later.at !== receivedAt) later = { at: receivedAt, lines: [] };
    const { lines } = later;
    while ((lines.at(-1)?.k ?? Number.MAX_SAFE_INTEGER) > k && lines.length < MOST_LATER) {
      const { entries } = await load({ search: '' }, lines.at(-1)?.k ?? null, PAGE);
      if (entries.length === 0) return undefined;
      lines.push(...entries);
    }
    const newer = lines.filter((line) => line.k > k);
    return newer.length < lines.length ? newer : undefined;
  };
  const compute = async (line: JournalEntry): Promise<WholeEffect | undefined> => {
    const found = known.get(line.k);
    if (found !== undefined) return found;
    await rest();
    const newer = await upTo(line.k);
    // News came in between: what would be taken back is not what they were laid over.
    if (newer === undefined || store.getState().status.receivedAt !== later.at) return undefined;
    const effect = rewoundEffect(store.getState(), newer, line);
    known.set(line.k, effect);
    return effect;
  };
  return {
    of: (line) => {
      if (!mayMove(line)) return Promise.resolve(undefined);
      const turn = queue.then(() => compute(line));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

function untilIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }));
}
