import { hiddenBy, RUBRIQUES_TEXTS, withoutFilter } from '../../../../texts/rubriques/rubriques.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { EmptyResult } from '../../../ui/empty-result.tsx';
import { toggled } from '../../../ui/fields/toggled.ts';
import { useDesk, useScreen, useShown } from '../desk/desk.tsx';
import { RightsGrid } from './rights-grid.tsx';

/** The grid, or why there is nothing to show in it. */
export function GridPlace({ mayEdit }: { readonly mayEdit: boolean }) {
  const { screen } = useDesk();
  const isEmpty = useShown((shown) => shown.rows.length === 0);
  const rubriques = useShown((shown) => shown.model.side.rubriques.length);
  const rootId = useShown((shown) => (shown.model.side.rubriques.length === 1 ? shown.model.side.rubriques[0]?.id : undefined));
  if (rubriques === 0) return <EmptyResult sentence={RUBRIQUES_TEXTS.noRubrique} />;
  if (isEmpty) return <HiddenByFilters />;
  const create = rootId === undefined || !mayEdit ? {} : { action: { label: RUBRIQUES_TEXTS.emptyAction, onAct: () => screen.setState({ dialog: { kind: 'create', rubriqueId: rootId } }) } };
  return (
    <>
      <RightsGrid mayEdit={mayEdit} />
      {rootId === undefined ? null : <EmptyResult sentence={RUBRIQUES_TEXTS.empty} {...create} />}
    </>
  );
}

/** Names each filter that hides the rubriques, and takes one of them off, or all. */
function HiddenByFilters() {
  const { screen } = useDesk();
  const text = useScreen((state) => state.text).trim();
  const chips = useScreen((state) => state.chips);
  const named = [
    ...(text === '' ? [] : [{ name: text, take: () => screen.setState({ text: '' }) }]),
    ...[...chips].map((chip) => ({ name: RUBRIQUES_TEXTS.chips[chip], take: () => screen.setState({ chips: toggled(chips, chip) }) })),
  ];
  const clear = { label: UI_TEXTS.clearFilters, onAct: () => screen.setState({ text: '', chips: new Set() }) };
  return (
    <EmptyResult sentence={hiddenBy(named.map(({ name }) => name))} action={clear}>
      {named.length < 2 ? null : named.map(({ name, take }) => <button key={name} type="button" className="link-button" onClick={take}>{withoutFilter(name)}</button>)}
    </EmptyResult>
  );
}
