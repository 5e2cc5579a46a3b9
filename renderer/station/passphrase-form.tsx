import { Button } from '@mantine/core';
import { PASSPHRASE_LENGTH, type StationProtection } from '../../contract/console/station.contract.ts';
import { LOCK_TEXTS } from '../../texts/station/lock.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { SecretField } from '../ui/fields/secret-field.tsx';
import { useWrongFocus } from '../ui/fields/use-wrong-focus.ts';
import { usePassphrase, type TypedSecrets } from './use-passphrase.ts';

interface PassphraseFormProps {
  readonly isSet: boolean;
  readonly onChanged: (protection: StationProtection) => void;
}

/** Sets, changes or takes away the passphrase that closes the key of this computer. */
export function PassphraseForm({ isSet, onChanged }: PassphraseFormProps) {
  const { typed, type, said, errors, maySet, mayRemove, set, remove } = usePassphrase(isSet, onChanged);
  const form = useWrongFocus<HTMLFormElement>(said?.field === undefined ? undefined : said);
  const field = (name: keyof TypedSecrets) => ({ label: LOCK_TEXTS[name], value: typed[name], error: errors[name], onTyped: (text: string) => type(name, text) });
  return (
    <form className="form-fields" ref={form} onSubmit={set}>
      {isSet ? <Field {...field('current')} /> : null}
      <Field {...field('next')} help={LOCK_TEXTS.nextHelp} />
      <Field {...field('again')} />
      <div className="control-acts">
        <Button type="submit" variant="filled" disabled={!maySet}>{isSet ? LOCK_TEXTS.change : LOCK_TEXTS.set}</Button>
        {isSet ? <Button disabled={!mayRemove} onClick={remove}>{LOCK_TEXTS.remove}</Button> : null}
      </div>
      {said === undefined || said.field !== undefined ? null : <InlineNotice kind={said.kind}>{said.text}</InlineNotice>}
      {isSet ? <p className="quiet">{LOCK_TEXTS.removeEffect}</p> : null}
      <p className="quiet">{LOCK_TEXTS.same}</p>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly onTyped: (text: string) => void;
}

function Field({ label, value, help, error, onTyped }: FieldProps) {
  return <SecretField label={label} value={value} description={help} error={error} maxLength={PASSPHRASE_LENGTH.most} w={360} onChange={(event) => onTyped(event.currentTarget.value)} />;
}
