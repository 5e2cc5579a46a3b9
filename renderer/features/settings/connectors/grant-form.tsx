import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ACCESS_MODULES, ACCESS_TEXTS as TEXTS } from '../../../../texts/connectors/access-screen.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { CONNECTOR_TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { CheckedField } from '../../../ui/fields/checked-field.tsx';
import { SecretField } from '../../../ui/fields/secret-field.tsx';
import { AccessReturn } from './access-return.tsx';
import type { PartProps } from './part-props.ts';
import { useWrongField } from './use-wrong-field.ts';

const EMPTY = { address: '', id: '', secret: '', redirect: '' } as const;
const TOLD_IN = { address: 'address', unreachable: 'address', clientRefused: 'secret' } as const;
const MODULES = Object.entries(ACCESS_MODULES);
/** Without its version, nothing is written on a platform. */
const FIRST = ['infra'];

/** The application that the operator of the platform made: typed once, it leaves for the ENT with its secret, and an access is granted to it. */
export function GrantForm({ desk }: Pick<PartProps, 'desk'>) {
  const { connectors } = useActions();
  const [typed, setTyped] = useState<Readonly<Record<keyof typeof EMPTY, string>>>(EMPTY);
  const [modules, setModules] = useState<string[]>(FIRST);
  const [page, setPage] = useState<string>();
  const { form, errorOf, forget, tells } = useWrongField<keyof typeof EMPTY>(TOLD_IN);
  const put = (field: keyof typeof EMPTY) => (value: string): void => {
    forget();
    setTyped({ ...typed, [field]: value });
  };
  const begin = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const application = { ...typed, address: typed.address.trim(), redirect: typed.redirect.trim(), modules };
    setPage((await desk.act(() => connectors.askAccess({ id: 'entcore', application }), tells))?.page);
    setTyped({ ...typed, secret: '' });
  };
  if (page !== undefined) return <AccessReturn page={page} label={TEXTS.end} desk={desk} onDone={() => setPage(undefined)} />;
  return (
    <form className="form-fields" ref={form} onSubmit={(event) => void begin(event)}>
      <p className="quiet">{TEXTS.application}</p>
      <CheckedField label={CONNECTOR_TEXTS.address} description={CONNECTOR_TEXTS.addressHint} w={420} maxLength={500} autoComplete="off" inputMode="url" value={typed.address} fits={URL.canParse} rule={UI_TEXTS.linkRule} refused={errorOf('address')} onValue={put('address')} />
      <TextInput label={TEXTS.clientId} w={420} maxLength={200} autoComplete="off" value={typed.id} onChange={({ currentTarget }) => put('id')(currentTarget.value)} />
      <SecretField label={TEXTS.clientSecret} w={420} maxLength={500} autoComplete="new-password" value={typed.secret} error={errorOf('secret')} onChange={({ currentTarget }) => put('secret')(currentTarget.value)} />
      <CheckedField label={TEXTS.redirect} description={TEXTS.redirectHint} w={420} maxLength={500} autoComplete="off" inputMode="url" value={typed.redirect} fits={URL.canParse} rule={UI_TEXTS.linkRule} onValue={put('redirect')} />
      <Checkbox.Group label={TEXTS.modules} value={modules} onChange={setModules}>
        {MODULES.map(([module, label]) => <Checkbox key={module} value={module} label={label} />)}
      </Checkbox.Group>
      <div><Button type="submit" variant="filled" loading={desk.isBusy} disabled={Object.values(typed).some((text) => text.trim() === '')}>{TEXTS.begin}</Button></div>
    </form>
  );
}
