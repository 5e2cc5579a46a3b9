import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { readThresholds } from '../../../domain/controls/threshold-settings.ts';
import { appointGarStaff, declareGarStaff } from '../../../domain/gar/gar-gestures.ts';
import { ASSIGNMENT_ROLE, listGarStaff, type GarStaff, type GarStaffEntity } from '../../../domain/gar/staff/gar-staff.ts';
import { unsentManagers, type UnsentReason } from '../../../domain/gar/staff/unsent-managers.ts';
import { publicOf } from '../../../domain/gar/subscription.ts';
import type { Intended } from '../../../domain/draft/intended.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { PrincipalRef } from '../../../domain/rubriques/principal.ts';
import { serviceRoleOf } from '../../../domain/services/service-gestures.ts';
import { declarationMessage, declaredOnWords, GAR_TEXTS, sentWords } from '../../../texts/gar/gar-screen.ts';
import { GAR_CHARGES } from '../../../texts/gar/gar.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { THRESHOLD_TEXTS } from '../../../texts/situation/thresholds.ts';
import { capital } from '../../../texts/language/typography.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { PrincipalChoice, type Choosable } from '../../sheets/principal-choice.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { sentenceName } from '../../ui/person-name.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { staffPaper } from './staff-paper.ts';
import { PageSection } from './page-section.tsx';
import { useMayEdit } from '../../sheets/use-may-edit.ts';

/** Those who assign resources, and those who manage Pix: who, reachable, known to the DRANE (G11, G12). */
export function StaffPanel() {
  const store = useSchoolStore();
  return (
    <div className="gar-page">
      <div><ExportButton paper={() => staffPaper(store.getState().view, store.getState().directory.findPerson)} /></div>
      <Charge charge="assignmentManager" />
      <Charge charge="pixManager" />
      <p className="source-line">{GAR_TEXTS.staffSource}</p>
    </div>
  );
}

function Charge({ charge }: { readonly charge: GarStaffEntity }) {
  const view = useSchool((state) => state.view);
  const staff = listGarStaff(view, charge);
  const canEdit = useMayEdit(charge);
  const { refusal, put } = useStaffActs(charge);
  const unsent = useUnsent(charge);
  return (
    <PageSection title={capital(GAR_CHARGES[charge])} count={staff.length}>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusal}</InlineNotice>}
      {staff.length === 0 ? <p className="quiet">{GAR_TEXTS.nobodyCharged}</p> : null}
      <ul className="lines">{staff.map((one) => <Member key={one.personId} charge={charge} member={one} unsent={unsent.get(one.personId)} canEdit={canEdit} onPut={put} />)}</ul>
      {charge === 'assignmentManager' ? <SentLimit sent={staff.length - unsent.size} /> : null}
      {canEdit ? <Appoint charge={charge} onPut={put} /> : null}
    </PageSection>
  );
}

/** Who of a charge the export for the GAR leaves out, and why; it sends no Pix manager. */
function useUnsent(charge: GarStaffEntity): ReadonlyMap<string, UnsentReason> {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  if (charge === 'pixManager') return NOBODY;
  const people = listGarStaff(view, charge).flatMap(({ personId }) => directory.findPerson(personId) ?? []);
  return unsentManagers(people, readThresholds(view).garManagers);
}

const NOBODY: ReadonlyMap<string, UnsentReason> = new Map();

function SentLimit({ sent }: { readonly sent: number }) {
  const most = useSchool(({ view }) => readThresholds(view).garManagers);
  return (
    <>
      <p>{sentWords(sent, most)}</p>
      <p className="source-line"><StatusBadge kind="inferred">{THRESHOLD_TEXTS.inferred}</StatusBadge> {GAR_TEXTS.limitSource}</p>
    </>
  );
}

function useStaffActs(charge: GarStaffEntity) {
  const { record } = useActions();
  const { refusal, attempt } = useRefusal(charge);
  return { refusal: refusal === undefined ? undefined : refusalSentence(refusal), put: (intended: Intended | undefined): void => attempt(record(intended)) };
}

const STAFF: Choosable = { person: ({ profile }) => profile !== 'student' && publicOf(profile) !== undefined };

interface ActProps {
  readonly charge: GarStaffEntity;
  readonly onPut: (intended: Intended | undefined) => void;
}

