import { Button } from '@mantine/core';
import { useState } from 'react';
import { PASSPHRASE_LENGTH } from '../../contract/console/station.contract.ts';
import { KEY_FAILURES, LOCK_TEXTS as TEXTS } from '../../texts/station/lock.ts';
import { useActions } from '../school/store/school-context.tsx';
import type { KeyFailure } from '../school/actions/station-actions.ts';
import { SecretField } from '../ui/fields/secret-field.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';

/** Has a first passphrase chosen, twice the same, where nothing of the computer keeps the key of the data. */
export function FirstPassphraseForm() {
  const { unlock } = useActions();
  const [typed, setTyped] = useState({ next: '', again: '' });
  const [isOpening, setOpening] = useState(false);
  const [failure, setFailure] = useState<KeyFailure>();
  const isSame = typed.next === typed.again;
  const submit = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    setOpening(true);
    setFailure(undefined);
    void unlock(typed.next).then(setFailure).finally(() => setOpening(false));
  };
  const field = (name: 'next' | 'again') => ({ label: TEXTS[name], value: typed[name], maxLength: PASSPHRASE_LENGTH.most, onChange: ({ currentTarget: { value } }: { readonly currentTarget: HTMLInputElement }) => setTyped({ ...typed, [name]: value }) });
  return (
    <form className="form-fields" onSubmit={submit}>
      <SecretField {...field('next')} description={TEXTS.firstHelp} />
      <SecretField {...field('again')} error={isSame || typed.again === '' ? undefined : TEXTS.different} />
      {failure === undefined ? null : <InlineNotice kind="error">{KEY_FAILURES[failure]}</InlineNotice>}
      <div><Button type="submit" variant="filled" disabled={!isSame || typed.next.length < PASSPHRASE_LENGTH.least || isOpening}>{TEXTS.first}</Button></div>
      <output className="quiet">{isOpening ? TEXTS.unlocking : ''}</output>
    </form>
  );
}
