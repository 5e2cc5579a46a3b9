import type { ReactNode } from 'react';
import { formatNumber } from '../../../texts/language/typography.ts';

/** One filter that is on or off. */
export interface FilterChip<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly count?: number;
  /** Drawn before the label: what the filter looks like in the list. */
  readonly mark?: ReactNode;
}

interface FilterChipsProps<Key extends string> {
  readonly label: string;
  readonly chips: readonly FilterChip<Key>[];
  readonly chosen: ReadonlySet<Key>;
  readonly onToggle: (key: Key) => void;
}

/** A row of filters with their counts, each a button that stays pressed. */
export function FilterChips<Key extends string>({ label, chips, chosen, onToggle }: FilterChipsProps<Key>) {
  return (
    <fieldset className="chips" aria-label={label}>
      {chips.map(({ key, label: name, count, mark }) => (
        <button key={key} type="button" className="chip" aria-pressed={chosen.has(key)} onClick={() => onToggle(key)}>
          {mark}
          {name}
          {count === undefined ? null : <span className="chip-count">{formatNumber(count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
