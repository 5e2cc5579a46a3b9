import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { PASSPHRASE_LENGTH, type StationProtection } from '../../../../contract/console/station.contract.ts';
import { KEY_FAILURES, LOCK_TEXTS } from '../../../../texts/lock.ts';
import { useActions } from '../../../school/school-context.tsx';
import type { ProtectionAnswer } from '../../../school/station-actions.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

interface PassphraseFormProps {
  readonly isSet: boolean;
  readonly onChanged: (protection: StationProtection) => void;
}

const EMPTY = { current: '', next: '', again: '' };

/** Sets, changes or takes away the passphrase that closes the key of this computer. */
export function PassphraseForm({ isSet, onChanged }: PassphraseFormProps) {
  const { setPassphrase, removePassphrase } = useActions();
  const [typed, setTyped] = useState(EMPTY);
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'error'; readonly text: string }>();
  const [isBusy, setBusy] = useState(false);
  const isSame = typed.next === typed.again;
  const mayGo = !isBusy && (!isSet || typed.current !== '');
  const wait = (answer: Promise<ProtectionAnswer>, done: string): void => {
    setBusy(true);
    void answer.then((given) => {
      setBusy(false);
      setSaid(given?.kind === 'refused' ? { kind: 'error', text: KEY_FAILURES[given.failure] } : { kind: 'success', text: done });
      if (given?.kind !== 'done') return;
      setTyped(EMPTY);
      onChanged(given.protection);
    });
  };
  const submit = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    wait(setPassphrase(isSet ? typed.current : null, typed.next), LOCK_TEXTS.setDone);
  };
  const field = (name: keyof typeof EMPTY) => ({
    label: LOCK_TEXTS[name],
    value: typed[name],
    maxLength: PASSPHRASE_LENGTH.most,
    autoComplete: 'off',
    w: 360,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <form className="form-fields" onSubmit={submit}>
      {isSet ? <PasswordInput {...field('current')} /> : null}
      <PasswordInput {...field('next')} description={LOCK_TEXTS.nextHelp} />
      <PasswordInput {...field('again')} error={isSame || typed.again === '' ? undefined : LOCK_TEXTS.different} />
      <div className="control-acts">
        <Button type="submit" variant="filled" disabled={!mayGo || !isSame || typed.next.length < PASSPHRASE_LENGTH.least}>{isSet ? LOCK_TEXTS.change : LOCK_TEXTS.set}</Button>
        {isSet ? <Button disabled={!mayGo} onClick={() => wait(removePassphrase(typed.current), LOCK_TEXTS.removeDone)}>{LOCK_TEXTS.remove}</Button> : null}
      </div>
      {said === undefined ? null : <InlineNotice kind={said.kind}>{said.text}</InlineNotice>}
      <p className="quiet">{isSet ? LOCK_TEXTS.removeEffect : null} {LOCK_TEXTS.same}</p>
    </form>
  );
}
