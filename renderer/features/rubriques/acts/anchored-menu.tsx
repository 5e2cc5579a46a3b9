import { Menu } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { focusGridCell, useDesk } from '../desk/desk.tsx';
import type { OpenMenu } from '../desk/screen-store.ts';

interface AnchoredMenuProps {
  readonly at: OpenMenu['at'];
  readonly label: string;
  readonly width: number;
  /** Takes a key pressed in the menu; true when it did something, which closes the menu. */
  readonly onKey?: (key: string) => boolean;
  readonly children: ReactNode;
}

/** A menu beside a cell or the pointer; closing it gives the keyboard back to the grid. */
export function AnchoredMenu({ at, label, width, onKey, children }: AnchoredMenuProps) {
  const desk = useDesk();
  const close = (): void => {
    const { focus, dialog } = desk.screen.getState();
    desk.screen.setState({ menu: null });
    if (focus !== null && dialog === null) focusGridCell(desk, focus);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || onKey?.(event.key) !== true) return;
    event.preventDefault();
    close();
  };
  return (
    <Menu opened withInitialFocusPlaceholder={false} onClose={close} position="bottom-start" offset={2} width={width} returnFocus={false} withinPortal={false} floatingStrategy="fixed">
      <Menu.Target>
        <button type="button" className="menu-anchor" style={at} tabIndex={-1} aria-label={label} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} onKeyDown={press}>{children}</Menu.Dropdown>
    </Menu>
  );
}
