import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ConsoleSession } from '../../contract/console/console.contract.ts';
import { SIGN_IN_FAILURES, SIGN_IN_TEXTS } from '../../texts/station/sign-in.ts';
import { useActions, useSchool } from '../school/store/school-context.tsx';
import { safeAddress } from '../ui/safe-address.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';

/** Sends the person to the ENT's own page of identification, and waits for them (ux §2.19). */
export function Prove({ session }: { readonly session: ConsoleSession }) {
  return (
    <>
      <h2>{SIGN_IN_TEXTS.proveTitle}</h2>
      <p className="quiet">{SIGN_IN_TEXTS.proveHow}</p>
      {session.signIn?.kind === 'failed' ? <InlineNotice kind="warning">{SIGN_IN_FAILURES[session.signIn.reason]}</InlineNotice> : null}
      <ProveAgain />
    </>
  );
}

/** The same act alone, for somebody who is in the console already. */
export function ProveAgain({ label = SIGN_IN_TEXTS.prove }: { readonly label?: string }) {
  const state = useSchool(({ session }) => session?.signIn ?? null);
  const { prove, cancelProof } = useActions();
  const [asking, setAsking] = useState(false);
  const begin = (): void => {
    setAsking(true);
    void prove().finally(() => setAsking(false));
  };
  if (state?.kind === 'waiting') {
    return (
      <div className="prove">
        <output>{SIGN_IN_TEXTS.waiting}</output>
        <a href={safeAddress(state.url)} target="_blank" rel="noopener noreferrer">{SIGN_IN_TEXTS.openAgain}</a>
        <Button variant="default" onClick={cancelProof}>{SIGN_IN_TEXTS.cancel}</Button>
      </div>
    );
  }
  return <div className="prove"><Button onClick={begin} loading={asking}>{label}</Button></div>;
}
