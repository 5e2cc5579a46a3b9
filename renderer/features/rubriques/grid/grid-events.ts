import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { callByKind, type ByKind } from '../../../../domain/kernel/by-kind.ts';
import { RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { toggled } from '../../../ui/fields/toggled.ts';
import { focusGridCell, type Desk } from '../desk/desk.tsx';
import { PEOPLE_COLUMN, TREE_COLUMN } from './grid-columns.ts';
import { gridCommand, type GridCommand } from './grid-command.ts';
import { cellAway } from './rectangle.ts';
import { copyText, fillDown, giveRole, holdsSome, latticeOf, pasteText, rectangleOf, selectedLines } from '../acts/rights-acts.ts';
import { focusedCell, type Focus } from '../desk/screen-store.ts';

/** The cell of the grid that an event comes from. */
function placeOf(target: EventTarget): { readonly focus: Focus; readonly cell: Element } | undefined {
  const cell = target instanceof Element ? target.closest('.ag-cell') : null;
  const rubriqueId = cell?.closest('.ag-row')?.getAttribute('row-id');
  const column = cell?.getAttribute('col-id');
  if (cell === null || rubriqueId == null || column == null) return undefined;
  return { cell, focus: { rubriqueId, holder: column === TREE_COLUMN || column === PEOPLE_COLUMN ? undefined : column } };
}

/** What the keyboard, the pointer and the clipboard do in the rights grid; called before the grid itself. */
export function gridEvents(desk: Desk, mayEdit: boolean) {
  const pointer = { wasFocused: false, isDragging: false };
  return {
    onFocus: ({ target }: FocusEvent) => {
      const place = placeOf(target);
      if (place !== undefined) moveFocus(desk, place.focus);
    },
    onKeyDownCapture: (event: KeyboardEvent) => {
      const place = placeOf(event.target);
      const command = place === undefined ? undefined : commandOf(desk, event, place.focus);
      if (place === undefined || command === undefined || (!mayEdit && isEdit(command))) return;
      event.preventDefault();
      event.stopPropagation();
      run(desk, command, place);
    },
    // The grid moves its focus as soon as the pointer goes down: what had the focus before is asked first.
    onPointerDownCapture: (event: PointerEvent) => pressCell(desk, event, pointer),
    onMouseDownCapture: (event: MouseEvent) => keepFocus(desk, event),
    onMouseOver: (event: MouseEvent) => dragOver(desk, event, pointer),
    onMouseUp: () => {
      pointer.isDragging = false;
    },
    onClick: (event: MouseEvent) => clickCell(desk, event, pointer.wasFocused && mayEdit),
    onContextMenu: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (place === undefined) return;
      event.preventDefault();
      focusGridCell(desk, place.focus);
      moveFocus(desk, place.focus);
      desk.screen.setState({ menu: { kind: 'row', at: { left: event.clientX, top: event.clientY, width: 0, height: 0 } } });
    },
    onCopy: (event: ClipboardEvent) => copyCells(desk, event),
    onPaste: (event: ClipboardEvent) => mayEdit && pasteCells(desk, event),
  };
}

function copyCells(desk: Desk, event: ClipboardEvent): void {
  const text = placeOf(event.target)?.focus.holder === undefined ? undefined : copyText(desk);
  if (text === undefined) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
}

function pasteCells(desk: Desk, event: ClipboardEvent): void {
  if (placeOf(event.target)?.focus.holder === undefined) return;
  event.preventDefault();
  const done = pasteText(desk, event.clipboardData.getData('text/plain').slice(0, 200_000));
  desk.screen.setState({ remark: done ? null : RUBRIQUES_TEXTS.unreadablePaste });
}

function moveFocus({ screen }: Desk, focus: Focus): void {
  const { focus: before } = screen.getState();
  if (before?.rubriqueId === focus.rubriqueId && before.holder === focus.holder) return;
  screen.setState({ focus, rectangle: null, remark: null });
}

function commandOf({ school, shown }: Desk, event: KeyboardEvent, { rubriqueId, holder }: Focus): GridCommand | undefined {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey } = event;
  return gridCommand(
    { key, code, ctrlKey, altKey, metaKey, shiftKey },
    {
      column: holder === undefined ? 'tree' : 'role',
      isOpen: shown.getState().rows.find(({ id }) => id === rubriqueId)?.isOpen,
      singleKeys: school.getState().preferences.singleKeys,
    },
  );
}

function isEdit({ kind }: GridCommand): boolean {
  return kind === 'role' || kind === 'fill-down' || kind === 'role-menu' || kind === 'rename';
}

interface Place {
  readonly focus: Focus;
  readonly cell: Element;
}

type Deeds = ByKind<GridCommand, [desk: Desk, place: Place], void>;

const toggleRow = (_: unknown, { screen }: Desk, { focus }: Place): void =>
  screen.setState({ closed: toggled(screen.getState().closed, focus.rubriqueId) });

