import { useSearch } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { mothersOf } from '../../../../domain/rubriques/rubrique.ts';
import type { RubriqueSpot } from '../../../ui/fields/screen-search.ts';
import { focusGridCell, useDesk, type Desk } from './desk.tsx';
import { TREE_COLUMN } from '../grid/grid-columns.ts';
import { openMenu } from '../grid/grid-events.ts';
import type { ScreenState } from './screen-store.ts';

/** Shows the rubrique that another screen asked for in the address. */
export function useAskedRubrique(): void {
  const desk = useDesk();
  const { id, sur } = useSearch({ from: '/rubriques' });
  useLayoutEffect(() => {
    if (id !== undefined) showRubrique(desk, id, sur);
  }, [desk, id, sur]);
}

/** Where each thing to do is in the inspector; the acts are in the menu of the line. */
const PLACES: Readonly<Record<Exclude<RubriqueSpot, 'actes'>, Pick<ScreenState, 'tab'> & { readonly field: string }>> = {
  creneaux: { tab: 'settings', field: '.chat-slots ~ button' },
  visibilite: { tab: 'settings', field: '.visibility-switch input' },
  diffusion: { tab: 'settings', field: '.mailingList-switch input' },
  droits: { tab: 'who', field: '.give-right input' },
};

/** Puts the focus on a rubrique, out of filters and with its mothers open, then on what is to be done with it. */
function showRubrique(desk: Desk, id: string, spot: RubriqueSpot | undefined): void {
  const { view, rightsNow } = desk.school.getState();
  const rubrique = rightsNow.rubriques[rightsNow.rubriqueIndex.get(id) ?? -1];
  if (rubrique === undefined) return;
  const mothers = new Set(mothersOf(view, rubrique).map((mother) => mother.id));
  const focus = { rubriqueId: id, holder: undefined };
  const place = spot === undefined || spot === 'actes' ? undefined : PLACES[spot];
  desk.screen.setState(({ closed }) => ({
    focus,
    rectangle: null,
    ...(place === undefined ? {} : { tab: place.tab }),
    text: '',
    chips: rubrique.state === 'archived' || rubrique.state === 'trashed' ? new Set([rubrique.state]) : new Set(),
    closed: new Set([...closed].filter((one) => !mothers.has(one))),
  }));
  // The grid has its lines after this screen is drawn, and the inspector its fields after the grid has its focus.
  requestAnimationFrame(() => {
    focusGridCell(desk, focus);
    requestAnimationFrame(() => (spot === 'actes' ? openActs(desk, id) : place === undefined ? undefined : document.querySelector<HTMLElement>(place.field)?.focus()));
  });
}

function openActs(desk: Desk, id: string): void {
  const cell = document.querySelector(`.ag-row[row-id="${CSS.escape(id)}"] .ag-cell[col-id="${TREE_COLUMN}"]`);
  if (cell !== null) openMenu(desk, 'row', cell);
}
