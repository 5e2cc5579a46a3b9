import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { begin, fits, tally } from '../../../../domain/training/scenario/progress.ts';
import type { TrainingScenario } from '../../../../domain/training/scenario/scenario.ts';
import { typeset } from '../../../../texts/language/typography.ts';
import { CONSOLE_ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { FICTITIOUS_SCHOOL_TEXTS } from '../../../../texts/training/sandbox.ts';
import { playedAs, progressWords, SCENARIO_TEXTS, scenarioFacts } from '../../../../texts/training/scenarios.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { keepProgress, openScenario, useScenarios } from '../../../training/scenario/scenario-store.ts';
import { useSandboxBusy } from '../../../training/use-sandbox.ts';

interface ScenarioLineProps {
  readonly scenario: TrainingScenario;
  /** What may be done with one of a trainer. */
  readonly children?: ReactNode;
}

/** One scenario: what it is, how long it takes, how far one is in it. */
export function ScenarioLine({ scenario, children }: ScenarioLineProps) {
  const { steps, role, minutes, audience, school } = scenario;
  const isOpen = useScenarios(({ open, trial }) => trial === null && open === scenario.id);
  const progress = useScenarios((state) => state.progress.get(scenario.id));
  const known = progress !== undefined && fits(scenario, progress) ? progress : undefined;
  const actor = useSchool((state) => state.actor?.role);
  return (
    <li className="scenario-line" data-open={isOpen}>
      <div className="scenario-what">
        <h3><bdi>{typeset(scenario.title)}</bdi></h3>
        <p className="quiet">{FICTITIOUS_SCHOOL_TEXTS[school].name} · {scenarioFacts({ minutes, audience, steps: steps.length })}</p>
        {role === actor ? null : <p className="quiet">{playedAs(CONSOLE_ROLE_LABELS[role])}</p>}
        {known === undefined ? null : <p>{progressWords(tally(known), steps.length)}</p>}
      </div>
      <div className="scenario-acts">
        <PlayButtons scenario={scenario} hasBegun={known !== undefined} isOver={known?.step === steps.length} isOpen={isOpen} />
        {children}
      </div>
    </li>
  );
}

interface PlayButtonsProps {
  readonly scenario: TrainingScenario;
  readonly hasBegun: boolean;
  readonly isOver: boolean;
  readonly isOpen: boolean;
}

function PlayButtons({ scenario, hasBegun, isOver, isOpen }: PlayButtonsProps) {
  const { scenarios } = useActions();
  // The progress is kept with the school in front: what begins while it is left, or put back, goes with it.
  const isBusy = useSandboxBusy();
  const start = (): void => {
    openScenario(scenarios, scenario.id);
    keepProgress(scenarios, begin(scenario, new Date().toISOString()));
  };
  return (
    <>
      {hasBegun && !isOver && !isOpen ? <Button size="compact-sm" variant="filled" disabled={isBusy} onClick={() => openScenario(scenarios, scenario.id)}>{SCENARIO_TEXTS.goOn}</Button> : null}
      {hasBegun
        ? <Button size="compact-sm" title={SCENARIO_TEXTS.restartHow} disabled={isBusy} onClick={start}>{SCENARIO_TEXTS.restart}</Button>
        : <Button size="compact-sm" variant="filled" disabled={isBusy} onClick={start}>{SCENARIO_TEXTS.start}</Button>}
    </>
  );
}
