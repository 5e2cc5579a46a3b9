import { matchesWords, searchKey, searchWords } from '../../../../domain/directory/search.ts';
import type { Rubrique, RubriqueState } from '../../../../domain/rubriques/rubrique.ts';
import { isEmpty } from './count-states.ts';
import { differsFromMother, type RightsModel } from './rights-model.ts';

/** The filters that stay pressed. */
export type ChipKey = 'gaps' | 'changed' | 'unreachable' | 'empty' | 'public' | 'archived' | 'trashed';

/** What one looks for in the tree. */
export interface RowFilter {
  readonly text: string;
  readonly chips: ReadonlySet<ChipKey>;
  /** The holders whose columns are shown. */
  readonly holders: readonly string[];
}

const KEYS = new WeakMap<Rubrique, string>();

function titleKey(rubrique: Rubrique): string {
  const key = KEYS.get(rubrique) ?? searchKey(rubrique.title);
  KEYS.set(rubrique, key);
  return key;
}

/** Which rubriques are looked for; undefined when nothing is filtered. */
export function rowFilter(model: RightsModel, filter: RowFilter): ((rubrique: Rubrique) => boolean) | undefined {
  const words = searchWords(filter.text);
  const { chips } = filter;
  if (words.length === 0 && chips.size === 0) return undefined;
  const states = statesOf(chips);
  const tests = [
    (rubrique: Rubrique) => states.has(rubrique.state),
    (rubrique: Rubrique) => words.length === 0 || matchesWords(titleKey(rubrique), words),
    (rubrique: Rubrique) => !chips.has('changed') || model.changedRubriques.has(rubrique.id),
    (rubrique: Rubrique) => !chips.has('unreachable') || model.unreachableRubriques.has(rubrique.id),
    (rubrique: Rubrique) => !chips.has('empty') || isEmpty(rubrique),
    (rubrique: Rubrique) => !chips.has('public') || rubrique.visibility === 'publique',
    (rubrique: Rubrique) => !chips.has('gaps') || differsFromMother(model, rubrique.id, filter.holders),
  ];
  return (rubrique) => tests.every((test) => test(rubrique));
}

/** Active rubriques, unless archived or deleted ones are asked for; a change shows whatever its state. */
function statesOf(chips: ReadonlySet<ChipKey>): ReadonlySet<RubriqueState> {
  const closed = (['archived', 'trashed'] as const).filter((state) => chips.has(state));
  if (closed.length > 0) return new Set(closed);
  return new Set(chips.has('changed') ? ['active', 'archived', 'trashed'] : ['active']);
}
