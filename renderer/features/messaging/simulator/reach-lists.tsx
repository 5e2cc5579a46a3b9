import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Correspondent } from '../../../../domain/messaging/correspondent.ts';
import { recipientsOf, writersTo } from '../../../../domain/messaging/reach.ts';
import type { Reach } from '../../../../domain/messaging/school-reach.ts';
import { countListOnly, countWritersListOnly, type ListOnlyGroups } from '../../../../domain/messaging/reach-ways.ts';
import { countPeople } from '../../../../domain/rights/people-set.ts';
import { REACH_TEXTS, recipientsTitle, writersTitle } from '../../../../texts/messaging/messaging-reach.ts';
import { listOnlyWords } from '../../../../texts/messaging/reach-ways.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { PersonList } from '../person-list.tsx';
import { recipientGroups, writerGroups, type ReachGroup } from './reach-groups.ts';

interface ReachListProps {
  readonly reach: Reach;
  readonly who: Correspondent;
  /** Those to whom she can write, or those who can write to her. */
  readonly of: 'recipients' | 'writers';
  readonly listOnly: ListOnlyGroups;
}

/** « Tous ceux à qui elle peut écrire (n), dont m par liste seulement »: how many, and the list grouped by path when it is asked for. */
export function ReachList({ reach, who, of, listOnly }: ReachListProps) {
  const isWriting = of === 'recipients';
  const people = useMemo(() => (isWriting ? recipientsOf : writersTo)(reach, who), [reach, who, isWriting]);
  const count = countPeople(people);
  const byList = listOnlyWords(isWriting ? countListOnly(reach, who, listOnly, people) : countWritersListOnly(reach, who, listOnly, people));
  return <ListDoor title={`${(isWriting ? recipientsTitle : writersTitle)(count)}${byList}`} isEmpty={count === 0} groups={() => (isWriting ? recipientGroups : writerGroups)(reach, who)} />;
}

interface ListDoorProps {
  readonly title: string;
  readonly isEmpty: boolean;
  /** Worked out once the list is asked for. */
  readonly groups: () => readonly ReachGroup[];
}

/** Opens a list of people, path by path. */
export function ListDoor({ title, isEmpty, groups }: ListDoorProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link-button block" disabled={isEmpty} onClick={() => setOpen(true)}>{title}</button>
      {isOpen ? <ReachListDialog title={title} groups={groups()} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface ReachListDialogProps {
  readonly title: string;
  readonly groups: readonly ReachGroup[];
  readonly onClose: () => void;
}

function ReachListDialog({ title, groups, onClose }: ReachListDialogProps) {
  const [query, setQuery] = useState('');
  return (
    <Dialog title={title} onClose={onClose} size={640}>
      <TextInput data-autofocus aria-label={REACH_TEXTS.search} placeholder={REACH_TEXTS.search} value={query} maxLength={200} mb={10} onChange={(event) => setQuery(event.currentTarget.value)} />
      {groups.map((group, i) => (
        <details key={group.key} className="reach-group" open={i === 0 || query !== ''}>
          <summary>{group.title} ({formatNumber(group.people.length)})</summary>
          <PersonList label={group.title} people={group.people} query={query} />
        </details>
      ))}
    </Dialog>
  );
}