const DEEDS: Deeds = {
  role: ({ role }, desk) => {
    const lines = selectedLines(desk);
    desk.screen.setState({ remark: role === 'none' && !holdsSome(desk, lines) ? RUBRIQUES_TEXTS.nothingToRemove : null });
    giveRole(desk, lines, role);
  },
  extend: ({ lines, columns }, desk) => extend(desk, lines, columns),
  'role-menu': (_, desk, { cell }) => openMenu(desk, 'roles', cell),
  'row-menu': (_, desk, { cell }) => openMenu(desk, 'row', cell),
  rename: (_, { screen }, { focus }) => screen.setState({ dialog: { kind: 'rename', rubriqueId: focus.rubriqueId } }),
  'fill-down': (_, desk) => fillDown(desk),
  open: toggleRow,
  close: toggleRow,
  'to-mother': (_, desk, { focus }) => goToMother(desk, focus),
  why: (_, { screen }) => explainCell(screen),
  'drop-selection': (_, { screen }) => screen.setState({ rectangle: null }),
};

/** « Pourquoi ? » of the focused cell: its paths, in the inspector, where the focus goes. */
function explainCell(screen: Desk['screen']): void {
  screen.setState({ tab: 'effective', asked: { kind: 'focus' } });
  document.querySelector<HTMLElement>('.rubrique-tabs [role="tab"]')?.focus();
}

function run(desk: Desk, command: GridCommand, place: Place): void {
  callByKind<GridCommand, [desk: Desk, place: Place], void>(DEEDS, command, desk, place);
}

/** Opens a menu beside a cell. */
export function openMenu({ screen }: Desk, kind: 'roles' | 'row', cell: Element): void {
  const { left, top, width, height } = cell.getBoundingClientRect();
  screen.setState({ menu: { kind, at: { left, top, width, height } } });
}

function extend(desk: Desk, lines: number, columns: number): void {
  const rectangle = rectangleOf(desk);
  if (rectangle === undefined) return;
  const head = cellAway(latticeOf(desk), rectangle.head, lines, columns);
  desk.screen.setState({ rectangle: { anchor: rectangle.anchor, head } });
  const index = desk.grid.api()?.getRowNode(head.rubriqueId)?.rowIndex;
  if (index != null) desk.grid.api()?.ensureIndexVisible(index);
  desk.grid.api()?.ensureColumnVisible(head.holder);
}

function goToMother(desk: Desk, { rubriqueId }: Focus): void {
  const { side } = desk.shown.getState().model;
  const mother = side.rubriques[side.rubriqueIndex.get(rubriqueId) ?? -1]?.parentId;
  if (mother != null) focusGridCell(desk, { rubriqueId: mother, holder: undefined });
}

interface Pointer {
  wasFocused: boolean;
  isDragging: boolean;
}

function pressCell(desk: Desk, event: MouseEvent, pointer: Pointer): void {
  const place = placeOf(event.target);
  const cell = focusedCell(desk.screen.getState());
  if (place === undefined || event.button !== 0) return;
  const { rubriqueId, holder } = place.focus;
  Object.assign(pointer, { wasFocused: cell?.rubriqueId === rubriqueId && cell.holder === holder, isDragging: holder !== undefined });
  if (event.shiftKey && holder !== undefined && cell !== undefined) {
    event.stopPropagation();
    desk.screen.setState(({ rectangle }) => ({ rectangle: { anchor: rectangle?.anchor ?? cell, head: { rubriqueId, holder } } }));
  } else if (desk.screen.getState().rectangle !== null) {
    desk.screen.setState({ rectangle: null });
  }
}

/** The focus stays where the selection started, while Maj extends it. */
function keepFocus(desk: Desk, event: MouseEvent): void {
  if (!event.shiftKey || placeOf(event.target)?.focus.holder === undefined || focusedCell(desk.screen.getState()) === undefined) return;
  event.preventDefault();
  event.stopPropagation();
}

function dragOver(desk: Desk, event: MouseEvent, pointer: Pointer): void {
  const place = pointer.isDragging && event.buttons === 1 ? placeOf(event.target) : undefined;
  const anchor = focusedCell(desk.screen.getState());
  const holder = place?.focus.holder;
  if (place === undefined || holder === undefined || anchor === undefined) return;
  const { rubriqueId } = place.focus;
  const { rectangle } = desk.screen.getState();
  if (rectangle === null && anchor.rubriqueId === rubriqueId && anchor.holder === holder) return;
  desk.screen.setState({ rectangle: { anchor, head: { rubriqueId, holder } } });
}

function clickCell(desk: Desk, event: MouseEvent, opensMenu: boolean): void {
  const place = placeOf(event.target);
  if (place === undefined || event.shiftKey) return;
  const { screen } = desk;
  if (event.target instanceof Element && event.target.closest('.can-toggle') !== null) {
    screen.setState({ closed: toggled(screen.getState().closed, place.focus.rubriqueId) });
  } else if (opensMenu && screen.getState().rectangle === null) {
    openMenu(desk, 'roles', place.cell);
  }
}
