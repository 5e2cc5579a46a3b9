import { RoleWords, roleWords } from '../../domain/platforms/role-words.ts';
import { degreeOf } from '../../domain/school/first-degree.ts';
import { speakDegree } from '../../texts/people/degree.ts';
import { GUIDE_ROLE_LABELS, speakRoles } from '../../texts/people/roles.ts';
import { useSchool } from '../school/store/school-context.tsx';

/** Has the page use the words of its school, those of its platforms and of its degree; called above everything that names a role or a base. */
export function useSpokenWords(): void {
  // A text: who calls it is not drawn again at each edit.
  const said = useSchool(({ view }) => JSON.stringify(roleWords(view, GUIDE_ROLE_LABELS)));
  const degree = useSchool(({ directory }) => degreeOf(directory));
  // Before what is below is drawn, which an effect would come after.
  speakRoles(RoleWords.parse(JSON.parse(said)));
  speakDegree(degree);
}
