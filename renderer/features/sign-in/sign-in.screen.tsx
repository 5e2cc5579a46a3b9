import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ConsoleSession } from '../../../contract/console/console.contract.ts';
import { failureSentence } from '../../../texts/frame/failures.ts';
import { CONSOLE_ROLE_LABELS, CONSOLE_ROLE_PURPOSES } from '../../../texts/people/roles.ts';
import { entAddress, KEY_SENTENCES, SIGN_IN_TEXTS } from '../../../texts/station/sign-in.ts';
import { lockSentence } from '../../../texts/station/lock.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { useActions, useSchool } from '../../school/school-context.tsx';
import type { Notice } from '../../school/school-state.ts';
import { Prove } from '../../identity/prove.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { OtherSchools } from './other-schools.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** One proves who one is in the browser, or chooses one of the accounts of a demonstration. */
export function SignInScreen() {
  const session = useSchool((state) => state.session);
  const notice = useSchool((state) => state.notice);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{session?.schoolName ?? SIGN_IN_TEXTS.title}</h1>
        <p className="quiet">{SIGN_IN_TEXTS.purpose}</p>
        {notice === null ? null : <InlineNotice kind="error">{noticeWords(notice)}</InlineNotice>}
        {session?.lock === undefined ? null : <InlineNotice kind="info">{lockSentence(session.lock)}</InlineNotice>}
        {session === null ? null : <Door session={session} />}
        {session === null || session.lock !== undefined ? null : <OtherSchools />}
        {session === null ? null : (
          <p className="sign-in-foot">
            {KEY_SENTENCES[session.keyStorage]} {entAddress(session.entUrl)}
          </p>
        )}
      </div>
    </main>
  );
}

/** What opens the console now: its passphrase, a proof in the browser, or the choice of an account. */
function Door({ session }: { readonly session: ConsoleSession }) {
  if (session.lock?.needs === 'passphrase') return <UnlockForm />;
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

/** What is said of an act of a screen has no place where nobody is signed in. */
function noticeWords(notice: Notice): string {
  if (notice.kind === 'refusal') return refusalSentence(notice.refusal);
  return 'reason' in notice ? failureSentence(notice.reason) : '';
}
