import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useShallow } from 'zustand/shallow';
import { readThresholds } from '../../../domain/controls/threshold-settings.ts';
import type { Severity } from '../../../domain/controls/control.ts';
import type { ControlShift } from '../../../domain/controls/run-controls.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { permissionsOf } from '../../../domain/school/school-permissions.ts';
import type { Scenario } from '../../../domain/what-if/scenario.ts';
import { whatIf, type WhatIf } from '../../../domain/what-if/what-if.ts';
import { controlSentence } from '../../../texts/controls/control-texts.ts';
import { SEVERITY_LABELS } from '../../../texts/controls/labels.ts';
import { editWords } from '../../../texts/changes/edits.ts';
import { effectSentence } from '../../../texts/changes/effects.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import type { SettingNames } from '../../../texts/language/setting-objects.ts';
import { peopleLine, reachSentence, roleShift, SCENARIO_ELSEWHERE, scenarioName, settingsTitle, shiftSentence, WHAT_IF_TEXTS } from '../../../texts/situation/what-if.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { settingNames } from '../../sheets/use-setting-names.ts';
import { EditLines } from '../../ui/edit-lines.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { sentenceName } from '../../ui/person-name.tsx';
import { StatusBadge, type StatusKind } from '../../ui/status-badge.tsx';
import { alikeServices } from './alike-services.ts';

/** The first names of a list of people; the others are counted. */
const MOST_NAMES = 12;

/** Everything that would follow from a scenario, and its way into the draft. */
export function Consequences({ scenario }: { readonly scenario: Scenario }) {
  const seen = useWhatIf(scenario);
  const view = useSchool((state) => state.view);
  const names = useMemo(() => settingNames(seen.directory, view), [seen, view]);
  const { changes, rights, reach } = seen;
  return (
    <section className="what-if-result" aria-label={WHAT_IF_TEXTS.result}>
      <Part title={settingsTitle(changes.length)}>
        {changes.length === 0 ? <p className="quiet">{WHAT_IF_TEXTS.noSettings}</p> : <Settings seen={seen} names={names} />}
        <Plan scenario={scenario} seen={seen} />
      </Part>
      <Shifts title={WHAT_IF_TEXTS.appeared} shifts={seen.appeared} names={names} nothing={WHAT_IF_TEXTS.nothingAppears} />
      {seen.gone.length === 0 ? null : <Shifts title={WHAT_IF_TEXTS.gone} shifts={seen.gone} names={names} isGone nothing="" />}
      {seen.unproven.length === 0 ? null : <Shifts title={WHAT_IF_TEXTS.unproven} shifts={seen.unproven} names={names} nothing="" note={WHAT_IF_TEXTS.unprovenWhy} />}
      <Part title={WHAT_IF_TEXTS.elsewhere}>
        <p>{SCENARIO_ELSEWHERE[scenario.kind]}</p>
        <p className="quiet"><StatusBadge kind="inferred">{WHAT_IF_TEXTS.inferred}</StatusBadge> {WHAT_IF_TEXTS.inferredWhy}</p>
      </Part>
      <Part title={WHAT_IF_TEXTS.rights}>
        <p>{effectSentence({ gained: rights.gainedPeople.length, lost: rights.lostPeople.length })}</p>
        <People label={WHAT_IF_TEXTS.gaining} ranks={rights.gainedPeople} directory={seen.directory} />
        <People label={WHAT_IF_TEXTS.losing} ranks={rights.lostPeople} directory={seen.directory} />
      </Part>
      <Part title={WHAT_IF_TEXTS.reach}><p>{reachSentence(seen.concerned.length, reach.gained.length, reach.lost.length)}</p></Part>
      <Services seen={seen} />
    </section>
  );
}

