/** What is looked for on the page as it is now. */
export interface Sight<Target> {
  /** Undefined: the page does not show it. */
  readonly target: Target | undefined;
  /** Whether it comes so long after it was asked for that one may be doing something else. */
  readonly isLate: boolean;
}

/** How the page is looked at, and when. */
interface Watching<Target> {
  readonly find: () => Target | undefined;
  /** Whether what was found is still drawn. */
  readonly isThere: (target: Target) => boolean;
  readonly tell: (sight: Sight<Target>) => void;
  readonly now: () => number;
}

/** How long a screen is given to show what is looked for, before it is said that it does not. */
export const PATIENCE_MS = 4000;

/**
 * Gives the look to repeat while something is to be shown. It never gives up: a screen may be late, a control may come with what one
 * does there, and a list that is drawn anew has another one in its place.
 */
export function watchTarget<Target>({ find, isThere, tell, now }: Watching<Target>): () => void {
  const asked = now();
  let lastSeen = asked;
  let told: { readonly target: Target | undefined } | undefined;
  return () => {
    const kept = told?.target;
    const target = kept !== undefined && isThere(kept) ? kept : find();
    if (target !== undefined) lastSeen = now();
    else if (now() - lastSeen < PATIENCE_MS) return;
    if (told !== undefined && told.target === target) return;
    told = { target };
    tell({ target, isLate: now() - asked >= PATIENCE_MS });
  };
}
