import { useCallback } from 'react';
import { ACCESS_TEXTS } from '../../../../texts/station/accesses.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { Accounts } from './accounts.tsx';
import { AskedPart } from './asked-part.tsx';
import { Invitations } from './invitations.tsx';
import { InviteForm } from './invite-form.tsx';
import { TwoPersons } from './two-persons.tsx';
import { useAsked } from './use-asked.ts';

/** Who may come in to the console: invited, replaced, removed by ENT administrators. */
export function Accesses() {
  const { access } = useActions();
  const asked = useAsked(useCallback(() => access.list(), [access]));
  const isDemo = useSchool(({ school }) => school?.fictitious === true);
  const part = asked.value === undefined ? undefined : { asked, accesses: asked.value };
  return (
    <section className="form-fields" aria-label={ACCESS_TEXTS.accesses}>
      <h2>{ACCESS_TEXTS.accesses}</h2>
      <p>{ACCESS_TEXTS.accessesPurpose} {isDemo ? ACCESS_TEXTS.demonstration : null}</p>
      <AskedPart asked={asked} />
      {part === undefined ? null : (
        <>
          <Accounts {...part} />
          <Invitations {...part} />
          <InviteForm {...part} />
          <TwoPersons {...part} />
        </>
      )}
    </section>
  );
}