function useWhatIf(scenario: Scenario): WhatIf {
  const { side, school } = useSchool(useShallow((state) => ({ side: state.rightsNow, school: state.school })));
  const [now] = useState(() => new Date().toISOString());
  return useMemo(
    () => whatIf({ side, now, thresholds: readThresholds(side.view), permissions: permissionsOf(school) }, scenario),
    [side, now, school, scenario],
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className="what-if-part"><h2>{title}</h2>{children}</section>;
}

function Settings({ seen: { changes }, names }: { readonly seen: WhatIf; readonly names: SettingNames }) {
  const lines = changes.flatMap(({ entity, id, edits }) => edits.map(({ field, was, set }) => editWords({ entity, id, field, before: was, after: set }, names)));
  return <EditLines lines={lines} />;
}

/** « En faire un brouillon daté »: one entry of the draft, that Ctrl Z takes back. */
function Plan({ scenario, seen: { changes, directory } }: { readonly scenario: Scenario; readonly seen: WhatIf }) {
  const { record } = useActions();
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'access'));
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'warning'; readonly sentence: string }>();
  const person = useSchool((state) => state.directory.findPerson);
  const plan = (): void => {
    const className = scenario.kind === 'class-gone' ? directory.findGroup(scenario.classId)?.name : undefined;
    const refusal = record({
      intention: { kind: 'scenario.plan', name: scenarioName(scenario.kind, className), day: scenario.day },
      changes,
      atomic: false,
      plannedFor: scenario.day,
    });
    const nameOf = (id: string): string | undefined => {
      const found = person(id);
      return found === undefined ? undefined : sentenceName(found);
    };
    setSaid(refusal === undefined ? { kind: 'success', sentence: WHAT_IF_TEXTS.planned } : { kind: 'warning', sentence: refusalSentence(refusal, nameOf) });
  };
  return (
    <>
      {canEdit && changes.length > 0 && said?.kind !== 'success' ? <Button onClick={plan}>{WHAT_IF_TEXTS.plan}</Button> : null}
      {said === undefined ? null : <InlineNotice kind={said.kind}>{said.sentence}</InlineNotice>}
    </>
  );
}

interface PeopleProps {
  readonly label: string;
  readonly ranks: Uint32Array;
  readonly directory: DirectoryIndex;
}

function People({ label, ranks, directory }: PeopleProps) {
  if (ranks.length === 0) return null;
  const names = [...ranks.subarray(0, MOST_NAMES)].flatMap((rank) => directory.people[rank] ?? []).map(sentenceName);
  return <p className="quiet">{peopleLine(label, names, ranks.length)}</p>;
}

/** The services in which a role would rise or fall, those that concern the same people on one line. */
function Services({ seen: { services, directory } }: { readonly seen: WhatIf }) {
  return (
    <Part title={WHAT_IF_TEXTS.services}>
      {services.length === 0 ? <p className="quiet">{WHAT_IF_TEXTS.noServices}</p> : null}
      {alikeServices(services).map(({ way, labels, ranks }) => <People key={`${way} ${labels[0]}`} label={roleShift(labels, way)} ranks={ranks} directory={directory} />)}
    </Part>
  );
}

const BADGES: Readonly<Record<Severity, StatusKind>> = { blocking: 'refused', error: 'error', warning: 'warning', advice: 'advice' };

interface ShiftsProps {
  readonly title: string;
  readonly shifts: readonly ControlShift[];
  readonly names: SettingNames;
  readonly isGone?: boolean;
  readonly nothing: string;
  /** What the list does not say by itself. */
  readonly note?: string;
}

function Shifts({ title, shifts, names, isGone = false, nothing, note }: ShiftsProps) {
  return (
    <Part title={title}>
      {shifts.length === 0 ? <p className="quiet">{nothing}</p> : (
        <ul className="what-if-shifts" aria-label={title}>
          {shifts.map(({ control, findings }) => (
            <li key={control.id}>
              <StatusBadge kind={isGone ? 'success' : BADGES[control.severity]}>{SEVERITY_LABELS[control.severity]}</StatusBadge>
              <span>{shiftSentence(control.id, controlSentence(control, findings, names))}</span>
            </li>
          ))}
        </ul>
      )}
      {note === undefined ? null : <p className="quiet">{note}</p>}
    </Part>
  );
}
