import { namedAnswerers, type Answerers } from '../../texts/privacy/answerers.ts';
import { useSchool } from '../school/school-context.tsx';

/** Who answers for the data of people; undefined until both are named: nothing of them is published before (rel:C-P6). */
export function useAnswerers(): Answerers | undefined {
  return namedAnswerers(useSchool((state) => state.preferences.answerers));
}
