import type { Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { useScreen } from './desk.tsx';

/** The rubrique that has the focus, as the draft makes it; undefined when none has. */
export function useFocusedRubrique(): Rubrique | undefined {
  const id = useScreen((screen) => screen.focus?.rubriqueId);
  return useSchool(({ rightsNow }) => (id === undefined ? undefined : rightsNow.rubriques[rightsNow.rubriqueIndex.get(id) ?? -1]));
}
