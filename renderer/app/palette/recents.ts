import type { PaletteTarget } from './palette-line.ts';

const MOST = 5;

/** What an account did last through the palette, the newest first. */
export interface Recents {
  readonly acts: readonly string[];
  readonly targets: readonly PaletteTarget[];
}

const NONE: Recents = { acts: [], targets: [] };
/** Kept while the page is open, and nowhere else: names of people have no place on the disk of the page. */
const OF_ACCOUNT = new Map<string, Recents>();

/** The last acts and things of an account. */
export function recentsOf(accountId: string): Recents {
  return OF_ACCOUNT.get(accountId) ?? NONE;
}

/** Notes an act, or what was opened. */
export function noteRecent(accountId: string, done: { readonly actId: string } | { readonly target: PaletteTarget }): void {
  const { acts, targets } = recentsOf(accountId);
  OF_ACCOUNT.set(
    accountId,
    'actId' in done
      ? { acts: [done.actId, ...acts.filter((id) => id !== done.actId)].slice(0, MOST), targets }
      : { acts, targets: [done.target, ...targets.filter(({ kind, id }) => kind !== done.target.kind || id !== done.target.id)].slice(0, MOST) },
  );
}
