import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { Group } from '../../../domain/directory/group.ts';
import { asGroup, findSchoolGroup } from '../../../domain/directory/school-group.ts';
import { GROUP_TEXTS } from '../../../texts/people/groups.ts';
import { GROUP_KIND_LABELS, groupOriginSentence } from '../../../texts/people/roles.ts';
import { AskForHelp } from '../../assistance/ask-for-help.tsx';
import { useSchool } from '../../school/store/school-context.tsx';
import type { SchoolState } from '../../school/store/school-state.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { RoleBadge } from '../../ui/role-badge.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { GroupActions } from './group-actions.tsx';
import { GroupMembers } from './group-members.tsx';
import { isEditable } from '../person/groups-of-person.ts';
import { openedByGroup } from './opened-by-group.ts';

/** Messaging, services, the GAR and the journal come after the sheet. */
const GroupBeside = lazy(async () => ({ default: (await import('./group-beside.tsx')).GroupBeside }));
const SubjectHistory = lazy(async () => ({ default: (await import('../history/subject-history.tsx')).SubjectHistory }));

/** Everything the console knows of a group, and what is decided here of it (ux:P6). */
export function GroupSheet({ groupId }: { readonly groupId: string }) {
  const view = useSchool((state) => state.view);
  const upstream = useSchool((state) => state.directory.findGroup(groupId));
  const own = useMemo(() => findSchoolGroup(view, groupId), [view, groupId]);
  const group = upstream ?? (own === undefined ? undefined : asGroup(own));
  if (group === undefined) return <InlineNotice kind="info">{GROUP_TEXTS.gone}</InlineNotice>;
  return (
    <article className="sheet" aria-label={group.name}>
      <h2 className="inspector-title"><bdi>{group.name}</bdi></h2>
      <Origin group={group} />
      {own === undefined ? null : <GroupActions group={own} />}
      {own?.state === 'trashed' ? null : (
        <>
          <GroupMembers group={group} own={own} />
          <Opens groupId={groupId} />
          <Suspense fallback={null}><GroupBeside groupId={groupId} /></Suspense>
        </>
      )}
      <Suspense fallback={null}><SubjectHistory id={groupId} /></Suspense>
    </article>
  );
}

function Origin({ group }: { readonly group: Group }) {
  const people = useSchool(({ directory }) => directory.upstreamMembers[directory.groupIndex.get(group.id) ?? -1]?.length ?? 0);
  return (
    <section className="inspector-section">
      <span>{GROUP_KIND_LABELS[group.kind]}</span>
      <p className="source-line">
        {isEditable(group) ? null : <IconLock size={14} stroke={1.6} aria-hidden />}
        <span>
          {groupOriginSentence(group.kind, group.origin)}{' '}
          {isEditable(group) ? null : <AskForHelp subject={{ kind: 'group', group, people }} />}
        </span>
      </p>
    </section>
  );
}

const selectSide = (state: SchoolState): SchoolState['rightsNow'] => state.rightsNow;

function Opens({ groupId }: { readonly groupId: string }) {
  const side = useSchool(selectSide);
  const opened = useMemo(() => openedByGroup(side, groupId), [side, groupId]);
  return (
    <InspectorSection title={GROUP_TEXTS.opens} mark={opened.length}>
      {opened.length === 0 ? <p className="quiet">{GROUP_TEXTS.opensNothing}</p> : null}
      <ul className="lines">
        {opened.map(({ rubriqueId, title, role, isReachable }) => (
          <li key={rubriqueId} className="line right-line">
            <RoleBadge role={role} />
            <span className="right-title">
              <Link to="/rubriques" search={{ id: rubriqueId }}><bdi>{title}</bdi></Link>{' '}
              {isReachable ? null : <StatusBadge kind="unreachable">{GROUP_TEXTS.unreachable}</StatusBadge>}
            </span>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
