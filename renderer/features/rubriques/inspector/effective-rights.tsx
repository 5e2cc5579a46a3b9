import { explain } from '../../../../domain/rights/explain.ts';
import { roleAt } from '../../../../domain/rights/role.ts';
import type { Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { INSPECTOR_TEXTS } from '../../../../texts/rubriques/rubrique-rights.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { LimitMark } from '../../../platforms/limit-mark.tsx';
import { RoleBadge } from '../../../ui/role-badge.tsx';
import { useScreen } from '../desk/desk.tsx';
import { CapabilityList } from './capability-list.tsx';
import { PathList } from './path-list.tsx';
import { RefusedAccess } from './refused-access.tsx';
import { SubjectChoice } from './subject-choice.tsx';
import { subjectOf, type NamedSubject } from './subject.ts';

/** What somebody really is on a rubrique, why, and what it lets them do. */
export function EffectiveRights({ rubrique, mayEdit }: { readonly rubrique: Rubrique; readonly mayEdit: boolean }) {
  const asked = useScreen((screen) => screen.asked);
  const focus = useScreen((screen) => screen.focus);
  const rightsNow = useSchool((state) => state.rightsNow);
  const directory = useSchool((state) => state.directory);
  const subject = subjectOf({ rightsNow, directory }, asked, focus);
  return (
    <div className="inspector-part">
      <SubjectChoice name={subject?.name} />
      {subject === undefined ? <p className="quiet">{INSPECTOR_TEXTS.noSubject}</p> : <Answer rubrique={rubrique} subject={subject} mayEdit={mayEdit} />}
    </div>
  );
}

interface AnswerProps {
  readonly rubrique: Rubrique;
  readonly subject: NamedSubject;
  readonly mayEdit: boolean;
}

function Answer({ rubrique, subject, mayEdit }: AnswerProps) {
  const { rights, rubriqueIndex } = useSchool((state) => state.rightsNow);
  const index = rubriqueIndex.get(rubrique.id);
  if (index === undefined) return null;
  const explanation = explain(rights, subject.subject, index);
  const role = roleAt(explanation.effective);
  return (
    <>
      <div className="answer-card">
        <p className="answer-role">
          <RoleBadge role={role} /> <strong>{ROLE_LABELS[role]}</strong> <LimitMark unit="rubriqueAccess" value={role} />
        </p>
        {role === 'none' ? <RefusedAccess explanation={explanation} subject={subject} mayEdit={mayEdit} /> : <PathList explanation={explanation} rubrique={index} />}
      </div>
      {role === 'none' ? null : <CapabilityList rubrique={rubrique} role={role} />}
    </>
  );
}
