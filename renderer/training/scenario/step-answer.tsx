import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { currentStep, noteStep, type StepProgress } from '../../../domain/training/scenario/progress.ts';
import { typeset } from '../../../texts/language/typography.ts';
import { SCENARIO_TEXTS } from '../../../texts/training/scenarios.ts';
import { useActions } from '../../school/store/school-context.tsx';
import { keepProgress, type Played } from './scenario-store.ts';

/** The figure that a step asks for, where it does. */
export function StepAnswer({ played: { scenario, progress } }: { readonly played: Played }) {
  const { scenarios } = useActions();
  const kept = currentStep(progress);
  const asked = scenario.steps[progress.step]?.expected.find((one) => one.kind === 'figure');
  if (asked === undefined || kept === undefined) return null;
  const give = (answer: number): void => keepProgress(scenarios, noteStep(progress, { answer }));
  return <AnswerForm question={typeset(asked.question)} kept={kept} onGive={give} />;
}

interface AnswerFormProps {
  readonly question: string;
  readonly kept: StepProgress;
  readonly onGive: (answer: number) => void;
}

function AnswerForm({ question, kept: { answer, state }, onGive }: AnswerFormProps) {
  const [typed, setTyped] = useState(answer === null ? '' : String(answer));
  const [seen, setSeen] = useState(answer);
  const [isUnread, setUnread] = useState(false);
  // What « Faire à ma place » answers is shown as if it had been typed.
  if (seen !== answer) {
    setSeen(answer);
    setTyped(answer === null ? '' : String(answer));
  }
  const isVerified = state === 'verified';
  const give = (event: SubmitEvent): void => {
    event.preventDefault();
    const isFigure = /^\d{1,7}$/.test(typed);
    setUnread(!isFigure);
    if (isFigure) onGive(Number(typed));
  };
  const wrong = isUnread ? SCENARIO_TEXTS.figureRule : !isVerified && String(answer) === typed ? SCENARIO_TEXTS.wrongFigure : undefined;
  return (
    <form className="strip-answer" onSubmit={give}>
      <TextInput
        size="xs" inputMode="numeric" aria-label={question} placeholder={SCENARIO_TEXTS.answer} value={typed} disabled={isVerified} error={wrong}
        onChange={({ currentTarget }) => { setUnread(false); setTyped(currentTarget.value.trim()); }}
      />
      <Button size="compact-sm" type="submit" disabled={isVerified || typed === ''}>{SCENARIO_TEXTS.check}</Button>
    </form>
  );
}
