import { useMemo } from 'react';
import type { Observation } from '../../../../contract/ent/connectors.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';

type NameOf = (kind: Observation['recognised'][number]['kind'], local: string) => string;

/** Names what of the school is said to be the same there; the role of a service by its code, after the service. */
export function useMatchNames(): NameOf {
  const names = useSettingNames();
  return useMemo(() => {
    const nameOf: Readonly<Record<Parameters<NameOf>[0], (id: string) => string | undefined>> = {
      person: names.person, inspector: names.inspector, group: names.group, line: names.group, service: names.service,
      role: (id) => names.serviceRole(id.slice(id.indexOf('|') + 1)),
    };
    return (kind, local) => nameOf[kind](local) ?? local;
  }, [names]);
}
