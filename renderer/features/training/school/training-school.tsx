import { TRAINING_TEXTS } from '../../../../texts/training/training.ts';
import { useSchool } from '../../../school/school-context.tsx';

/** The fictitious school that one trains on. */
export function TrainingSchool() {
  const name = useSchool((state) => state.school?.name);
  return (
    <section className="training-part" aria-label={TRAINING_TEXTS.school}>
      <h2><bdi>{name}</bdi></h2>
      <p>{TRAINING_TEXTS.purpose}</p>
      <p>{TRAINING_TEXTS.untouched}</p>
    </section>
  );
}
