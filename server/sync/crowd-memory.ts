import type { Heads } from '../database/commit.store.ts';

/** What moved since a place, ready to be sent, and how many of its lines bear a row. */
export interface Changes {
  readonly lines: readonly string[];
  readonly rows: number;
}

/** Where a console stands, and what of the directory it may see. */
export interface Place {
  readonly settings: number;
  readonly directory: number;
  readonly journal: number;
  readonly view: string;
}

/** What consoles that stand at one place are all sent: after a commit, a crowd of them asks for the same rows at once. */
export interface CrowdMemory {
  /** What moved since a place up to the heads; `read` is called for the first who asks, and gives nothing where a snapshot costs less. */
  since(place: Place, heads: Heads, read: () => Changes | undefined): Changes | undefined;
}

/** Consoles that were away stand each at a place of its own: those are read again rather than kept. */
const MOST_PLACES = 16;
const MOST_CHARACTERS = 512 * 1024;

/** Remembers changes as long as no head moves: an answer is true at one point in time, whoever it is for. */
export function createCrowdMemory(): CrowdMemory {
  let now = '';
  const kept = new Map<string, Changes>();
  return {
    since: (place, heads, read) => {
      const at = `${heads.settings.n} ${heads.directory.n} ${heads.journal.n}`;
      if (at !== now) kept.clear();
      now = at;
      const key = `${place.settings} ${place.directory} ${place.journal} ${place.view}`;
      const found = kept.get(key);
      if (found !== undefined) return found;
      const changes = read();
      if (changes === undefined) return undefined;
      const length = changes.lines.reduce((sum, line) => sum + line.length, 0);
      if (kept.size < MOST_PLACES && length <= MOST_CHARACTERS) kept.set(key, { ...changes, lines: [changes.lines.join('')] });
      return changes;
    },
  };
}
