import type { ReactNode } from 'react';
import type { ConsoleRole } from '../../../../domain/roles/role-matrix.ts';
import { CONSOLE_ROLE_LABELS } from '../../../../texts/people/roles.ts';

interface AccessLineProps {
  readonly name: string;
  readonly role: ConsoleRole;
  /** What else is known, under the name. */
  readonly facts?: ReactNode;
  /** What may be done about it. */
  readonly children?: ReactNode;
}

/** Somebody, in one line: who, as what, and what may be done about it. */
export function AccessLine({ name, role, facts, children }: AccessLineProps) {
  return (
    <li className="access-line">
      <span className="access-who">
        <span><strong><bdi>{name}</bdi></strong> <span className="quiet">{CONSOLE_ROLE_LABELS[role]}</span></span>
        {facts === undefined ? null : <span className="quiet">{facts}</span>}
      </span>
      <span className="access-acts">{children}</span>
    </li>
  );
}
