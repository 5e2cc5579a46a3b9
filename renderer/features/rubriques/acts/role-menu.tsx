import { Menu } from '@mantine/core';
import { GIVEN_ROLES } from '../../../../domain/rights/role.ts';
import type { RubriqueRole } from '../../../../domain/rights/role.ts';
import { roleOf } from '../../../../domain/rubriques/access-gestures.ts';
import { ROLE_LABELS, ROLE_LETTERS } from '../../../../texts/people/roles.ts';
import { DEDUCED_PURPOSES, ROLE_PURPOSES, RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { RoleBadge } from '../../../ui/role-badge.tsx';
import { AnchoredMenu } from './anchored-menu.tsx';
import { useDesk, useScreen } from '../desk/desk.tsx';
import { accessCellOf } from '../grid/rectangle.ts';
import { giveRole, selectedLines } from './rights-acts.ts';
import { focusedCell } from '../desk/screen-store.ts';

const CHOICES: readonly RubriqueRole[] = [...GIVEN_ROLES, 'none'];
const CURRENT = { 'aria-current': 'true', 'data-autofocus': true } as const;
const KEYS: Readonly<Record<RubriqueRole, string>> = { visitor: 'V', writer: 'R', publisher: 'P', moderator: 'M', manager: 'G', none: 'Suppr' };

/** The five roles and none, each with what it allows. */
export function RoleMenu() {
  const desk = useDesk();
  const menu = useScreen((screen) => screen.menu);
  const cell = useScreen((screen) => screen.focus);
  const current = useSchool(({ view }) => {
    const focused = focusedCell({ focus: cell });
    return focused === undefined ? undefined : roleOf(view, accessCellOf(focused));
  });
  if (menu?.kind !== 'roles') return null;
  const give = (key: string): boolean => {
    const role = CHOICES.find((choice) => KEYS[choice] === (key === 'Delete' ? 'Suppr' : key.toUpperCase()));
    if (role !== undefined) giveRole(desk, selectedLines(desk), role);
    return role !== undefined;
  };
  return (
    <AnchoredMenu at={menu.at} label={RUBRIQUES_TEXTS.menuTitle} width={430} onKey={give}>
      {CHOICES.map((role) => (
        <Menu.Item key={role} className="role-choice" {...(role === current ? CURRENT : {})} onClick={() => giveRole(desk, selectedLines(desk), role)}>
          <RoleChoice role={role} />
        </Menu.Item>
      ))}
    </AnchoredMenu>
  );
}

function RoleChoice({ role }: { readonly role: RubriqueRole }) {
  return (
    <span className="role-choice-body">
      {role === 'none' ? <span className="role role-none" aria-hidden>{ROLE_LETTERS.none}</span> : <RoleBadge role={role} />}
      <span className="role-choice-words">
        <strong>{ROLE_LABELS[role]}</strong>
        <span className="quiet">
          {ROLE_PURPOSES[role]}
          {DEDUCED_PURPOSES.has(role) ? <span className="deduced" title={RUBRIQUES_TEXTS.deducedWhy}>{RUBRIQUES_TEXTS.deduced}</span> : null}
        </span>
      </span>
      <kbd aria-hidden>{KEYS[role]}</kbd>
    </span>
  );
}
