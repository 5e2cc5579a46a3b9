import { NativeSelect } from '@mantine/core';
import { NO_SERVICE_ROLE } from '../../../domain/services/service-access.ts';
import { serviceRoleOf, type ServiceHolder } from '../../../domain/services/service-gestures.ts';
import type { ServiceGrant } from '../../../domain/services/service-rights.ts';
import type { Service } from '../../../domain/services/service.ts';
import { roleOfLabel, SERVICE_TEXTS } from '../../../texts/rubriques/services.ts';
import { principalWords } from '../../../texts/language/setting-objects.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { LimitMark } from '../../platforms/limit-mark.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';

interface HolderListProps {
  readonly service: Service;
  readonly grants: readonly ServiceGrant[];
  readonly canEdit: boolean;
  readonly onGive: (holder: ServiceHolder, role: string) => void;
}

/** Who holds a role, each with the role that one may change or take away. */
export function HolderList({ service, grants, canEdit, onGive }: HolderListProps) {
  const names = useSettingNames();
  const before = useSchool((state) => state.before);
  if (grants.length === 0) return <p className="quiet">{SERVICE_TEXTS.nobody}</p>;
  return (
    <ul className="lines">
      {grants.map((grant) => {
        const { principal, role } = grant;
        const name = principalWords(principal, names);
        const isChanged = serviceRoleOf(before, service.id, principal) !== role;
        return (
          <li key={`${principal.kind}:${principal.id}`} className="line holder-line">
            <bdi>{name}</bdi> {principal.kind === 'person' ? <LimitMark unit="serviceAccess" value="person" /> : null}
            {isChanged ? <StatusBadge kind="changed">{SERVICE_TEXTS.changed}</StatusBadge> : null}
            <RoleChoice service={service} grant={grant} name={name} onRole={canEdit ? (given) => onGive({ principal, name: principal.kind === 'group' ? name : undefined }, given) : undefined} />
          </li>
        );
      })}
    </ul>
  );
}

interface RoleChoiceProps {
  readonly service: Service;
  readonly grant: ServiceGrant;
  readonly name: string;
  /** Absent for who may only read. */
  readonly onRole: ((role: string) => void) | undefined;
}

/** The role held, to be changed or taken away; in plain text for who may only read. A role that this version does not know is kept, and said. */
function RoleChoice({ service, grant: { role, rank }, name, onRole }: RoleChoiceProps) {
  const choices = [...roleChoices(service), ...(rank === 0 ? [{ value: role, label: SERVICE_TEXTS.unknownRole(role) }] : [])];
  if (onRole === undefined) return <span className="quiet">{choices.find(({ value }) => value === role)?.label}</span>;
  return <NativeSelect aria-label={roleOfLabel(name)} value={role} data={choices} onChange={(event) => onRole(event.currentTarget.value)} />;
}

/** No role, then those of the service from the lowest. */
export function roleChoices({ roles }: Service): readonly { readonly value: string; readonly label: string }[] {
  return [{ value: NO_SERVICE_ROLE, label: SERVICE_TEXTS.noRole }, ...roles.map(({ code, label }) => ({ value: code, label }))];
}
