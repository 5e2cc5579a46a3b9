import type { ReplacementLength } from '../../../domain/replacements/replacement-length.ts';
import { LENGTH_WORDS, REPLACEMENT_TEXTS as TEXTS, STATE_WORDS } from '../../../texts/year/replacements.ts';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { TimelineLegend } from '../../ui/timeline/timeline-legend.tsx';
import { toggled } from '../../ui/fields/toggled.ts';
import type { SeenReplacement, SeenState } from '../../../domain/replacements/seen-replacements.ts';

/** Which states and which natures are shown; none chosen: all. */
export interface ReplacementFilter {
  readonly states: ReadonlySet<SeenState>;
  readonly lengths: ReadonlySet<ReplacementLength>;
}

/** Everything is shown. */
export const NO_FILTER: ReplacementFilter = { states: new Set(), lengths: new Set() };

/** Whether a filter lets a replacement through. */
export function isShown({ states, lengths }: ReplacementFilter, { state, length }: Pick<SeenReplacement, 'state' | 'length'>): boolean {
  return (states.size === 0 || states.has(state)) && (lengths.size === 0 || lengths.has(length));
}

/** What asks for an act first. */
const STATES: readonly SeenState[] = ['conflict', 'redundant', 'unconfirmed', 'current', 'planned', 'locked', 'ended'];
const LENGTHS: readonly ReplacementLength[] = ['short', 'long'];

interface FilterProps {
  readonly seen: readonly SeenReplacement[];
  readonly filter: ReplacementFilter;
  readonly onFilter: (filter: ReplacementFilter) => void;
}

/** The legend of the states, then the natures. */
export function ReplacementFilters({ seen, filter, onFilter }: FilterProps) {
  const states = STATES.map((key) => ({ key, kind: key, word: STATE_WORDS[key], count: seen.filter(({ state }) => state === key).length }));
  const lengths = LENGTHS.map((key) => ({ key, label: LENGTH_WORDS[key], count: seen.filter(({ length }) => length === key).length }));
  return (
    <>
      <TimelineLegend label={TEXTS.states} items={states} chosen={filter.states} onToggle={(key) => onFilter({ ...filter, states: toggled(filter.states, key) })} />
      <FilterChips label={TEXTS.nature} chips={lengths} chosen={filter.lengths} onToggle={(key) => onFilter({ ...filter, lengths: toggled(filter.lengths, key) })} />
    </>
  );
}
