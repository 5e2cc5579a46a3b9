import type { KeyboardEvent } from 'react';

/** What a key asks of a bar or of a line (ux-performance.md §2.12). */
export type TimelineAct =
  /** By some days; `stretch`: its end only. */
  | { readonly kind: 'move'; readonly days: number; readonly stretch: boolean }
  | { readonly kind: 'row'; readonly by: 1 | -1 }
  | { readonly kind: 'open' }
  | { readonly kind: 'remove' };

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

const OTHERS: Readonly<Record<string, TimelineAct>> = {
  ArrowUp: { kind: 'row', by: -1 },
  ArrowDown: { kind: 'row', by: 1 },
  Enter: { kind: 'open' },
  Delete: { kind: 'remove' },
};

/** ←/→ a day, Ctrl a week, Maj the end only; ↑/↓ the next line; Entrée opens, Suppr removes. */
export function actOf({ key, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): TimelineAct | undefined {
  if (altKey || metaKey) return undefined;
  const way = ARROWS[key];
  return way === undefined ? OTHERS[key] : { kind: 'move', days: way * (ctrlKey ? 7 : 1), stretch: shiftKey };
}
