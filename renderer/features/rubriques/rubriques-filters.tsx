import { RUBRIQUES_TEXTS } from '../../../texts/rubriques/rubriques.ts';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { FilterField } from '../../ui/fields/filter-field.tsx';
import { toggled } from '../../ui/fields/toggled.ts';
import { countEmpty, countState } from './desk/count-states.ts';
import { focusGridCell, useDesk, useScreen, useShown } from './desk/desk.tsx';
import type { ChipKey } from './desk/row-filter.ts';

/** The words and the chips that filter the tree. */
export function RubriquesFilters() {
  const desk = useDesk();
  const text = useScreen((screen) => screen.text);
  const toGrid = (): void => {
    const first = desk.shown.getState().rows[0];
    if (first !== undefined) focusGridCell(desk, { rubriqueId: first.id, holder: undefined });
  };
  return (
    <>
      <FilterField label={RUBRIQUES_TEXTS.filter} value={text} onChange={(value) => desk.screen.setState({ text: value })} onLeave={toGrid} />
      <Chips />
    </>
  );
}

function Chips() {
  const { screen } = useDesk();
  const chosen = useScreen((state) => state.chips);
  const changed = useShown((shown) => shown.model.changedRubriques.size);
  const unreachable = useShown((shown) => shown.model.unreachableRubriques.size);
  const empty = useShown((shown) => countEmpty(shown.model.side.rubriques));
  const trashed = useShown((shown) => countState(shown.model.side.rubriques, 'trashed'));
  const archived = useShown((shown) => countState(shown.model.side.rubriques, 'archived'));
  const counts: Readonly<Partial<Record<ChipKey, number>>> = { changed, unreachable, empty, trashed, archived };
  const chips = CHIPS.map((key) => {
    const count = counts[key];
    return { key, label: RUBRIQUES_TEXTS.chips[key], ...(count === undefined ? {} : { count }) };
  });
  return (
    <FilterChips label={RUBRIQUES_TEXTS.filters} chips={chips} chosen={chosen} onToggle={(key) => screen.setState({ chips: toggled(chosen, key) })} />
  );
}

const CHIPS: readonly ChipKey[] = ['gaps', 'changed', 'unreachable', 'empty', 'public', 'archived', 'trashed'];
