import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { PrincipalRef } from '../../../domain/rubriques/principal.ts';
import type { ServiceHolder } from '../../../domain/services/service-gestures.ts';
import type { Service } from '../../../domain/services/service.ts';
import { SERVICE_TEXTS } from '../../../texts/rubriques/services.ts';
import { principalWords } from '../../../texts/language/setting-objects.ts';
import { PrincipalChoice, type Choosable } from '../../sheets/principal-choice.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { roleChoices } from './holder-list.tsx';

const AMONG: Readonly<Record<PrincipalRef['kind'], Choosable>> = { group: { group: () => true }, person: { person: () => true } };

interface AddHolderProps {
  readonly service: Service;
  readonly kind: PrincipalRef['kind'];
  readonly onGive: (holder: ServiceHolder, role: string) => void;
}

/** Gives a role of the service to somebody who has none yet. */
export function AddHolder({ service, kind, onGive }: AddHolderProps) {
  const names = useSettingNames();
  const [principal, setPrincipal] = useState<PrincipalRef>();
  const [role, setRole] = useState(service.roles[0]?.code ?? '');
  const give = (): void => {
    if (principal === undefined) return;
    onGive({ principal, name: kind === 'group' ? principalWords(principal, names) : undefined }, role);
    setPrincipal(undefined);
  };
  return (
    <div className="add-holder">
      <PrincipalChoice label={kind === 'group' ? SERVICE_TEXTS.addGroup : SERVICE_TEXTS.addPerson} placeholder={SERVICE_TEXTS.choose} among={AMONG[kind]} value={principal} onChange={setPrincipal} />
      <NativeSelect aria-label={SERVICE_TEXTS.role} value={role} data={roleChoices(service).slice(1)} onChange={(event) => setRole(event.currentTarget.value)} />
      <Button disabled={principal === undefined} onClick={give}>{SERVICE_TEXTS.give}</Button>
    </div>
  );
}
