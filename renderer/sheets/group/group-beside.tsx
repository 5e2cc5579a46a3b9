import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { GROUP_TEXTS, seenByWords, serviceRoleWords } from '../../../texts/people/groups.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { useNow } from '../../ui/use-now.ts';
import { closeAllSheets } from '../open-sheet.ts';
import { openedBeside } from './opened-beside.ts';

/** What a group opens beside rubriques: its roles in services, who sees it, the moderation, the resources of the GAR (ux §2.8). */
export function GroupBeside({ groupId }: { readonly groupId: string }) {
  const side = useSchool((state) => state.rightsNow);
  const now = useNow();
  const { services, seenBy, moderates, resources } = useMemo(() => openedBeside(side, groupId, now), [side, groupId, now]);
  return (
    <>
      {services.length === 0 ? null : (
        <InspectorSection title={GROUP_TEXTS.services} mark={services.length}>
          <ul className="lines">
            {services.map(({ id, label, role }) => <li key={id} className="line"><Link to="/services" search={{ id }} onClick={closeAllSheets}>{serviceRoleWords(label, role)}</Link></li>)}
          </ul>
        </InspectorSection>
      )}
      {resources.length === 0 ? null : (
        <InspectorSection title={GROUP_TEXTS.resources} mark={resources.length}>
          <ul className="lines">
            {resources.map(({ id, title }) => <li key={id} className="line"><Link to="/gar" search={{ id }} onClick={closeAllSheets}><bdi>{title}</bdi></Link></li>)}
          </ul>
        </InspectorSection>
      )}
      <InspectorSection title={GROUP_TEXTS.seen}>
        <p>{seenByWords(seenBy)} <Link to="/messagerie" onClick={closeAllSheets}>{GROUP_TEXTS.seeMatrix}</Link></p>
        {moderates ? <p>{GROUP_TEXTS.moderates}</p> : null}
      </InspectorSection>
    </>
  );
}
