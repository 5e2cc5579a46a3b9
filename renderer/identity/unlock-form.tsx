import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { KEY_FAILURES, LOCK_TEXTS } from '../../texts/station/lock.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { SecretField } from '../ui/fields/secret-field.tsx';
import { useWrongFocus } from '../ui/fields/use-wrong-focus.ts';
import { useUnlock } from './use-unlock.ts';

/** Asks for the passphrase that closes the data of this computer. */
export function UnlockForm() {
  const { failure, isOpening, unlock, forget } = useUnlock();
  const field = useRef<HTMLInputElement>(null);
  // Nothing else can be done here.
  useEffect(() => field.current?.focus(), []);
  const form = useWrongFocus<HTMLFormElement>(failure);
  const [passphrase, setPassphrase] = useState('');
  const type = (typed: string): void => {
    forget();
    setPassphrase(typed);
  };
  // Where the file of the key is gone, no other passphrase would open.
  const isTyped = failure !== undefined && failure !== 'key-file';
  return (
    <form className="form-fields" ref={form} onSubmit={unlock(passphrase)}>
      <SecretField label={LOCK_TEXTS.passphrase} value={passphrase} ref={field} error={isTyped ? KEY_FAILURES[failure] : undefined} onChange={(event) => type(event.currentTarget.value)} />
      {failure === undefined || isTyped ? null : <InlineNotice kind="error">{KEY_FAILURES[failure]}</InlineNotice>}
      <div><Button type="submit" variant="filled" disabled={passphrase === '' || isOpening}>{LOCK_TEXTS.unlock}</Button></div>
      <output className="quiet">{isOpening ? LOCK_TEXTS.unlocking : ''}</output>
    </form>
  );
}
