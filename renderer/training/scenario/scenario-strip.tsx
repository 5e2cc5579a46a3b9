import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ConsoleSession } from '../../../contract/console/console.contract.ts';
import { madeSchoolOf } from '../../../domain/training/fictitious-school.ts';
import { advance, currentStep, noteStep, skip, tally } from '../../../domain/training/scenario/progress.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { typeset } from '../../../texts/language/typography.ts';
import { sourceLine } from '../../../texts/language/source-words.ts';
import { CONSOLE_ROLE_LABELS } from '../../../texts/people/roles.ts';
import { FICTITIOUS_SCHOOL_TEXTS } from '../../../texts/training/sandbox.ts';
import { endWords, enterAs, expectedWords, playedAs, playedOn, SCENARIO_TEXTS, stepRank } from '../../../texts/training/scenarios.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { keepProgress, openScenario, showPlace, tryStep, useScenarios, type Played } from './scenario-store.ts';
import { StepAnswer } from './step-answer.tsx';
import { useAlreadyDone } from './use-already-done.ts';
import { useDoIt } from './use-do-it.ts';

/** The current step under the header of every screen, with its help; it keeps its place from one screen to the next (ux §2.17). */
export function ScenarioStrip({ played }: { readonly played: Played }) {
  const strip = useRef<HTMLElement>(null);
  useHeight(strip);
  const role = useSchool((state) => state.actor?.role);
  const uai = useSchool((state) => state.school?.uai ?? '');
  const { scenario, progress } = played;
  return (
    <section ref={strip} className="scenario-strip" data-zone tabIndex={-1} aria-label={SCENARIO_TEXTS.current}>
      {madeSchoolOf(uai) !== scenario.school ? <OtherSchool played={played} />
      : role !== scenario.role ? <OtherAccount played={played} />
      : currentStep(progress) === undefined ? <Ended played={played} />
      : <Step key={progress.step} played={played} onMoved={() => strip.current?.focus()} />}
    </section>
  );
}

/** The frame leaves it the height that it takes. */
function useHeight(strip: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = strip.current;
    const frame = document.documentElement;
    if (element === null) return undefined;
    const measure = new ResizeObserver(() => frame.style.setProperty('--strip', `${String(element.offsetHeight)}px`));
    measure.observe(element);
    return () => {
      measure.disconnect();
      frame.style.removeProperty('--strip');
    };
  }, [strip]);
}

function Title({ played: { scenario, progress, isTrial } }: { readonly played: Played }) {
  return (
    <span className="strip-title">
      <bdi>{typeset(scenario.title)}</bdi> · <strong>{stepRank(progress.step, scenario.steps.length)}</strong>{isTrial ? ` · ${SCENARIO_TEXTS.trial}` : ''}
    </span>
  );
}

interface StepProps {
  readonly played: Played;
  /** The next step is here: it is read. */
  readonly onMoved: () => void;
}

