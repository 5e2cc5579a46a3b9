import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ConsoleSession } from '../../contract/console/console.contract.ts';
import { CONSOLE_ROLE_LABELS, CONSOLE_ROLE_PURPOSES } from '../../texts/people/roles.ts';
import { SIGN_IN_TEXTS } from '../../texts/station/sign-in.ts';
import { useActions } from '../school/store/school-context.tsx';
import { FirstPassphraseForm } from './first-passphrase-form.tsx';
import { Prove } from './prove.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** What opens the console now: its passphrase, a proof in the browser, or the choice of an account. */
export function Door({ session }: { readonly session: ConsoleSession }) {
  if (session.lock?.needs === 'passphrase') return <UnlockForm />;
  if (session.lock?.needs === 'new-passphrase') return <FirstPassphraseForm />;
  return session.proves ? <Prove session={session} /> : <Accounts session={session} />;
}

function Accounts({ session }: { readonly session: ConsoleSession }) {
  const { signIn, askAccounts } = useActions();
  const [chosen, setChosen] = useState<string | null>(null);
  const enter = (id: string): void => {
    setChosen(id);
    void signIn(id).finally(() => setChosen(null));
  };
  if (session.accounts.length === 0) {
    return (
      <InlineNotice kind="warning">
        {SIGN_IN_TEXTS.noAccount}
        <Button className="notice-button" onClick={askAccounts}>{SIGN_IN_TEXTS.retry}</Button>
      </InlineNotice>
    );
  }
  return (
    <>
      <h2>{SIGN_IN_TEXTS.choose}</h2>
      <ul className="account-list" aria-label={SIGN_IN_TEXTS.accounts}>
        {session.accounts.map(({ id, name, role, title }) => (
          <li key={id}>
            <button type="button" className="account" aria-busy={chosen === id} disabled={chosen !== null} onClick={() => enter(id)}>
              <span className="account-name"><bdi>{name}</bdi></span>
              <span className="account-role">{title === '' ? CONSOLE_ROLE_LABELS[role] : title}</span>
              <span className="quiet account-purpose">{CONSOLE_ROLE_PURPOSES[role]}</span>
            </button>
          </li>
        ))}
      </ul>
      <output className="quiet">{chosen === null ? '' : SIGN_IN_TEXTS.receiving}</output>
    </>
  );
}
