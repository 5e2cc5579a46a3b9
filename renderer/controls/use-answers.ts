import { findingsOf, fixOf } from '../../domain/controls/run-controls.ts';
import { answerCorrection } from '../../domain/situation/proposition-gestures.ts';
import { useActions, useSchoolStore } from '../school/store/school-context.tsx';
import { controlPass } from './control-results.ts';

/** What the administrator answers to a correction that the direction asks. */
export interface Answers {
  /** Corrects what the control finds, and answers yes, in one action of the draft. */
  readonly accept: (control: string) => void;
  readonly decline: (control: string) => void;
}

/** Answers on the school as it is at that instant. */
export function useAnswers(): Answers {
  const { record } = useActions();
  const store = useSchoolStore();
  return {
    accept: (control) => {
      const { ground, results } = controlPass(store.getState());
      const result = results.find((one) => one.control.id === control);
      const fixes = result === undefined || findingsOf(result).length === 0 ? [] : fixOf(ground, result);
      record(answerCorrection(ground.view, control, 'accepted', fixes));
    },
    decline: (control) => {
      record(answerCorrection(store.getState().view, control, 'declined'));
    },
  };
}
