import { Button } from '@mantine/core';
import { MOST_STEPS, type TrainingScenario } from '../../../../../domain/training/scenario/scenario.ts';
import { typeset } from '../../../../../texts/language/typography.ts';
import { EDITOR_TEXTS, stepName } from '../../../../../texts/training/scenario-editor.ts';
import { addStep, moveStep, removeStep, showStep } from './edited-scenario.ts';

interface StepListProps {
  readonly written: TrainingScenario;
  readonly step: number;
}

/** The steps in their order, and what changes it. */
export function StepList({ written: { steps }, step }: StepListProps) {
  return (
    <section className="editor-steps" aria-label={EDITOR_TEXTS.steps}>
      <ol>
        {steps.map(({ instruction }, i) => (
          // Steps have no name of their own: their rank is what tells them apart.
          <li key={i}><button type="button" className="link-button" aria-current={i === step ? 'step' : undefined} onClick={() => showStep(i)}>{stepName(i, typeset(instruction))}</button></li>
        ))}
      </ol>
      <div className="scenario-acts">
        <Button size="compact-sm" disabled={steps.length >= MOST_STEPS} onClick={addStep}>{EDITOR_TEXTS.addStep}</Button>
        <Button size="compact-sm" disabled={step === 0} onClick={() => moveStep(-1)}>{EDITOR_TEXTS.moveUp}</Button>
        <Button size="compact-sm" disabled={step === steps.length - 1} onClick={() => moveStep(1)}>{EDITOR_TEXTS.moveDown}</Button>
        <Button size="compact-sm" disabled={steps.length === 1} onClick={removeStep}>{EDITOR_TEXTS.removeStep}</Button>
      </div>
    </section>
  );
}
