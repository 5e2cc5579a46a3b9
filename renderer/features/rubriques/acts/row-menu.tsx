import { Menu } from '@mantine/core';
import { RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { ActItems } from './act-items.tsx';
import { AnchoredMenu } from './anchored-menu.tsx';
import { useScreen } from '../desk/desk.tsx';
import { useFocusedRubrique } from '../desk/focused-rubrique.ts';

/** The acts on the rubrique of the line: right click, Menu key. */
export function RowMenu() {
  const menu = useScreen((screen) => screen.menu);
  const rubrique = useFocusedRubrique();
  if (menu?.kind !== 'row' || rubrique === undefined) return null;
  return (
    <AnchoredMenu at={menu.at} label={RUBRIQUES_TEXTS.tools} width={240}>
      <Menu.Label>{rubrique.title}</Menu.Label>
      <ActItems rubrique={rubrique} />
    </AnchoredMenu>
  );
}
