import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ACCESS_TEXTS as TEXTS } from '../../../../texts/connectors/access-screen.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { safeAddress } from '../../../ui/safe-address.ts';
import type { PlatformDesk } from './use-platform.ts';
import { useWrongField } from './use-wrong-field.ts';

const TOLD_IN = { unawaited: 'returned' } as const;

interface ReturnProps {
  /** Of the platform, where somebody grants the access. */
  readonly page: string;
  readonly label: string;
  readonly desk: PlatformDesk;
  readonly onDone: () => void;
}

/** Sends somebody to the page of the platform, and takes the address where it brings their browser back. */
export function AccessReturn({ page, label, desk, onDone }: ReturnProps) {
  const { connectors } = useActions();
  const opensHere = useSchool(({ session }) => session?.pageOpens === true);
  const [returned, setReturned] = useState('');
  const { form, errorOf, forget, tells } = useWrongField<'returned'>(TOLD_IN);
  const end = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const done = await desk.act(() => connectors.takeAccess({ id: 'entcore', returned: returned.trim() }), tells);
    setReturned('');
    if (done !== undefined) onDone();
  };
  return (
    <form className="form-fields" ref={form} aria-label={TEXTS.pageTitle} onSubmit={(event) => void end(event)}>
      <h3>{TEXTS.pageTitle}</h3>
      <p className="quiet">{TEXTS.pageHow}</p>
      <div className="control-acts">
        {opensHere ? <a href={safeAddress(page)} target="_blank" rel="noopener noreferrer">{TEXTS.openPage}</a> : null}
        <CopyButton label={TEXTS.copyPage} done={TEXTS.copied} text={page} />
      </div>
      <TextInput label={TEXTS.returned} w={640} maxLength={4000} autoComplete="off" value={returned} error={errorOf('returned')} onChange={({ currentTarget }) => { forget(); setReturned(currentTarget.value); }} />
      <div className="control-acts">
        <Button type="submit" variant="filled" loading={desk.isBusy} disabled={returned.trim() === ''}>{label}</Button>
        <Button disabled={desk.isBusy} onClick={onDone}>{TEXTS.cancel}</Button>
      </div>
    </form>
  );
}
