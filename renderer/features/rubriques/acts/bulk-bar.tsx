import { Button, Menu } from '@mantine/core';
import { GIVEN_ROLES } from '../../../../domain/rights/role.ts';
import { ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { RUBRIQUES_TEXTS, selectedCells } from '../../../../texts/rubriques/rubriques.ts';
import { RoleBadge } from '../../../ui/role-badge.tsx';
import { useDesk, useScreen } from '../desk/desk.tsx';
import { fillDown, giveRole, selectedLines } from './rights-acts.ts';

/** What can be done to several cells at once; it is there only while several are selected. */
export function BulkBar() {
  const desk = useDesk();
  const rectangle = useScreen((screen) => screen.rectangle);
  const count = rectangle === null ? 0 : selectedLines(desk).flat().length;
  if (count < 2) return null;
  return (
    <div className="bulk-bar" role="toolbar" aria-label={RUBRIQUES_TEXTS.bulk}>
      <strong>{selectedCells(count)}</strong>
      <Menu position="top-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="filled">{RUBRIQUES_TEXTS.giveRight}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {GIVEN_ROLES.map((role, place) => (
            <Menu.Item key={role} data-autofocus={place === 0 || undefined} leftSection={<RoleBadge role={role} />} onClick={() => giveRole(desk, selectedLines(desk), role)}>{ROLE_LABELS[role]}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button onClick={() => giveRole(desk, selectedLines(desk), 'none')}>{RUBRIQUES_TEXTS.removeRight}</Button>
      <Button onClick={() => fillDown(desk)}>{RUBRIQUES_TEXTS.fillDown}</Button>
      <CopyToLines />
      <Button variant="subtle" onClick={() => desk.screen.setState({ rectangle: null })}>{RUBRIQUES_TEXTS.dropSelection}</Button>
    </div>
  );
}

/** Gives every rubrique of the selection the rights of one rubrique, whole, in one entry of the draft. */
function CopyToLines() {
  const desk = useDesk();
  const open = (): void => {
    const [first, ...others] = selectedLines(desk).flatMap(([cell]) => cell?.rubriqueId ?? []);
    if (first !== undefined) desk.screen.setState({ dialog: { kind: 'copy', rubriqueId: first, others } });
  };
  return <Button onClick={open}>{RUBRIQUES_TEXTS.copyHere}</Button>;
}
