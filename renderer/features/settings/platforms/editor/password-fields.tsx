import { Checkbox, NativeSelect } from '@mantine/core';
import { sourceOf } from '../../../../../domain/kernel/source-ref.ts';
import { PasswordPart, ResetWay, type AccountLife } from '../../../../../domain/platforms/account-life.ts';
import { PASSWORD_PART_LABELS } from '../../../../../texts/accounts/accounts.ts';
import { PLATFORM_EDITOR_TEXTS as TEXTS, RESET_LABELS } from '../../../../../texts/platforms/platform-editor.ts';
import { PLATFORM_FIELDS as FIELDS } from '../../../../../texts/platforms/platforms.ts';
import type { LifeProps } from './life-fields.tsx';
import { NumberPart } from './number-part.tsx';
import { SourceField } from './source-field.tsx';

type EmailHours = NonNullable<AccountLife['emailHours']>;
type Password = NonNullable<AccountLife['password']>;

const WAYS = [{ value: '', label: TEXTS.unsaid }, ...ResetWay.options.map((value) => ({ value, label: RESET_LABELS[value] }))];

/** By when an address is validated, who gives a new password, and what it must hold: each with its source once it is said. */
export function PasswordFields({ at, life, onLife }: LifeProps) {
  const { emailHours, reset, password } = life;
  const way = (chosen: string): AccountLife['reset'] => ResetWay.options.flatMap((one) => (one === chosen ? [{ way: one, source: reset?.source ?? sourceOf('') }] : []))[0] ?? null;
  return (
    <>
      <NumberPart at={`${at}.emailHours.hours`} label={TEXTS.hours} value={emailHours?.hours} most={8760} onNumber={(hours) => onLife({ ...life, emailHours: hours === undefined ? null : { source: sourceOf(''), ...emailHours, hours } })} />
      {emailHours === null ? <div /> : <PastHours hours={emailHours} onHours={(changed) => onLife({ ...life, emailHours: changed })} />}
      <NativeSelect label={FIELDS.reset} data={WAYS} value={reset?.way ?? ''} onChange={({ currentTarget }) => onLife({ ...life, reset: way(currentTarget.value) })} />
      {reset === null ? <div /> : <SourceField source={reset.source} onSource={(source) => onLife({ ...life, reset: { ...reset, source } })} />}
      <NumberPart at={`${at}.password.minimum`} label={TEXTS.minimumLength} value={password?.minimum} most={128} onNumber={(minimum) => onLife({ ...life, password: minimum === undefined ? null : { required: [], advised: [], source: sourceOf(''), ...password, minimum } })} />
      {password === null ? <div /> : <Parts password={password} onPassword={(changed) => onLife({ ...life, password: changed })} />}
    </>
  );
}

function PastHours({ hours, onHours }: { readonly hours: EmailHours; readonly onHours: (hours: EmailHours) => void }) {
  const { restarts, ...rest } = hours;
  return (
    <>
      <SourceField source={hours.source} onSource={(source) => onHours({ ...hours, source })} />
      <Checkbox className="editor-whole" label={FIELDS.restarts} checked={restarts === true} onChange={({ currentTarget }) => onHours(currentTarget.checked ? { ...rest, restarts: true } : rest)} />
    </>
  );
}

function Parts({ password, onPassword }: { readonly password: Password; readonly onPassword: (password: Password) => void }) {
  const choice = (part: 'required' | 'advised') => (
    <Checkbox.Group label={TEXTS[part]} value={[...password[part]]} onChange={(chosen) => onPassword({ ...password, [part]: PasswordPart.options.filter((one) => chosen.includes(one)) })}>
      <div className="editor-choices">{PasswordPart.options.map((one) => <Checkbox key={one} value={one} label={PASSWORD_PART_LABELS[one]} />)}</div>
    </Checkbox.Group>
  );
  return (
    <>
      <SourceField source={password.source} onSource={(source) => onPassword({ ...password, source })} />
      {choice('required')}
      {choice('advised')}
    </>
  );
}
