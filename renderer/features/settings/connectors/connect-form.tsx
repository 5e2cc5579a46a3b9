import { Button, Radio, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ACCESS_TEXTS } from '../../../../texts/connectors/access-screen.ts';
import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { SecretField } from '../../../ui/fields/secret-field.tsx';
import { GrantForm } from './grant-form.tsx';
import type { PartProps } from './part-props.ts';

const EMPTY = { address: '', login: '', password: '' } as const;

/** How the ENT will sign in: by an access that somebody grants, else by the password of an account. */
export function ConnectForm({ view, desk }: PartProps) {
  const [way, setWay] = useState('grant');
  return (
    <>
      <Radio.Group label={ACCESS_TEXTS.way} value={way} onChange={setWay}>
        <Radio value="grant" label={ACCESS_TEXTS.grant} description={ACCESS_TEXTS.grantHint} />
        <Radio value="password" label={ACCESS_TEXTS.password} />
      </Radio.Group>
      {way === 'grant' ? <GrantForm desk={desk} /> : <AccountForm view={view} desk={desk} />}
    </>
  );
}

/** The account of the connector, typed once: it leaves for the ENT, and nothing of it stays in the page. */
function AccountForm({ view, desk }: PartProps) {
  const { connectors } = useActions();
  const [typed, setTyped] = useState<Readonly<Record<keyof typeof EMPTY, string>>>(EMPTY);
  const put = (field: keyof typeof EMPTY) => (event: { readonly currentTarget: { readonly value: string } }): void => setTyped({ ...typed, [field]: event.currentTarget.value });
  const connect = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const done = await desk.act(() => connectors.connect({ id: view.id, ...typed, address: typed.address.trim() }));
    setTyped(done === undefined ? { ...typed, password: '' } : EMPTY);
  };
  const isMissing = typed.address.trim() === '' || typed.login === '' || typed.password === '';
  return (
    <form className="form-fields" onSubmit={(event) => void connect(event)}>
      <p className="quiet">{TEXTS.account}</p>
      <TextInput label={TEXTS.address} description={TEXTS.addressHint} w={420} maxLength={500} autoComplete="off" inputMode="url" value={typed.address} onChange={put('address')} />
      <TextInput label={TEXTS.login} w={420} maxLength={200} autoComplete="off" value={typed.login} onChange={put('login')} />
      <SecretField label={TEXTS.password} w={420} maxLength={500} autoComplete="new-password" value={typed.password} onChange={put('password')} />
      <div><Button type="submit" variant="filled" loading={desk.isBusy} disabled={isMissing}>{TEXTS.connect}</Button></div>
    </form>
  );
}
