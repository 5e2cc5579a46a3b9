import { Tooltip } from '@mantine/core';
import { capabilitiesOf, type HeldCapability, type PermissionTable } from '../../../../domain/rights/permission-table.ts';
import type { RubriqueRole } from '../../../../domain/rights/role.ts';
import { SUB_SERVICES, type SubService } from '../../../../domain/rights/sub-service.ts';
import { permissionsOf } from '../../../../domain/school/school-permissions.ts';
import { enabledSubServices, type Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { CAPABILITY_LABELS, deducedSource, INSPECTOR_TEXTS, LIMIT_LABELS, SUB_SERVICE_LABELS } from '../../../../texts/rubrique-rights.ts';
import { RUBRIQUES_TEXTS } from '../../../../texts/rubriques.ts';
import { useSchool } from '../../../school/school-context.tsx';
import { InspectorSection } from '../../../ui/inspector-section.tsx';

interface CapabilityListProps {
  readonly rubrique: Rubrique;
  readonly role: RubriqueRole;
}

/** What a role permits in each open sub-service of a rubrique, inferred permissions said to be so. */
export function CapabilityList({ rubrique, role }: CapabilityListProps) {
  const isArchived = rubrique.state === 'archived';
  const table = permissionsOf(useSchool((state) => state.school));
  const held = capabilitiesOf(role, enabledSubServices(rubrique), table, isArchived);
  const parts = ([...SUB_SERVICES, 'rubrique'] as const)
    .map((service) => ({ service, capabilities: held.filter(({ subService }) => subService === service) }))
    .filter(({ capabilities }) => capabilities.length > 0);
  return (
    <InspectorSection title={INSPECTOR_TEXTS.canDo}>
      {isArchived ? <p className="quiet">{INSPECTOR_TEXTS.archivedNote} <Deduced source="dom:R15" /></p> : null}
      {parts.length === 0 ? <p className="quiet">{INSPECTOR_TEXTS.canNothing}</p> : null}
      <dl className="capabilities">
        {parts.map(({ service, capabilities }) => <ServicePart key={service} service={service} capabilities={capabilities} sourceOf={(capability) => sourceOf(table, capability, role)} />)}
      </dl>
    </InspectorSection>
  );
}

interface ServicePartProps {
  readonly service: SubService | 'rubrique';
  readonly capabilities: readonly HeldCapability[];
  readonly sourceOf: (capability: HeldCapability['capability']) => string;
}

/** One « Déduit » for a sub-service that is inferred whole, else one per line. */
function ServicePart({ service, capabilities, sourceOf: source }: ServicePartProps) {
  const sources = [...new Set(capabilities.map(({ capability }) => source(capability)))];
  const isWhole = capabilities.every(({ deduced }) => deduced);
  return (
    <div className="fact-line">
      <dt>{SUB_SERVICE_LABELS[service]} {isWhole ? <Deduced source={sources.join(', ')} /> : null}</dt>
      <dd>
        <ul>
          {capabilities.map(({ capability, allowed, deduced }) => (
            <li key={capability}>
              {CAPABILITY_LABELS[capability]}
              {allowed === true ? null : <span className="quiet"> ({LIMIT_LABELS[allowed]})</span>}
              {deduced && !isWhole ? <Deduced source={source(capability)} /> : null}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function sourceOf(table: PermissionTable, capability: HeldCapability['capability'], role: RubriqueRole): string {
  const row = table.find((line) => line.capability === capability);
  return role === 'none' ? '' : (row?.roles[role].source ?? '');
}

/** « Déduit », whose source shows on hover and on focus. */
function Deduced({ source }: { readonly source: string }) {
  return (
    <Tooltip label={deducedSource(source)} events={{ hover: true, focus: true, touch: true }} multiline w={260}>
      <button type="button" className="deduced deduced-button">{RUBRIQUES_TEXTS.deduced}</button>
    </Tooltip>
  );
}
