import { useSearch } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { mothersOf } from '../../../domain/rubriques/rubrique.ts';
import { focusGridCell, useDesk, type Desk } from './desk.tsx';

/** Shows the rubrique that another screen asked for in the address. */
export function useAskedRubrique(): void {
  const desk = useDesk();
  const { id, creneaux } = useSearch({ from: '/rubriques' });
  useLayoutEffect(() => {
    if (id !== undefined) showRubrique(desk, id, creneaux === undefined ? undefined : CHAT_HOURS);
  }, [desk, id, creneaux]);
}

const CHAT_HOURS = '.chat-slots ~ button';

/** Puts the focus on a rubrique, or on one of its settings, out of filters and with its mothers open. */
function showRubrique(desk: Desk, id: string, setting: string | undefined): void {
  const { view, rightsNow } = desk.school.getState();
  const rubrique = rightsNow.rubriques[rightsNow.rubriqueIndex.get(id) ?? -1];
  if (rubrique === undefined) return;
  const mothers = new Set(mothersOf(view, rubrique).map((mother) => mother.id));
  const focus = { rubriqueId: id, holder: undefined };
  desk.screen.setState(({ closed }) => ({
    focus,
    rectangle: null,
    ...(setting === undefined ? {} : { tab: 'settings' }),
    text: '',
    chips: rubrique.state === 'archived' || rubrique.state === 'trashed' ? new Set([rubrique.state]) : new Set(),
    closed: new Set([...closed].filter((one) => !mothers.has(one))),
  }));
  // The grid has its lines after this screen is drawn.
  requestAnimationFrame(() => {
    focusGridCell(desk, focus);
    if (setting !== undefined) requestAnimationFrame(() => document.querySelector<HTMLElement>(setting)?.focus());
  });
}
