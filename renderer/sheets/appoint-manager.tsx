import { publicOf } from '../../domain/gar/subscription.ts';
import type { Person } from '../../domain/directory/person.ts';
import { appointGarStaff } from '../../domain/gar/gar-gestures.ts';
import { listGarStaff } from '../../domain/gar/staff/gar-staff.ts';
import { MANAGER_ACT } from '../../texts/people/person-acts.ts';
import { refusalSentence } from '../../texts/changes/refusals.ts';
import { useActions, useSchool, useSchoolStore } from '../school/store/school-context.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { useMayEdit } from './use-may-edit.ts';
import { usePersonNames } from './use-person-names.ts';
import { useRefusal } from './use-refusal.ts';

/** « Désigner responsable d’affectation GAR » (ux §2.7): for staff who are not, and who may appoint them. */
export function AppointManager({ person }: { readonly person: Person }) {
  const isManager = useSchool(({ view }) => listGarStaff(view, 'assignmentManager').some(({ personId }) => personId === person.id));
  const mayAppoint = useMayEdit('assignmentManager');
  const givesRoles = useMayEdit('serviceAccess');
  const names = usePersonNames();
  const store = useSchoolStore();
  const { record } = useActions();
  const { refusal, attempt } = useRefusal(person.id);
  const isStaff = person.profile !== 'student' && publicOf(person.profile) !== undefined;
  if (!mayAppoint || !isStaff || isManager) return null;
  const appoint = (): void => attempt(record(appointGarStaff(store.getState().view, { charge: 'assignmentManager', personId: person.id, manages: true, givesRoles })));
  return (
    <section className="inspector-section">
      <button type="button" className="link-button" onClick={appoint}>{MANAGER_ACT}</button>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal, names)}</InlineNotice>}
    </section>
  );
}
