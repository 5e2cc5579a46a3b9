import { Switch } from '@mantine/core';
import { useMemo } from 'react';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { compareServiceRoles, serviceGrants, type ServiceGrant } from '../../../domain/services/service-rights.ts';
import { setServiceRole, switchService, type ServiceHolder } from '../../../domain/services/service-gestures.ts';
import type { Service } from '../../../domain/services/service.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { SERVICE_TEXTS, serviceEffect } from '../../../texts/rubriques/services.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { AddHolder } from './add-holder.tsx';
import { HolderList } from './holder-list.tsx';
import type { ServiceRow } from './service-rows.ts';

/** The record files, whose roles an administrator may lack (S2-100). */
const RECORDS = 'FIC';

/** One service: its own scale of roles, who holds which, what the draft changes. */
export function ServiceSheet({ service }: { readonly service: ServiceRow }) {
  const { canEdit, refusal, give, toggle } = useServiceActs(service);
  const groups = service.grants.filter(({ principal }) => principal.kind === 'group');
  const people = service.grants.filter(({ principal }) => principal.kind === 'person');
  const shared = { service, canEdit, onGive: give } as const;
  return (
    <article className="sheet" aria-label={service.label}>
      <h2 className="inspector-title"><span>{service.label}</span></h2>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      <Effect service={service} />
      <Facts service={service} canEdit={canEdit} onToggle={toggle} />
      <InspectorSection title={SERVICE_TEXTS.population} mark={groups.length}>
        <p className="quiet">{SERVICE_TEXTS.populationNote}</p>
        <HolderList {...shared} grants={groups} />
        {canEdit ? <AddHolder key={`group ${service.id}`} {...shared} kind="group" /> : null}
      </InspectorSection>
      <InspectorSection title={SERVICE_TEXTS.user} mark={people.length}>
        <p className="quiet">{SERVICE_TEXTS.userNote}</p>
        {service.id === RECORDS ? <p className="quiet">{SERVICE_TEXTS.records}</p> : null}
        <HolderList {...shared} grants={people} />
        {canEdit ? <AddHolder key={`person ${service.id}`} {...shared} kind="person" /> : null}
      </InspectorSection>
    </article>
  );
}

function useServiceActs(service: Service) {
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'serviceAccess'));
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(service.id);
  const give = (holder: ServiceHolder, role: string): void => attempt(record(setServiceRole(store.getState().view, service, holder, role)));
  const toggle = (): void => attempt(record(switchService(service)));
  return { canEdit, refusal, give, toggle };
}

function Facts({ service, canEdit, onToggle }: { readonly service: Service; readonly canEdit: boolean; readonly onToggle: () => void }) {
  return (
    <>
      <section className="inspector-section">
        <Switch label={SERVICE_TEXTS.activeSwitch} checked={service.active} disabled={!canEdit} onChange={onToggle} />
        {service.menuPath === '' ? null : <dl className="facts"><dt>{SERVICE_TEXTS.menuPath}</dt><dd>{service.menuPath}</dd></dl>}
      </section>
      <InspectorSection title={SERVICE_TEXTS.scale}>
        <ol className="role-scale">{service.roles.map(({ code, label }) => <li key={code}>{label}</li>)}</ol>
        <p className="quiet">{SERVICE_TEXTS.scaleNote}</p>
      </InspectorSection>
    </>
  );
}

/** What the draft changes in this service, and when people will see it. */
function Effect({ service }: { readonly service: ServiceRow }) {
  const effect = useServiceEffect(service);
  if (effect.gained.length + effect.lost.length === 0) return null;
  return (
    <InlineNotice kind="info">
      {serviceEffect(effect.gained.length, effect.lost.length)} {SERVICE_TEXTS.effective}
    </InlineNotice>
  );
}

function useServiceEffect(service: ServiceRow) {
  const before = useSchool((state) => state.before);
  const rightsBefore = useSchool((state) => state.rightsBefore);
  const rightsNow = useSchool((state) => state.rightsNow);
  return useMemo(() => {
    const was: readonly ServiceGrant[] = serviceGrants(before, [service]).get(service.id) ?? [];
    return compareServiceRoles([rightsBefore, was], [rightsNow, service.grants]);
  }, [before, rightsBefore, rightsNow, service]);
}
