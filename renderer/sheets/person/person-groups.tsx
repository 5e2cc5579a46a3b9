import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { findSchoolGroup } from '../../../domain/directory/school-group.ts';
import { addMembers, removeMembers } from '../../../domain/directory/group-gestures.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { DIRECTORY_TEXTS, membershipOrigin } from '../../../texts/people/directory.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { actOn } from '../../../texts/language/typography.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { distinctName, groupsOfPerson, groupsToJoin, isEditable, type PersonGroup } from './groups-of-person.ts';
import { openSheet } from '../open-sheet.ts';
import { usePersonNames } from '../use-person-names.ts';
import { useRefusal } from '../use-refusal.ts';

const TEXTS = DIRECTORY_TEXTS.sheet;

/** The groups of a person, where each membership comes from, and those decided here. */
export function PersonGroups({ person, index }: { readonly person: Person; readonly index: number }) {
  const now = useSchool((state) => state.rightsNow);
  const before = useSchool((state) => state.rightsBefore);
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'membership'));
  const groups = useMemo(() => groupsOfPerson(now, before, index), [now, before, index]);
  const { refusal, attempt } = useRefusal(person.id);
  const names = usePersonNames();
  const store = useSchoolStore();
  const { record } = useActions();
  const change = (groupId: string, gesture: typeof addMembers): void => {
    const { view } = store.getState();
    const group = findSchoolGroup(view, groupId);
    if (group !== undefined) attempt(record(gesture(view, group, [person.id])));
  };
  return (
    <InspectorSection title={TEXTS.groups} mark={groups.length}>
      <ul className="lines">
        {groups.map((one) => (
          <GroupLine key={one.group.id} {...one} name={distinctName(one.group, now)} onRemove={canEdit && isEditable(one.group) ? () => change(one.group.id, removeMembers) : undefined} />
        ))}
      </ul>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal, names)}</InlineNotice>}
      {canEdit ? (
        <Select
          aria-label={TEXTS.addToGroup}
          placeholder={TEXTS.addToGroup}
          mt={8}
          value={null}
          searchable
          data={groupsToJoin(now, index).map((group) => ({ value: group.id, label: distinctName(group, now) }))}
          onChange={(id) => (id === null ? undefined : change(id, addMembers))}
        />
      ) : null}
    </InspectorSection>
  );
}

function GroupLine({ group, isPending, name, onRemove }: PersonGroup & { readonly name: string; readonly onRemove: (() => void) | undefined }) {
  return (
    <li className="line">
      <button type="button" className="link-button" onClick={() => openSheet({ kind: 'group', id: group.id })}><bdi>{name}</bdi></button>
      {isPending ? <StatusBadge kind="changed">{membershipOrigin(group.origin, true)}</StatusBadge> : <span className="quiet">{membershipOrigin(group.origin, false)}</span>}
      {onRemove === undefined ? null : (
        <button type="button" className="link-button line-end" aria-label={actOn(TEXTS.remove, name)} onClick={onRemove}>{TEXTS.remove}</button>
      )}
    </li>
  );
}
