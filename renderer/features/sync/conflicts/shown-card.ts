import { useState } from 'react';
import type { ConflictCardModel } from './conflict-card.ts';

/** The card that somebody looks at, and its rank when they last saw it. */
export interface ShownCard {
  readonly key: string | undefined;
  readonly rank: number;
}

/** Where the card that is looked at stands now; the one that takes its rank once it is gone. */
export function rankOfShown(cards: readonly Pick<ConflictCardModel, 'key'>[], { key, rank }: ShownCard): number {
  const found = cards.findIndex((card) => card.key === key);
  return found >= 0 ? found : Math.max(0, Math.min(rank, cards.length - 1));
}

/** Follows the card that is looked at: what comes before it takes neither its place nor the click on its choice. */
export function useShownCard(cards: readonly ConflictCardModel[], isLookedAt: boolean): readonly [rank: number, show: (rank: number) => void] {
  const [shown, setShown] = useState<ShownCard>({ key: undefined, rank: 0 });
  const rank = rankOfShown(cards, shown);
  const show = (to: number): void => setShown({ key: cards[to]?.key, rank: to });
  if (isLookedAt && (shown.key !== cards[rank]?.key || shown.rank !== rank)) show(rank);
  return [rank, show];
}