function Step({ played, onMoved }: StepProps) {
  const { scenario, progress } = played;
  const step = must(scenario.steps[progress.step], 'a step that is not over');
  const kept = must(currentStep(progress), 'a step that is not over');
  const { scenarios } = useActions();
  const { doIt, isDoing, isRefused } = useDoIt(played);
  const isLost = useScenarios((state) => state.isLost);
  const isVerified = kept.state === 'verified';
  const isAlreadyDone = useAlreadyDone(played);
  const move = (next: typeof progress): void => {
    keepProgress(scenarios, next);
    onMoved();
  };
  return (
    <>
      <div className="strip-line">
        <Title played={played} />
        <span className="strip-instruction">{typeset(step.instruction)}</span>
        <StepAnswer played={played} />
        <div className="strip-acts">
          <Button size="compact-sm" className="strip-show" onClick={() => showPlace(step.where)}>{SCENARIO_TEXTS.show}</Button>
          <Button size="compact-sm" aria-expanded={kept.hinted} onClick={() => keepProgress(scenarios, noteStep(progress, { hinted: !kept.hinted }))}>{SCENARIO_TEXTS.hint}</Button>
          <Button size="compact-sm" disabled={isDoing || isVerified} onClick={doIt}>{SCENARIO_TEXTS.doIt}</Button>
          {isVerified ? null : <Button size="compact-sm" onClick={() => move(skip(progress, new Date().toISOString()))}>{SCENARIO_TEXTS.skip}</Button>}
          <Button size="compact-sm" variant="filled" disabled={!isVerified} onClick={() => move(advance(progress))}>{SCENARIO_TEXTS.next}</Button>
          <Close played={played} />
        </div>
      </div>
      {kept.hinted ? <p className="strip-hint"><strong>{SCENARIO_TEXTS.hint}{'\u00A0'}:</strong> {typeset(step.hint)}{step.source === undefined ? null : <span className="quiet"> {sourceLine(step.source)}.</span>}</p> : null}
      <Expected played={played} />
      {isAlreadyDone ? <p className="strip-hint">{SCENARIO_TEXTS.alreadyDone}</p> : null}
      <output className="strip-state" data-verified={isVerified}>{isVerified ? SCENARIO_TEXTS.verified : isDoing ? SCENARIO_TEXTS.doing : isRefused ? SCENARIO_TEXTS.refused : ''}</output>
      {isLost ? <p className="strip-hint" role="alert">{SCENARIO_TEXTS.notKept}</p> : null}
    </>
  );
}

/** What the school has to be; said with the hint, or once « Faire à ma place » was used. */
function Expected({ played: { scenario, progress } }: { readonly played: Played }) {
  const names = useSettingNames();
  const kept = currentStep(progress);
  const step = scenario.steps[progress.step];
  if (step === undefined || kept === undefined || !(kept.hinted || kept.helped)) return null;
  return <p className="strip-hint">{expectedWords(step.expected, names)}</p>;
}

function Ended({ played }: { readonly played: Played }) {
  const words = endWords(tally(played.progress));
  return (
    <div className="strip-line">
      <span className="strip-title"><bdi>{typeset(played.scenario.title)}</bdi></span>
      <output className="strip-instruction" data-verified>{words}</output>
      <div className="strip-acts"><Close played={played} /></div>
    </div>
  );
}

/** The scenario names people and rubriques of another fictitious school. */
function OtherSchool({ played }: { readonly played: Played }) {
  return (
    <div className="strip-line">
      <Title played={played} />
      <span className="strip-instruction">{playedOn(FICTITIOUS_SCHOOL_TEXTS[played.scenario.school].name)}</span>
      <div className="strip-acts"><Close played={played} /></div>
    </div>
  );
}

/** The scenario is played by somebody else: who, and the way to be them. */
function OtherAccount({ played }: { readonly played: Played }) {
  const { signIn } = useActions();
  const accounts = useSchool((state) => state.session?.accounts ?? NOBODY);
  const account = accounts.find(({ role }) => role === played.scenario.role);
  return (
    <div className="strip-line">
      <Title played={played} />
      <span className="strip-instruction">{playedAs(CONSOLE_ROLE_LABELS[played.scenario.role])}</span>
      <div className="strip-acts">
        {account === undefined ? null : <Button size="compact-sm" variant="filled" onClick={() => void signIn(account.id)}>{enterAs(account.name)}</Button>}
        <Close played={played} />
      </div>
    </div>
  );
}

const NOBODY: ConsoleSession['accounts'] = [];

function Close({ played }: { readonly played: Played }) {
  const { scenarios } = useActions();
  return <Button size="compact-sm" onClick={() => (played.isTrial ? tryStep(null) : openScenario(scenarios, null))}>{played.isTrial ? SCENARIO_TEXTS.endTrial : SCENARIO_TEXTS.close}</Button>;
}
