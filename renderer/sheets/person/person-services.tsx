import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { serviceRoleWords } from '../../../texts/people/groups.ts';
import { SERVICES_TITLE } from '../../../texts/people/person-acts.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { closeAllSheets } from '../open-sheet.ts';
import { servicesOfPerson } from './services-of-person.ts';

/** The highest role of somebody in each service; nothing where none is told. */
export function PersonServices({ index }: { readonly index: number }) {
  const side = useSchool((state) => state.rightsNow);
  const held = useMemo(() => servicesOfPerson(side, index), [side, index]);
  if (held.length === 0) return null;
  return (
    <InspectorSection title={SERVICES_TITLE} mark={held.length}>
      <ul className="lines">
        {held.map(({ id, label, role }) => <li key={id} className="line"><Link to="/services" search={{ id }} onClick={closeAllSheets}>{serviceRoleWords(label, role)}</Link></li>)}
      </ul>
    </InspectorSection>
  );
}
