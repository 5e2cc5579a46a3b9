import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addMembers, removeMembers } from '../../../domain/directory/group-gestures.ts';
import type { Group } from '../../../domain/directory/group.ts';
import type { SchoolGroup } from '../../../domain/directory/school-group.ts';
import { matchesWords } from '../../../domain/directory/search.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { membershipOrigin } from '../../../texts/people/directory.ts';
import { GROUP_TEXTS, moreMembers, removeMemberLabel } from '../../../texts/people/groups.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { gridName, sentenceName } from '../../ui/person-name.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { AddPeopleDialog } from '../add-people-dialog.tsx';
import { isEditable } from '../person/groups-of-person.ts';
import { openSheet } from '../open-sheet.ts';
import { usePersonNames } from '../use-person-names.ts';
import { useRefusal } from '../use-refusal.ts';

const MOST_SHOWN = 60;

interface GroupMembersProps {
  readonly group: Group;
  readonly own: SchoolGroup | undefined;
}

/** The people of a group with where each comes from; added and removed here when the school keeps the group. */
export function GroupMembers({ group, own }: GroupMembersProps) {
  const { members, pending } = useMembers(group.id);
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'membership')) && isEditable(group);
  const [isAdding, setAdding] = useState(false);
  const { refusal, attempt } = useRefusal(group.id);
  const names = usePersonNames();
  const { record } = useActions();
  const store = useSchoolStore();
  const change = (gesture: typeof addMembers, people: readonly string[]): void => {
    if (own !== undefined) attempt(record(gesture(store.getState().view, own, people)));
  };
  return (
    <InspectorSection title={GROUP_TEXTS.members} mark={members.length}>
      {canEdit ? <Button mb={8} onClick={() => setAdding(true)}>{GROUP_TEXTS.add}</Button> : null}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal, names)}</InlineNotice>}
      <MemberList group={group} members={members} pending={pending} onRemove={canEdit ? (id) => change(removeMembers, [id]) : undefined} />
      {isAdding ? <AddPeopleDialog members={members} groupName={group.name} onClose={() => setAdding(false)} onAdd={(people) => change(addMembers, people)} /> : null}
    </InspectorSection>
  );
}

function useMembers(groupId: string): { readonly members: readonly number[]; readonly pending: ReadonlySet<number> } {
  const now = useSchool((state) => state.rightsNow);
  const before = useSchool((state) => state.rightsBefore);
  return useMemo(() => {
    const members = now.groupMembers[now.groupIndex.get(groupId) ?? -1] ?? [];
    const had = new Set(before.groupMembers[before.groupIndex.get(groupId) ?? -1]);
    return { members, pending: new Set(members.filter((person) => !had.has(person))) };
  }, [now, before, groupId]);
}

interface MemberListProps {
  readonly group: Group;
  readonly members: readonly number[];
  readonly pending: ReadonlySet<number>;
  readonly onRemove: ((personId: string) => void) | undefined;
}

function MemberList({ group, members, pending, onRemove }: MemberListProps) {
  const directory = useSchool((state) => state.directory);
  const [filter, setFilter] = useState('');
  const words = directory.wordsOf(filter);
  const matching = words.length === 0 ? members : members.filter((i) => matchesWords(directory.searchKeys[i] ?? '', words));
  if (members.length === 0) return <p className="quiet">{GROUP_TEXTS.noMember}</p>;
  return (
    <>
      {members.length > 10 ? (
        <TextInput aria-label={GROUP_TEXTS.memberFilter} placeholder={GROUP_TEXTS.memberFilter} value={filter} maxLength={200} mb={8} onChange={(event) => setFilter(event.currentTarget.value)} />
      ) : null}
      <ul className="lines">
        {matching.slice(0, MOST_SHOWN).map((i) => {
          const person = directory.people[i];
          if (person === undefined) return null;
          return (
            <li key={person.id} className="line">
              <button type="button" className="link-button" onClick={() => openSheet({ kind: 'person', id: person.id })}><bdi>{gridName(person)}</bdi></button>
              {pending.has(i) ? <StatusBadge kind="changed">{membershipOrigin('ent', true)}</StatusBadge> : <span className="quiet">{membershipOrigin(group.origin, false)}</span>}
              {onRemove === undefined ? null : (
                <button type="button" className="link-button line-end" aria-label={removeMemberLabel(sentenceName(person))} onClick={() => onRemove(person.id)}>
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {matching.length > MOST_SHOWN ? <p className="quiet">{moreMembers(matching.length - MOST_SHOWN)}</p> : null}
    </>
  );
}
