import { RoleWords, roleWords } from '../../domain/platforms/role-words.ts';
import { GUIDE_ROLE_LABELS, speakRoles } from '../../texts/people/roles.ts';
import { useSchool } from '../school/store/school-context.tsx';

/** Has the page name roles as the platforms of the school do; called above everything that names one. */
export function useSpokenRoles(): void {
  // A text: who calls it is not drawn again at each edit.
  const said = useSchool(({ view }) => JSON.stringify(roleWords(view, GUIDE_ROLE_LABELS)));
  // Before what is below is drawn, which an effect would come after.
  speakRoles(RoleWords.parse(JSON.parse(said)));
}
