import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { grantsOfPerson, serviceGrants } from '../../domain/services/service-rights.ts';
import { listServices } from '../../domain/services/service.ts';
import { serviceRoleWords } from '../../texts/groups.ts';
import { SERVICES_TITLE } from '../../texts/person-acts.ts';
import { useSchool } from '../school/school-context.tsx';
import { InspectorSection } from '../ui/inspector-section.tsx';
import { closeAllSheets } from './open-sheet.ts';

/** The highest role of somebody in each service, in the words of that service (domain.md §2.8); nothing where none is told. */
export function PersonServices({ index }: { readonly index: number }) {
  const side = useSchool((state) => state.rightsNow);
  const held = useMemo(() => {
    const services = listServices(side.view);
    const grants = serviceGrants(side.view, services);
    return services.flatMap(({ id, label, roles }) => {
      const [highest] = grantsOfPerson(side, grants.get(id) ?? [], index);
      return highest === undefined ? [] : [{ id, words: serviceRoleWords(label, roles.find(({ code }) => code === highest.role)?.label ?? highest.role) }];
    });
  }, [side, index]);
  if (held.length === 0) return null;
  return (
    <InspectorSection title={SERVICES_TITLE} mark={held.length}>
      <ul className="lines">
        {held.map(({ id, words }) => <li key={id} className="line"><Link to="/services" search={{ id }} onClick={closeAllSheets}>{words}</Link></li>)}
      </ul>
    </InspectorSection>
  );
}
