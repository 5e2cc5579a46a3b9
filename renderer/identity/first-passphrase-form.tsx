import { Button } from '@mantine/core';
import { useState } from 'react';
import { PASSPHRASE_LENGTH } from '../../contract/console/station.contract.ts';
import { KEY_FAILURES, LOCK_TEXTS as TEXTS } from '../../texts/station/lock.ts';
import { isNewSecretWhole, newSecretFaults } from '../station/new-secret-faults.ts';
import { SecretField } from '../ui/fields/secret-field.tsx';
import { useWrongFocus } from '../ui/fields/use-wrong-focus.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { useUnlock } from './use-unlock.ts';

/** Has a first passphrase chosen, twice the same, where nothing of the computer keeps the key of the data. */
export function FirstPassphraseForm() {
  const { failure, isOpening, unlock, forget } = useUnlock();
  const form = useWrongFocus<HTMLFormElement>(failure);
  const [typed, setTyped] = useState({ next: '', again: '' });
  const errors = failure === 'passphrase-short' ? { next: KEY_FAILURES[failure] } : newSecretFaults(typed);
  const type = (name: 'next' | 'again', value: string): void => {
    forget();
    setTyped({ ...typed, [name]: value });
  };
  const field = (name: 'next' | 'again') => ({ label: TEXTS[name], value: typed[name], error: errors[name], maxLength: PASSPHRASE_LENGTH.most, onChange: ({ currentTarget: { value } }: { readonly currentTarget: HTMLInputElement }) => type(name, value) });
  return (
    <form className="form-fields" ref={form} onSubmit={unlock(typed.next)}>
      <SecretField {...field('next')} description={TEXTS.firstHelp} />
      <SecretField {...field('again')} />
      {failure === undefined || failure === 'passphrase-short' ? null : <InlineNotice kind="error">{KEY_FAILURES[failure]}</InlineNotice>}
      <div><Button type="submit" variant="filled" disabled={!isNewSecretWhole(typed) || isOpening}>{TEXTS.first}</Button></div>
      <output className="quiet">{isOpening ? TEXTS.unlocking : ''}</output>
    </form>
  );
}
