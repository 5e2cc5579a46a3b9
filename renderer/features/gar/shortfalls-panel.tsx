import { Button, Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import type { AssignmentTarget } from '../../../domain/gar/assignment.ts';
import { lockedLicences, type LockedLicence } from '../../../domain/gar/gar-leavers.ts';
import { recoverLicences } from '../../../domain/gar/gar-gestures.ts';
import { garShortfalls, type Shortfall } from '../../../domain/gar/gar-shortfalls.ts';
import { callByKind, type ByKind } from '../../../domain/kernel/by-kind.ts';
import {
  addToPlan, arrivedSentence, doneBy, GAR_TEXTS, lockedLicence, pixToOthersSentence, pixWithoutPupilsSentence, twiceSentence, unassignedSentence,
} from '../../../texts/gar-screen.ts';
import { PROFILE_LABELS } from '../../../texts/roles.ts';
import { assignmentTargetWords, type SettingNames } from '../../../texts/setting-objects.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { MoreLines } from '../../ui/more-lines.tsx';
import { localDay, useNow } from '../../ui/use-now.ts';
import { DraftExcesses } from './licences/excesses.tsx';
import { PageSection } from './page-section.tsx';
import { useMayEdit } from '../../sheets/use-may-edit.ts';
import { useGarActs, useGarGround, useGarPlan, useHasManager, type GarActs } from './use-gar.ts';

/** What the plan lacks today, draft included. */
export function useShortfalls(): readonly Shortfall[] {
  const ground = useGarGround();
  const plan = useGarPlan();
  const day = localDay(useNow());
  return useMemo(() => garShortfalls(ground, plan, day), [ground, plan, day]);
}

/** « Manques »: people, resources and licences to see to, each with what puts it right. */
export function ShortfallsPanel({ onResource }: { readonly onResource: (subscriptionId: string) => void }) {
  const shortfalls = useShortfalls();
  const acts = useGarActs();
  return (
    <div className="gar-page">
      {acts.said === undefined ? null : <InlineNotice kind="warning">{acts.said}</InlineNotice>}
      <DraftExcesses acts={acts} />
      <PageSection title={GAR_TEXTS.lacking} count={shortfalls.length}>
        {shortfalls.length === 0 ? <p className="quiet">{GAR_TEXTS.noShortfall}</p> : null}
        <MoreLines items={shortfalls}>
          {(shown) => (
            <ul className="lines">
              {shown.map((one, i) => (
                // Nothing tells two shortfalls of one resource apart but their place; they hold no state.
                <li key={`${one.kind} ${one.subscription.id} ${i}`} className="line"><Lacking shortfall={one} acts={acts} onResource={onResource} /></li>
              ))}
            </ul>
          )}
        </MoreLines>
        {shortfalls.some(({ kind }) => kind.startsWith('pix')) ? <p className="source-line">{GAR_TEXTS.pixSource}</p> : null}
      </PageSection>
      <Leavers />
    </div>
  );
}

interface LackingProps {
  readonly shortfall: Shortfall;
  readonly acts: GarActs;
  readonly onResource: (subscriptionId: string) => void;
}

/** One sentence, and what puts it right: lines to add, or the resource to look at. */
function Lacking({ shortfall, acts, onResource }: LackingProps) {
  const names = useSettingNames();
  const { subscription } = shortfall;
  const people = shortfall.kind === 'arrived' ? shortfall.personIds : [];
  const fix = fixOf(shortfall);
  return (
    <>
      <span>{callByKind(SENTENCES, shortfall, names)}{people.length === 0 ? null : <Who names={people.map((id) => names.person(id) ?? id)} />}</span>
      {fix === undefined ? <Button className="line-end" onClick={() => onResource(subscription.id)}>{GAR_TEXTS.seeResource}</Button> : null}
      {fix !== undefined && acts.canEdit ? <Button className="line-end" onClick={() => acts.set(subscription, fix.targets, 'assigned')}>{fix.label}</Button> : null}
    </>
  );
}

/** Who they are, one click or one key away. */
function Who({ names }: { readonly names: readonly string[] }) {
  return (
    <details>
      <summary>{GAR_TEXTS.theirNames}</summary>
      <ul className="names">{names.map((name, i) => <li key={`${name} ${i}`}><bdi>{name}</bdi></li>)}</ul>
    </details>
  );
}

const SENTENCES: ByKind<Shortfall, [SettingNames], string> = {
  arrived: ({ personIds, since, subscription, target }, names) => arrivedSentence(personIds.length, since, subscription.title, assignmentTargetWords(target, names)),
  unassigned: ({ subscription, since }) => unassignedSentence(subscription.title, since),
  pixToOthers: ({ people, public: one }) => pixToOthersSentence(people, one),
  pixWithoutPupils: ({ people }) => pixWithoutPupilsSentence(people),
  twice: ({ subscriptions }) => twiceSentence(subscriptions.map(({ title }) => title)),
};

/** The lines that put it right; undefined when somebody has to look. */
function fixOf(shortfall: Shortfall): { readonly label: string; readonly targets: readonly AssignmentTarget[] } | undefined {
  if (shortfall.kind === 'arrived') return { label: addToPlan(shortfall.personIds.length), targets: shortfall.personIds.map((id) => ({ kind: 'person', id })) };
  return shortfall.kind === 'pixWithoutPupils' ? { label: GAR_TEXTS.addPupilsOfPix, targets: [{ kind: 'profile', id: 'student' }] } : undefined;
}

function Leavers() {
  const licences = useLocked();
  return (
    <PageSection title={GAR_TEXTS.leavers} count={licences.filter(({ recovered }) => recovered === null).length}>
      <p className="quiet">{licences.length === 0 ? GAR_TEXTS.noLeaver : GAR_TEXTS.leaversNote}</p>
      <MoreLines items={licences}>
        {(shown) => <ul className="lines">{shown.map((one) => <Licence key={`${one.subscriptionId} ${one.personId}`} licence={one} />)}</ul>}
      </MoreLines>
    </PageSection>
  );
}

function Licence({ licence }: { readonly licence: LockedLicence }) {
  const names = useSettingNames();
  const { record } = useActions();
  const store = useSchoolStore();
  const may = useMayEdit('licenceRecovery');
  const canEdit = useHasManager() && may;
  const { recovered, leaver } = licence;
  const tick = (): void => {
    const { view, actor } = store.getState();
    record(recoverLicences(view, [licence], recovered === null ? { by: actor?.name ?? '', at: new Date().toISOString() } : null));
  };
  return (
    <li className="line">
      <Checkbox checked={recovered !== null} disabled={!canEdit} onChange={tick} label={<bdi>{lockedLicence(names.subscription(licence.subscriptionId) ?? '', whoLeft(licence, names.group), leaver.leftOn)}</bdi>} />
      {recovered === null ? null : <span className="quiet line-end">{doneBy(recovered)}</span>}
    </li>
  );
}

function useLocked(): readonly LockedLicence[] {
  const ground = useGarGround();
  const plan = useGarPlan();
  const view = useSchool((state) => state.view);
  return useMemo(() => lockedLicences(ground, view, plan), [ground, view, plan]);
}

/** Who left has no name here any more: their profile, class and identifier tell them in the GAR console. */
function whoLeft({ leaver, personId }: LockedLicence, group: (id: string) => string | undefined): string {
  const groups = leaver.groupIds.flatMap((id) => group(id) ?? []);
  return [PROFILE_LABELS[leaver.profile], ...groups.slice(0, 1), personId].join(', ');
}
