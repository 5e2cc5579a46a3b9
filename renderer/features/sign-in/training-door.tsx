import { SANDBOX_TEXTS } from '../../../texts/training/sandbox.ts';
import { SchoolChoice } from '../../training/school-choice.tsx';
import { useSandbox } from '../../training/use-sandbox.ts';

/** Before anybody is in « Formation »: the fictitious schools. */
export function TrainingDoor() {
  return (
    <section className="training-part" aria-label={SANDBOX_TEXTS.schools}>
      <h2>{SANDBOX_TEXTS.schools}</h2>
      <SchoolChoice desk={useSandbox()} />
    </section>
  );
}
