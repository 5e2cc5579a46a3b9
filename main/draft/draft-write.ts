import type { DraftEntry } from '../../domain/draft/draft-entry.ts';

/** One durable write of the draft; those of one action are committed together. */
export type DraftWrite =
  /** Adds an entry at the end, or replaces the one that bears its id. */
  | { readonly kind: 'put'; readonly entry: DraftEntry }
  | { readonly kind: 'drop'; readonly ids: readonly string[] };

/** The entries once written, in the order the user made them. */
export function evolveDraft(entries: readonly DraftEntry[], writes: readonly DraftWrite[]): readonly DraftEntry[] {
  return writes.reduce<readonly DraftEntry[]>((now, write) => {
    if (write.kind === 'drop') {
      const gone = new Set(write.ids);
      return now.filter(({ id }) => !gone.has(id));
    }
    const { entry } = write;
    return now.some(({ id }) => id === entry.id)
      ? now.map((known) => (known.id === entry.id ? entry : known))
      : [...now, entry];
  }, entries);
}
