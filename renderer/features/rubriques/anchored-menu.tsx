import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { focusGridCell, useDesk } from './desk.tsx';
import type { OpenMenu } from './screen-store.ts';

interface AnchoredMenuProps {
  readonly at: OpenMenu['at'];
  readonly label: string;
  readonly width: number;
  readonly children: ReactNode;
}

/** A menu beside a cell or the pointer; closing it gives the keyboard back to the grid. */
export function AnchoredMenu({ at, label, width, children }: AnchoredMenuProps) {
  const desk = useDesk();
  const close = (): void => {
    const { focus, dialog } = desk.screen.getState();
    desk.screen.setState({ menu: null });
    if (focus !== null && dialog === null) focusGridCell(desk, focus);
  };
  return (
    <Menu opened withInitialFocusPlaceholder={false} onClose={close} position="bottom-start" offset={2} width={width} returnFocus={false} withinPortal>
      <Menu.Target>
        <button type="button" className="menu-anchor" style={at} tabIndex={-1} aria-label={label} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
    </Menu>
  );
}
