import { Checkbox } from '@mantine/core';
import { ARCHIVE_PASSWORD_LENGTH } from '../../domain/paper/archive-password.ts';
import { PROTECTION_TEXTS as TEXTS } from '../../texts/paper/protection.ts';
import { SecretField } from '../ui/fields/secret-field.tsx';
import type { Protection } from './use-protection.ts';

/** « Protéger par un mot de passe »: asked twice, with what opens the archive and how to send the password (rel:C-P9). */
export function ProtectionFields({ protection: { isWanted, typed, faults, want, type } }: { readonly protection: Protection }) {
  return (
    <>
      <Checkbox label={TEXTS.protect} description={TEXTS.hint} checked={isWanted} onChange={({ currentTarget: { checked } }) => want(checked)} />
      {isWanted ? (
        <>
          <SecretField label={TEXTS.password} description={TEXTS.rule} error={faults.password} required maxLength={ARCHIVE_PASSWORD_LENGTH.most} w={360} value={typed.password} onChange={({ currentTarget: { value } }) => type({ ...typed, password: value })} />
          <SecretField label={TEXTS.again} error={faults.again} required maxLength={ARCHIVE_PASSWORD_LENGTH.most} w={360} value={typed.again} onChange={({ currentTarget: { value } }) => type({ ...typed, again: value })} />
          <p className="quiet">{TEXTS.opens} {TEXTS.otherWay}</p>
        </>
      ) : null}
    </>
  );
}
