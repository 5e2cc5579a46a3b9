import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { GivenInvitation } from '../../../../contract/ent/identity.ts';
import { ConsoleRole } from '../../../../domain/roles/role-matrix.ts';
import { ACCESS_TEXTS } from '../../../../texts/station/accesses.ts';
import { CONSOLE_ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import type { AccessesPart } from './accesses-part.ts';

/** The role that changes nothing, until another is chosen. */
const NEW = { name: '', title: '', role: 'trainer', replaces: '' } as const;

/** Whom one is about to invite; `replaces`: an account, or nothing. */
interface Wished {
  readonly name: string;
  readonly title: string;
  readonly role: ConsoleRole;
  readonly replaces: string;
}

/** Invites somebody; the address is shown once, and kept nowhere. */
export function InviteForm({ asked, accesses }: AccessesPart) {
  const { access } = useActions();
  const [wished, setWished] = useState<Wished>(NEW);
  const [given, setGiven] = useState<GivenInvitation | null>(null);
  const change = (changed: Partial<Wished>): void => setWished((before) => ({ ...before, ...changed }));
  const invite = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const answer = await asked.act(() => access.invite({ ...wished, replaces: wished.replaces === '' ? null : wished.replaces }));
    setGiven(answer ?? null);
    if (answer !== undefined) setWished(NEW);
  };
  const replaceable = [{ value: '', label: ACCESS_TEXTS.nobody }, ...accesses.accounts.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <>
      <h3>{ACCESS_TEXTS.inviteTitle}</h3>
      <form className="access-form" onSubmit={(event) => void invite(event)}>
        <TextInput label={ACCESS_TEXTS.name} value={wished.name} maxLength={200} autoComplete="off" onChange={(event) => change({ name: event.currentTarget.value })} />
        <TextInput label={ACCESS_TEXTS.title} value={wished.title} maxLength={200} autoComplete="off" onChange={(event) => change({ title: event.currentTarget.value })} />
        <NativeSelect label={ACCESS_TEXTS.role} data={ConsoleRole.options.map((role) => ({ value: role, label: CONSOLE_ROLE_LABELS[role] }))} value={wished.role} onChange={(event) => change({ role: ConsoleRole.parse(event.currentTarget.value) })} />
        <NativeSelect label={ACCESS_TEXTS.replaces} data={replaceable} value={wished.replaces} onChange={(event) => change({ replaces: event.currentTarget.value })} />
        <div><Button type="submit" variant="filled" disabled={wished.name.trim() === ''}>{ACCESS_TEXTS.invite}</Button></div>
      </form>
      {given === null ? null : <Given given={given} onClose={() => setGiven(null)} />}
    </>
  );
}

function Given({ given: { url, waits }, onClose }: { readonly given: GivenInvitation; readonly onClose: () => void }) {
  return (
    <InlineNotice kind="success" onClose={onClose}>
      {ACCESS_TEXTS.given} {waits ? ACCESS_TEXTS.givenWaits : null}
      <code className="access-address" aria-label={ACCESS_TEXTS.address}>{url}</code>
      <CopyButton text={url} label={ACCESS_TEXTS.copy} done={ACCESS_TEXTS.copied} />
    </InlineNotice>
  );
}
