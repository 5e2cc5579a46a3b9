import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Accesses } from '../../../../contract/ent/identity.ts';
import { ConsoleRole, mayManageAccounts } from '../../../../domain/roles/role-matrix.ts';
import { ACCESS_TEXTS, actOn, lastSignInWords } from '../../../../texts/station/accesses.ts';
import { CONSOLE_ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { AccessLine } from './access-line.tsx';
import type { AccessesPart } from './accesses-part.ts';

type Account = Accesses['accounts'][number];

/** Somebody about whom one is about to act. */
interface Act {
  readonly kind: 'remove' | 'role';
  readonly account: Account;
}

const LESSER = ConsoleRole.options.filter((role) => !mayManageAccounts(role));

/** Those who have an access; who is not an administrator may be given another role. */
export function Accounts({ asked, accesses: { accounts } }: AccessesPart) {
  const { access } = useActions();
  const own = useSchool(({ actor }) => actor?.accountId);
  const [act, setAct] = useState<Act | null>(null);
  const now = useNow();
  const done = (deed: () => Promise<unknown>): void => {
    setAct(null);
    void asked.act(deed);
  };
  return (
    <>
      <ul className="access-list">
        {accounts.map((account) => (
          <AccessLine key={account.id} name={account.name} role={account.role} facts={account.comesIn ? lastSignInWords(account.lastSignIn, now) : ACCESS_TEXTS.neverCame}>
            {account.id === own ? <span className="quiet">{ACCESS_TEXTS.you}</span> : null}
            {mayManageAccounts(account.role) ? null : (
              <Button aria-label={actOn(ACCESS_TEXTS.changeRole, account.name)} onClick={() => setAct({ kind: 'role', account })}>{ACCESS_TEXTS.changeRole}</Button>
            )}
            <Button aria-label={actOn(ACCESS_TEXTS.remove, account.name)} onClick={() => setAct({ kind: 'remove', account })}>{ACCESS_TEXTS.remove}</Button>
          </AccessLine>
        ))}
      </ul>
      {act?.kind === 'remove' ? (
        <ConfirmDialog title={ACCESS_TEXTS.removeQuestion} action={ACCESS_TEXTS.remove} isDangerous onConfirm={() => done(() => access.remove({ id: act.account.id }))} onCancel={() => setAct(null)}>
          <p><bdi>{act.account.name}</bdi>, {CONSOLE_ROLE_LABELS[act.account.role]}.</p>
          <p>{ACCESS_TEXTS.removeHow}</p>
        </ConfirmDialog>
      ) : null}
      {act?.kind === 'role' ? (
        <RoleDialog account={act.account} onConfirm={(role) => done(() => access.changeRole({ id: act.account.id, role }))} onCancel={() => setAct(null)} />
      ) : null}
    </>
  );
}

interface RoleDialogProps {
  readonly account: Account;
  readonly onConfirm: (role: ConsoleRole) => void;
  readonly onCancel: () => void;
}

function RoleDialog({ account, onConfirm, onCancel }: RoleDialogProps) {
  const [role, setRole] = useState(account.role);
  return (
    <ConfirmDialog title={ACCESS_TEXTS.changeRole} action={ACCESS_TEXTS.changeRole} onConfirm={() => onConfirm(role)} onCancel={onCancel}>
      <p><bdi>{account.name}</bdi>, {CONSOLE_ROLE_LABELS[account.role]}.</p>
      <NativeSelect label={ACCESS_TEXTS.role} data={LESSER.map((value) => ({ value, label: CONSOLE_ROLE_LABELS[value] }))} value={role} onChange={(event) => setRole(ConsoleRole.parse(event.currentTarget.value))} />
      <p>{ACCESS_TEXTS.changeRoleHow}</p>
    </ConfirmDialog>
  );
}
