import { TRAINING_TEXTS } from '../../../../texts/training/training.ts';
import { SANDBOX_TEXTS } from '../../../../texts/training/sandbox.ts';
import { SchoolChoice } from '../../../training/school-choice.tsx';
import { useSandbox } from '../../../training/use-sandbox.ts';
import { OnDemand } from './on-demand.tsx';
import { ResetSandbox } from './reset-sandbox.tsx';

/** The fictitious school that one trains on, and what its simulated ENT does on demand. */
export function TrainingSchool() {
  const desk = useSandbox();
  return (
    <>
      <section className="training-part" aria-label={SANDBOX_TEXTS.schools}>
        <h2>{SANDBOX_TEXTS.schools}</h2>
        <p>{TRAINING_TEXTS.purpose}</p>
        <SchoolChoice desk={desk} />
        {desk.sandbox === undefined || desk.sandbox.school === null ? null : <ResetSandbox sandbox={desk.sandbox} ask={desk.ask} />}
      </section>
      {desk.sandbox === undefined || desk.sandbox.school === null ? null : <OnDemand sandbox={desk.sandbox} ask={desk.ask} isBusy={desk.isBusy} />}
    </>
  );
}
