import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Correspondent } from '../../../../domain/messaging/correspondent.ts';
import { groupWriters } from '../../../../domain/messaging/reach-group.ts';
import { countWritersListOnly, type ListOnlyGroups } from '../../../../domain/messaging/reach-ways.ts';
import type { Reach } from '../../../../domain/messaging/school-reach.ts';
import { countPeople, listPeople, without } from '../../../../domain/rights/people-set.ts';
import { draftGroupWriters, groupWriting, REACH_TEXTS, silentTitle, writingTitle } from '../../../../texts/messaging/messaging-reach.ts';
import { listOnlyWords } from '../../../../texts/messaging/reach-ways.ts';
import { countOf, NOUNS } from '../../../../texts/language/typography.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { partBadge } from './part-badge.ts';
import { writerGroupsIn } from './reach-groups.ts';
import { ListDoor } from './reach-lists.tsx';

/** A group, by its index, and somebody to whom its members may write, on one side of the draft. */
export interface WritingGroup {
  readonly reach: Reach;
  readonly group: number;
  readonly to: Correspondent;
}

interface GroupWritersProps {
  readonly asked: WritingGroup;
  /** The same before the draft; undefined for a group that the draft creates. */
  readonly before: WritingGroup | undefined;
  readonly listOnly: ListOnlyGroups;
}

/** How many members of a group can write to somebody, and by what. */
export function GroupWriters({ asked, before, listOnly }: GroupWritersProps) {
  const { reach, group, to } = asked;
  const { members, writers } = useMemo(() => groupWriters(reach, group, to), [reach, group, to]);
  const paths = useMemo(() => writerGroupsIn(reach, to, members), [reach, to, members]);
  const [all, writing] = [countPeople(members), countPeople(writers)];
  const byList = useMemo(() => listOnlyWords(countWritersListOnly(reach, to, listOnly, writers)), [reach, to, listOnly, writers]);
  const silent = listPeople(without(members, writers));
  return (
    <div className="reach-answer" aria-live="polite">
      <p><StatusBadge kind={partBadge(writing, all)}>{groupWriting(writing, all)}{byList}</StatusBadge></p>
      <Draft asked={asked} before={before} />
      {paths.length === 0 ? null : (
        <ul className="reach-paths" aria-label={REACH_TEXTS.paths}>
          {paths.map(({ key, title, people }) => <li key={key}>{title} <span className="quiet">({countOf(people.length, NOUNS.person)})</span></li>)}
        </ul>
      )}
      <p className="reach-beside"><IconArrowBackUp size={15} stroke={1.6} aria-hidden /> {REACH_TEXTS.byReply}</p>
      <div className="reach-lists">
        <ListDoor title={writingTitle(writing)} isEmpty={writing === 0} groups={() => paths} />
        <ListDoor title={silentTitle(silent.length)} isEmpty={silent.length === 0} groups={() => [{ key: 'silent', title: silentTitle(silent.length), people: silent }]} />
      </div>
    </div>
  );
}

function Draft({ asked, before }: Omit<GroupWritersProps, 'listOnly'>) {
  if (before === undefined || before.reach === asked.reach) return null;
  const was = groupWriters(before.reach, before.group, before.to).writers;
  const is = groupWriters(asked.reach, asked.group, asked.to).writers;
  const words = draftGroupWriters(countPeople(without(is, was)), countPeople(without(was, is)));
  return words === undefined ? null : <InlineNotice kind="info">{words}</InlineNotice>;
}
