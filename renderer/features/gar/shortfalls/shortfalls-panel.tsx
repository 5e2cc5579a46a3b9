import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { AssignmentTarget } from '../../../../domain/gar/plan/assignment.ts';
import { garShortfalls, type Shortfall } from '../../../../domain/gar/follow-up/gar-shortfalls.ts';
import { callByKind, type ByKind } from '../../../../domain/kernel/by-kind.ts';
import { localDay } from '../../../../domain/kernel/local-time.ts';
import {
  addToPlan, arrivedSentence, GAR_TEXTS, pixToOthersSentence, pixWithoutPupilsSentence, twiceSentence, unassignedSentence,
} from '../../../../texts/gar/gar-screen.ts';
import { assignmentTargetWords, type SettingNames } from '../../../../texts/language/setting-objects.ts';
import type { Paper } from '../../../../domain/paper/paper.ts';
import { MATRIX_PAPER } from '../../../../texts/paper/matrices.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { plainPaper } from '../../../paper/plain-paper.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { FoldedNames } from '../../../ui/folded-names.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { MoreLines } from '../../../ui/more-lines.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { DraftExcesses } from '../licences/excesses.tsx';
import { PageSection } from '../page-section.tsx';
import { Leavers } from './leavers.tsx';
import { ReservePix } from './reserve-pix.tsx';
import { useGarActs, useGarGround, useGarPlan, type GarActs } from '../use-gar.ts';

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
  const names = useSettingNames();
  return (
    <div className="gar-page">
      {acts.said === undefined ? null : <InlineNotice kind="warning">{acts.said}</InlineNotice>}
      <DraftExcesses acts={acts} />
      <PageSection title={GAR_TEXTS.lacking} count={shortfalls.length}>
        {shortfalls.length === 0 ? null : <div><ExportButton paper={() => shortfallsPaper(shortfalls, names)} /></div>}
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
  return (
    <>
      <span>{callByKind(SENTENCES, shortfall, names)}{people.length === 0 ? null : <FoldedNames names={people.map((id) => names.person(id) ?? id)} />}</span>
      <Fix shortfall={shortfall} acts={acts} onResource={() => onResource(subscription.id)} />
    </>
  );
}

/** The act that puts it right; where there is none, or one may not, the resource to look at. */
function Fix({ shortfall, acts, onResource }: Omit<LackingProps, 'onResource'> & { readonly onResource: () => void }) {
  const added = linesToAdd(shortfall);
  if (acts.canEdit && shortfall.kind === 'pixToOthers') return <ReservePix subscriptionId={shortfall.subscription.id} acts={acts} />;
  if (acts.canEdit && added !== undefined) return <Button className="line-end" onClick={() => acts.set(shortfall.subscription, added.targets, 'assigned')}>{added.label}</Button>;
  return <Button className="line-end" onClick={onResource}>{GAR_TEXTS.seeResource}</Button>;
}

/** « Manques » as a table; a line about one person names them. */
function shortfallsPaper(shortfalls: readonly Shortfall[], names: SettingNames): Paper {
  const namesSomebody = shortfalls.some((one) => one.kind === 'arrived' && one.target.kind === 'person');
  const rows = shortfalls.map((one) => [one.subscription.title, callByKind(SENTENCES, one, names)]);
  return plainPaper({ title: GAR_TEXTS.shortfalls, columns: [MATRIX_PAPER.resource, GAR_TEXTS.lacking], rows }, namesSomebody ? 'gar-list' : null);
}

const SENTENCES: ByKind<Shortfall, [SettingNames], string> = {
  arrived: ({ personIds, since, subscription, target }, names) => arrivedSentence(personIds.length, since, subscription.title, assignmentTargetWords(target, names)),
  unassigned: ({ subscription, since }) => unassignedSentence(subscription.title, since),
  pixToOthers: ({ others }) => pixToOthersSentence(others),
  pixWithoutPupils: ({ people }) => pixWithoutPupilsSentence(people),
  twice: ({ subscriptions }) => twiceSentence(subscriptions.map(({ title }) => title)),
};

/** The lines that put it right; undefined when something else does, or when somebody has to look. */
function linesToAdd(shortfall: Shortfall): { readonly label: string; readonly targets: readonly AssignmentTarget[] } | undefined {
  if (shortfall.kind === 'arrived') return { label: addToPlan(shortfall.personIds.length), targets: shortfall.personIds.map((id) => ({ kind: 'person', id })) };
  return shortfall.kind === 'pixWithoutPupils' ? { label: GAR_TEXTS.addPupilsOfPix, targets: [{ kind: 'profile', id: 'student' }] } : undefined;
}
