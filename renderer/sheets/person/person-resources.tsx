import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { garPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { hasPerson } from '../../../domain/rights/people-set.ts';
import { RESOURCES_NOTE, RESOURCES_TITLE } from '../../../texts/people/person-acts.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { closeAllSheets } from '../open-sheet.ts';

/** The resources of the GAR that the plan gives somebody, each leading to its line (ux §2.7); nothing for who receives none. */
export function PersonResources({ index }: { readonly index: number }) {
  const side = useSchool((state) => state.rightsNow);
  const { view, ground: { directory } } = side;
  const received = useMemo(() => garPlan({ directory, side }, view).filter(({ covered }) => hasPerson(covered, index)), [directory, side, view, index]);
  if (received.length === 0) return null;
  return (
    <InspectorSection title={RESOURCES_TITLE} mark={received.length}>
      <p className="quiet">{RESOURCES_NOTE}</p>
      <ul className="lines">
        {received.map(({ subscription: { id, title } }) => (
          <li key={id} className="line"><Link to="/gar" search={{ id }} onClick={closeAllSheets}><bdi>{title}</bdi></Link></li>
        ))}
      </ul>
    </InspectorSection>
  );
}
