import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { GIVEN_ROLES, type RubriqueRole } from '../../../../domain/rights/role.ts';
import { setRole } from '../../../../domain/rubriques/access-gestures.ts';
import type { PrincipalRef } from '../../../../domain/rubriques/principal.ts';
import type { Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { INSPECTOR_TEXTS } from '../../../../texts/rubriques/rubrique-rights.ts';
import { PrincipalChoice, type Choosable } from '../../../sheets/principal-choice.tsx';
import { useDesk } from '../desk/desk.tsx';
import { record } from '../acts/rights-acts.ts';

const ANYBODY: Choosable = { person: () => true, group: () => true };
const ROLES = GIVEN_ROLES.toReversed();

/** Gives a role to a person or a group that may have no column in the grid. */
export function GiveRight({ rubrique }: { readonly rubrique: Rubrique }) {
  const desk = useDesk();
  const [holder, setHolder] = useState<PrincipalRef>();
  const [role, setRoleToGive] = useState<RubriqueRole>('manager');
  const give = (): void => {
    if (holder === undefined) return;
    record(desk, setRole(desk.school.getState().view, [{ rubriqueId: rubrique.id, principal: holder }], role));
    setHolder(undefined);
  };
  return (
    <div className="give-right">
      <PrincipalChoice label={INSPECTOR_TEXTS.giveTo} placeholder={INSPECTOR_TEXTS.subjectPlaceholder} among={ANYBODY} value={holder} onChange={setHolder} />
      <NativeSelect
        label={INSPECTOR_TEXTS.giveRole}
        value={role}
        data={ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))}
        onChange={({ currentTarget }) => setRoleToGive(ROLES.find((one) => one === currentTarget.value) ?? role)}
      />
      <Button disabled={holder === undefined} onClick={give}>{INSPECTOR_TEXTS.giveThis}</Button>
    </div>
  );
}
