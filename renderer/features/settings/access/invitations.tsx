import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Accesses } from '../../../../contract/ent/identity.ts';
import { ACCESS_TEXTS, actOn, opensUntil } from '../../../../texts/station/accesses.ts';
import { formatDayHour } from '../../../../texts/language/dates.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { AccessLine } from './access-line.tsx';
import type { AccessesPart } from './accesses-part.ts';

/** Invitations that nobody used yet, and those that a second administrator must agree to. */
export function Invitations({ asked, accesses: { invitations } }: AccessesPart) {
  const { access } = useActions();
  const [leaving, setLeaving] = useState<Accesses['invitations'][number]>();
  const withdraw = ({ id }: { readonly id: string }): void => {
    setLeaving(undefined);
    void asked.act(() => access.withdraw({ id }));
  };
  if (invitations.length === 0) return null;
  return (
    <>
      <h3>{ACCESS_TEXTS.invitations}</h3>
      <ul className="access-list">
        {invitations.map((invitation) => (
          <AccessLine key={invitation.id} name={invitation.name} role={invitation.role} facts={factsOf(invitation)}>
            {invitation.waits && !invitation.mine ? (
              <Button variant="filled" aria-label={actOn(ACCESS_TEXTS.approve, invitation.name)} onClick={() => void asked.act(() => access.approve({ id: invitation.id }))}>{ACCESS_TEXTS.approve}</Button>
            ) : null}
            <Button aria-label={actOn(ACCESS_TEXTS.withdraw, invitation.name)} onClick={() => setLeaving(invitation)}>{ACCESS_TEXTS.withdraw}</Button>
          </AccessLine>
        ))}
      </ul>
      {leaving === undefined ? null : (
        <ConfirmDialog title={ACCESS_TEXTS.withdrawQuestion} action={ACCESS_TEXTS.withdraw} isDangerous onConfirm={() => withdraw(leaving)} onCancel={() => setLeaving(undefined)}>
          <bdi>{leaving.name}</bdi>. {ACCESS_TEXTS.withdrawHow}
        </ConfirmDialog>
      )}
    </>
  );
}

function factsOf({ expiresAt, waits, mine }: Accesses['invitations'][number]): string {
  const until = `${opensUntil(formatDayHour(expiresAt))}.`;
  return waits ? `${until} ${mine ? ACCESS_TEXTS.waitsForOther : ACCESS_TEXTS.waitsForSecond}` : until;
}
