import { useEffect, useRef, type ReactNode } from 'react';
import { FIRST_RUN_STEPS, type FirstRunStep } from '../../../domain/first-run/first-run-step.ts';
import { FIRST_RUN_TEXTS, FIRST_RUN_TITLES, stepRank } from '../../../texts/first-run/first-run.ts';
import { windowTitle } from '../../../texts/frame/app.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { noticeWords } from '../../identity/notice-words.ts';
import { DownloadStep } from './steps/download-step.tsx';
import { IdentityStep } from './steps/identity-step.tsx';
import { ReportStep } from './steps/report-step.tsx';
import { SchoolStep } from './steps/school-step.tsx';
import { StationStep } from './steps/station-step.tsx';
import { WelcomeStep } from './steps/welcome-step.tsx';

const STEPS: Readonly<Record<FirstRunStep, () => ReactNode>> = {
  welcome: WelcomeStep,
  school: SchoolStep,
  identity: IdentityStep,
  station: StationStep,
  download: DownloadStep,
  report: ReportStep,
};

/** The six steps of a first run; the console says which one, so that it is the same one after a stop (ux:2.19). */
export function FirstRunScreen({ step }: { readonly step: FirstRunStep }) {
  const notice = useSchool((state) => state.notice);
  const Step = STEPS[step];
  const heading = useStepHeading(step);
  return (
    <main className="sign-in">
      <div className="sign-in-card first-run">
        <Progress current={step} />
        <h1 ref={heading} tabIndex={-1}>{FIRST_RUN_TITLES[step]}</h1>
        {notice === null ? null : <InlineNotice kind="error">{noticeWords(notice)}</InlineNotice>}
        <Step key={step} />
      </div>
    </main>
  );
}

/** Names the window, and takes the focus to the title of each step that follows another: it is read, and Tab goes on from there. */
function useStepHeading(step: FirstRunStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    document.title = windowTitle(FIRST_RUN_TITLES[step], undefined);
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  return heading;
}

function Progress({ current }: { readonly current: FirstRunStep }) {
  const rank = FIRST_RUN_STEPS.indexOf(current);
  return (
    <nav aria-label={FIRST_RUN_TEXTS.steps}>
      <p className="quiet">{stepRank(rank + 1, FIRST_RUN_STEPS.length)}</p>
      <ol className="first-run-steps">
        {FIRST_RUN_STEPS.map((step, i) => (
          <li key={step} data-done={i < rank} aria-current={i === rank ? 'step' : undefined}>
            {FIRST_RUN_TITLES[step]}
            {i < rank ? <span className="hidden-text"> ({FIRST_RUN_TEXTS.done})</span> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
