import { localDay } from '../../../domain/kernel/local-time.ts';
import { Link } from '@tanstack/react-router';
import { rub04 } from '../../../domain/controls/rub/rub-04.ts';
import type { ControlResult } from '../../../domain/controls/run-controls.ts';
import { listGarStaff } from '../../../domain/gar/staff/gar-staff.ts';
import { countLeftOpen } from '../../../domain/inspections/inspection-state.ts';
import { listInspections } from '../../../domain/inspections/inspection.ts';
import { openCount } from '../../../texts/year/inspections.ts';
import { referentWords, SITUATION_TEXTS, type SituationSubject } from '../../../texts/situation/situation.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useNow } from '../../ui/use-now.ts';

interface OwnActsProps {
  readonly results: readonly ControlResult[];
  readonly subject: SituationSubject;
}

/** What the direction does itself, without asking (S2-091): how much there is, and where. */
export function OwnActs({ results, subject: { isReader } }: OwnActsProps) {
  const view = useSchool((state) => state.view);
  const day = localDay(useNow());
  const referents = results.find(({ control }) => control.id === rub04.id);
  const title = isReader ? SITUATION_TEXTS.acts : SITUATION_TEXTS.theirActs;
  return (
    <section className="dashboard-panel" aria-label={title}>
      <h2>{title}</h2>
      <ul className="dashboard-lines">
        <li><Link to="/inspections">{SITUATION_TEXTS.inspections}</Link> <span>{openCount(countLeftOpen(listInspections(view), day))}</span></li>
        <li><Link to="/gar" search={{ onglet: 'responsables' }}>{SITUATION_TEXTS.assignmentManagers}</Link> <span>{listGarStaff(view, 'assignmentManager').length}</span></li>
        <li><Link to="/gar" search={{ onglet: 'responsables' }}>{SITUATION_TEXTS.pixManagers}</Link> <span>{listGarStaff(view, 'pixManager').length}</span></li>
        <li><Link to="/controles" search={{ id: rub04.id }}>{SITUATION_TEXTS.referents}</Link> <span>{referents === undefined ? null : referentWords(referents)}</span></li>
      </ul>
    </section>
  );
}
