import { Button, Radio, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ACCESS_TEXTS } from '../../../../texts/connectors/access-screen.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { CheckedField } from '../../../ui/fields/checked-field.tsx';
import { SecretField } from '../../../ui/fields/secret-field.tsx';
import { GrantForm } from './grant-form.tsx';
import type { PartProps } from './part-props.ts';
import { useWrongField } from './use-wrong-field.ts';

const EMPTY = { address: '', login: '', password: '' } as const;
const TOLD_IN = { address: 'address', unreachable: 'address', signedOut: 'password' } as const;

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
  const { form, errorOf, forget, tells } = useWrongField<keyof typeof EMPTY>(TOLD_IN);
  const put = (field: keyof typeof EMPTY) => (value: string): void => {
    forget();
    setTyped({ ...typed, [field]: value });
  };
  const connect = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const done = await desk.act(() => connectors.connect({ id: view.id, ...typed, address: typed.address.trim() }), tells);
    setTyped(done === undefined ? { ...typed, password: '' } : EMPTY);
  };
  const isMissing = typed.address.trim() === '' || typed.login === '' || typed.password === '';
  return (
    <form className="form-fields" ref={form} onSubmit={(event) => void connect(event)}>
      <p className="quiet">{TEXTS.account}</p>
      <CheckedField label={TEXTS.address} description={TEXTS.addressHint} w={420} maxLength={500} autoComplete="off" inputMode="url" value={typed.address} fits={URL.canParse} rule={UI_TEXTS.linkRule} refused={errorOf('address')} onValue={put('address')} />
      <TextInput label={TEXTS.login} w={420} maxLength={200} autoComplete="off" value={typed.login} onChange={({ currentTarget }) => put('login')(currentTarget.value)} />
      <SecretField label={TEXTS.password} w={420} maxLength={500} autoComplete="new-password" value={typed.password} error={errorOf('password')} onChange={({ currentTarget }) => put('password')(currentTarget.value)} />
      <div><Button type="submit" variant="filled" loading={desk.isBusy} disabled={isMissing}>{TEXTS.connect}</Button></div>
    </form>
  );
}
