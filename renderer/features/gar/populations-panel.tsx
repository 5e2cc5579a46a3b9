import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { garCell, givesMore } from '../../../domain/gar/plan/gar-cells.ts';
import type { SubscriptionPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { peopleOfTarget } from '../../../domain/gar/plan/populations.ts';
import type { AssignmentTarget } from '../../../domain/gar/plan/assignment.ts';
import { cellFigure, cellSentence, GAR_TEXTS, licencesSaid } from '../../../texts/gar/gar-screen.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { PageSection } from './page-section.tsx';
import { licenceWords } from './gar-rows.ts';
import { DraftExcesses } from './licences/excesses.tsx';
import { receivedPaper, type ReceivedCell } from './received-paper.ts';
import { TargetChoice } from './target-choice.tsx';
import { useGarActs, useGarGround, useGarPlan, useGarPlanBefore, type GarActs } from './use-gar.ts';

/** « Par population »: what a class, a level, a profile or a person receives, and what they could. */
export function PopulationsPanel() {
  const [target, setTarget] = useState<AssignmentTarget>();
  return (
    <div className="gar-page">
      <TargetChoice onChange={setTarget} />
      {target === undefined ? <EmptyResult sentence={GAR_TEXTS.pickTarget} /> : <Received target={target} />}
    </div>
  );
}

function Received({ target }: { readonly target: AssignmentTarget }) {
  const plan = useGarPlan();
  const ground = useGarGround();
  const acts = useGarActs();
  const before = useGarPlanBefore();
  const names = useSettingNames();
  const people = useMemo(() => peopleOfTarget(ground, target), [ground, target]);
  const cells = plan.map((one) => ({ plan: one, before: before.get(one.subscription.id), ...garCell(one, people), gives: givesMore(one, target, people) })).filter(({ among }) => among > 0);
  const give = (one: SubscriptionPlan, receives: boolean): void => {
    if (target.kind === 'person') acts.choose(one, new Map([[target.id, receives]]));
    else acts.toggle(one, target);
  };
  return (
    <>
      {acts.said === undefined ? null : <InlineNotice kind="warning">{acts.said}</InlineNotice>}
      <DraftExcesses acts={acts} />
      <div><ExportButton paper={() => receivedPaper(target, cells, names)} /></div>
      <Resources title={GAR_TEXTS.received} cells={cells.filter(({ given }) => given > 0)} acts={acts} onGive={give} />
      <Resources title={GAR_TEXTS.notReceived} cells={cells.filter(({ given }) => given === 0)} acts={acts} onGive={give} />
    </>
  );
}

interface ResourcesProps {
  readonly title: string;
  readonly cells: readonly (ReceivedCell & { readonly gives: boolean })[];
  readonly acts: GarActs;
  readonly onGive: (plan: SubscriptionPlan, receives: boolean) => void;
}

function Resources({ title, cells, acts, onGive }: ResourcesProps) {
  return (
    <PageSection title={title} count={cells.length}>
      {cells.length === 0 ? <p className="quiet">{GAR_TEXTS.nothingReceived}</p> : null}
      <ul className="lines">
        {cells.map(({ plan, before, given, among, gives }) => (
          <li key={plan.subscription.id} className="line">
            <strong>{plan.subscription.title}</strong>
            <span title={cellSentence(given, among)}>{cellFigure(given, among)}</span>
            <span className="quiet">{licencesSaid(licenceWords(plan, before))}</span>
            {acts.canEdit ? (
              <Button className="line-end" aria-label={`${gives ? GAR_TEXTS.give : GAR_TEXTS.takeBack} ${plan.subscription.title}`} onClick={() => onGive(plan, gives)}>
                {gives ? GAR_TEXTS.give : GAR_TEXTS.takeBack}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
