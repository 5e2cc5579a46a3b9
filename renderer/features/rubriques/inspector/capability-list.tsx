import { Tooltip } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { capabilitiesOf, type HeldCapability, type PermissionTable } from '../../../../domain/rights/permission-table.ts';
import type { RubriqueRole } from '../../../../domain/rights/role.ts';
import { SUB_SERVICES, type SubService } from '../../../../domain/rights/sub-service.ts';
import { permissionsOf } from '../../../../domain/school/school-permissions.ts';
import { enabledSubServices, type Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { CAPABILITY_LABELS, deducedSource, INSPECTOR_TEXTS, LIMIT_LABELS, SUB_SERVICE_LABELS } from '../../../../texts/rubriques/rubrique-rights.ts';
import { RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
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
      <dt>{SUB_SERVICE_LABELS[service]}{isWhole ? <> <Deduced source={sources.join(', ')} /></> : null}</dt>
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

/** « Déduit », whose source shows on hover and on focus: made only then, since a role brings a dozen of them at each edit. */
function Deduced({ source }: { readonly source: string }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isShown, setShown] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="deduced deduced-button"
        aria-describedby={isShown ? id : undefined}
        onPointerEnter={() => setShown(true)}
        onPointerLeave={() => setShown(false)}
        onFocus={({ currentTarget }) => setShown(currentTarget.matches(':focus-visible'))}
        onBlur={() => setShown(false)}
        onKeyDown={({ key }) => key === 'Escape' && setShown(false)}
      >
        {RUBRIQUES_TEXTS.deduced}
      </button>
      {isShown ? <Tooltip opened target={button} label={<span id={id}>{deducedSource(source)}</span>} multiline w={260} /> : null}
    </>
  );
}
