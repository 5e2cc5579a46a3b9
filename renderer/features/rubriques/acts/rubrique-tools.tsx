import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { ActItems } from './act-items.tsx';
import { useDesk } from '../desk/desk.tsx';
import { useFocusedRubrique } from '../desk/focused-rubrique.ts';

/** The acts on the rubrique that has the focus, in the toolbar. */
export function RubriqueTools() {
  const { screen } = useDesk();
  const rubrique = useFocusedRubrique();
  const isActive = rubrique?.state === 'active';
  const create = (): void => {
    if (rubrique !== undefined) screen.setState({ dialog: { kind: 'create', rubriqueId: rubrique.id } });
  };
  return (
    <>
      <Button leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />} disabled={!isActive} title={RUBRIQUES_TEXTS.acts.create} onClick={create}>{RUBRIQUES_TEXTS.createHere}</Button>
      <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false} disabled={rubrique === undefined}>
        <Menu.Target>
          <Button disabled={rubrique === undefined} rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}>{RUBRIQUES_TEXTS.acts.more}</Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={RUBRIQUES_TEXTS.tools}>
          {rubrique === undefined ? null : <ActItems rubrique={rubrique} />}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
