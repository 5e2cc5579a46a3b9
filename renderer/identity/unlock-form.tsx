import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { KEY_FAILURES, LOCK_TEXTS } from '../../texts/station/lock.ts';
import { useActions } from '../school/store/school-context.tsx';
import type { KeyFailure } from '../school/actions/station-actions.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { SecretField } from '../ui/fields/secret-field.tsx';

/** Asks for the passphrase that closes the data of this computer. */
export function UnlockForm() {
  const { unlock } = useActions();
  const field = useRef<HTMLInputElement>(null);
  // Nothing else can be done here.
  useEffect(() => field.current?.focus(), []);
  const [passphrase, setPassphrase] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [failure, setFailure] = useState<KeyFailure>();
  const submit = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    setOpening(true);
    setFailure(undefined);
    void unlock(passphrase).then(setFailure).finally(() => setOpening(false));
  };
  return (
    <form className="form-fields" onSubmit={submit}>
      <SecretField label={LOCK_TEXTS.passphrase} value={passphrase} ref={field} onChange={(event) => setPassphrase(event.currentTarget.value)} />
      {failure === undefined ? null : <InlineNotice kind="error">{KEY_FAILURES[failure]}</InlineNotice>}
      <div><Button type="submit" variant="filled" disabled={passphrase === '' || isOpening}>{LOCK_TEXTS.unlock}</Button></div>
      <output className="quiet">{isOpening ? LOCK_TEXTS.unlocking : ''}</output>
    </form>
  );
}
