import { UI_TEXTS } from '../../../texts/ui.ts';
import { RUBRIQUES_TEXTS } from '../../../texts/rubriques.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { useDesk, useScreen, useShown } from './desk.tsx';
import { RightsGrid } from './rights-grid.tsx';

/** The grid, or why there is nothing to show in it. */
export function GridPlace({ mayEdit }: { readonly mayEdit: boolean }) {
  const { screen } = useDesk();
  const isEmpty = useShown((shown) => shown.rows.length === 0);
  const hasRubriques = useShown((shown) => shown.model.side.rubriques.length > 0);
  const text = useScreen((state) => state.text);
  if (!isEmpty) return <RightsGrid mayEdit={mayEdit} />;
  if (!hasRubriques) return <EmptyResult sentence={RUBRIQUES_TEXTS.noRubrique} />;
  const clear = { label: UI_TEXTS.clearFilters, onAct: () => screen.setState({ text: '', chips: new Set() }) };
  return <EmptyResult sentence={UI_TEXTS.noMatch(text)} action={clear} />;
}
