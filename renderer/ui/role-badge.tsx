import type { RubriqueRole } from '../../domain/rights/role.ts';
import { ROLE_LABELS, ROLE_LETTERS } from '../../texts/people/roles.ts';

/** The class that paints a role; shared with the cells of the grids, which are not React. */
export function roleClass(role: RubriqueRole): string {
  return `role role-${role}`;
}

/** The letter of a role on its tint; read aloud in full. */
export function RoleBadge({ role }: { readonly role: RubriqueRole }) {
  return (
    <span className={roleClass(role)} title={ROLE_LABELS[role]}>
      <span aria-hidden>{ROLE_LETTERS[role]}</span>
      <span className="hidden-text">{ROLE_LABELS[role]}</span>
    </span>
  );
}