function Appoint({ charge, onPut }: ActProps) {
  const store = useSchoolStore();
  const givesRoles = useMayEdit('serviceAccess');
  const [chosen, setChosen] = useState<PrincipalRef>();
  const appoint = (): void => {
    if (chosen === undefined) return;
    onPut(appointGarStaff(store.getState().view, { charge, personId: chosen.id, manages: true, givesRoles }));
    setChosen(undefined);
  };
  return (
    <div className="appoint">
      <PrincipalChoice label={charge === 'assignmentManager' ? GAR_TEXTS.addManager : GAR_TEXTS.addPix} placeholder={GAR_TEXTS.typeName} among={STAFF} value={chosen} onChange={setChosen} />
      <Button disabled={chosen === undefined} onClick={appoint}>{GAR_TEXTS.appoint}</Button>
      {charge === 'assignmentManager' ? <p className="quiet">{givesRoles ? GAR_TEXTS.roleNote : GAR_TEXTS.headNote}</p> : null}
    </div>
  );
}

interface MemberProps extends ActProps {
  readonly member: GarStaff;
  readonly unsent: UnsentReason | undefined;
  readonly canEdit: boolean;
}

function Member({ charge, member: { personId, declaredOn }, unsent, canEdit, onPut }: MemberProps) {
  const person = useSchool((state) => state.directory.findPerson(personId));
  const store = useSchoolStore();
  const givesRoles = useMayEdit('serviceAccess');
  const relieve = (): void => onPut(appointGarStaff(store.getState().view, { charge, personId, manages: false, givesRoles }));
  const declare = (): void => onPut(declareGarStaff(store.getState().view, charge, personId, declaredOn === null ? localDay(new Date().toISOString()) : null));
  const name = person === undefined ? personId : sentenceName(person);
  return (
    <li className="line staff-line" aria-label={name}>
      <strong><bdi>{name}</bdi></strong>
      <Email person={person} />
      {unsent === 'limit' ? <span title={GAR_TEXTS.pastLimitWhy}><StatusBadge kind="warning">{GAR_TEXTS.pastLimit}</StatusBadge></span> : null}
      {charge === 'assignmentManager' ? <MediacentreRole personId={personId} /> : null}
      {declaredOn === null ? <StatusBadge kind="warning">{GAR_TEXTS.undeclared}</StatusBadge> : <StatusBadge kind="success">{declaredOnWords(declaredOn)}</StatusBadge>}
      <span className="staff-acts">
        {declaredOn === null ? <Message charge={charge} name={name} person={person} /> : null}
        {canEdit ? <button type="button" className="link-button" onClick={declare}>{declaredOn === null ? GAR_TEXTS.declare : GAR_TEXTS.undeclare}</button> : null}
        {canEdit ? <button type="button" className="link-button" onClick={relieve}>{GAR_TEXTS.relieve}</button> : null}
      </span>
    </li>
  );
}

function Email({ person }: { readonly person: Person | undefined }) {
  const email = person?.email ?? '';
  return email === '' ? <span title={GAR_TEXTS.noEmailWhy}><StatusBadge kind="warning">{GAR_TEXTS.noEmail}</StatusBadge></span> : <span className="quiet">{email}</span>;
}

/** Whether the button « Gérer les affectations » is there for them (S2-074). */
function MediacentreRole({ personId }: { readonly personId: string }) {
  const view = useSchool((state) => state.view);
  const has = serviceRoleOf(view, ASSIGNMENT_ROLE.service, { kind: 'person', id: personId }) === ASSIGNMENT_ROLE.role;
  if (has) return <StatusBadge kind="success">{GAR_TEXTS.hasRole}</StatusBadge>;
  return <span title={GAR_TEXTS.noRoleWhy}><StatusBadge kind="warning">{GAR_TEXTS.noRole}</StatusBadge></span>;
}

function Message({ charge, name, person }: { readonly charge: GarStaffEntity; readonly name: string; readonly person: Person | undefined }) {
  const school = useSchool((state) => state.school);
  return <CopyButton label={GAR_TEXTS.copyMessage} text={declarationMessage(charge, name, person?.email ?? '', { name: school?.name ?? '', uai: school?.uai ?? '' })} />;
}
