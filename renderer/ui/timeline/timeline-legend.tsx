import { FilterChips } from '../fields/filter-chips.tsx';
import type { BarKind } from './timeline-model.ts';

/** A way of drawing bars: its word, and how many are drawn so. */
export interface LegendItem<Key extends string> {
  readonly key: Key;
  readonly kind: BarKind;
  readonly word: string;
  readonly count: number;
}

interface LegendProps<Key extends string> {
  readonly label: string;
  readonly items: readonly LegendItem<Key>[];
  readonly chosen: ReadonlySet<Key>;
  readonly onToggle: (key: Key) => void;
}

/** What each pattern means, which is also what shows some of them alone; a pattern that nothing has is not explained. */
export function TimelineLegend<Key extends string>({ label, items, chosen, onToggle }: LegendProps<Key>) {
  const chips = items
    .filter(({ key, count }) => count > 0 || chosen.has(key))
    .map(({ key, kind, word, count }) => ({ key, label: word, count, mark: <span className="timeline-swatch" data-kind={kind} aria-hidden /> }));
  return <FilterChips label={label} chips={chips} chosen={chosen} onToggle={onToggle} />;
}
