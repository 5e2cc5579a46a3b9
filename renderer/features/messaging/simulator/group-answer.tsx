import { IconArrowBackUp, IconSpeakerphone } from '@tabler/icons-react';
import { useMemo } from 'react';
import { standingOf, type Correspondent } from '../../../../domain/messaging/correspondent.ts';
import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import { groupReach, type GroupReach } from '../../../../domain/messaging/reach-group.ts';
import { countListOnly, type ListOnlyGroups } from '../../../../domain/messaging/reach-ways.ts';
import type { Reach } from '../../../../domain/messaging/school-reach.ts';
import { countPeople, listPeople, without, type PeopleSet } from '../../../../domain/rights/people-set.ts';
import { draftGroupReach, groupOffer, groupReached, REACH_TEXTS, reachedTitle, unreachedTitle } from '../../../../texts/messaging/messaging-reach.ts';
import { listOnlyWords } from '../../../../texts/messaging/reach-ways.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { countOf, NOUNS } from '../../../../texts/language/typography.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { partBadge } from './part-badge.ts';
import { ListDoor } from './reach-lists.tsx';
import { recipientGroupsIn } from './reach-groups.ts';
import { remedyLabel } from './remedies.ts';
import { useRemedies } from './use-remedies.ts';

/** Who writes and the group that she writes to, by its index, on one side of the draft. */
export interface GroupPair {
  readonly reach: Reach;
  readonly from: Correspondent;
  readonly group: number;
}

interface GroupAnswerProps {
  readonly pair: GroupPair;
  /** The same before the draft; undefined for a group that the draft creates. */
  readonly before: GroupPair | undefined;
  readonly matrix: Matrix;
  readonly listOnly: ListOnlyGroups;
}

/** Whether somebody can write to a whole group: what the matrix says of it, how many of its members are reached, and by what. */
export function GroupAnswer({ pair, before, matrix, listOnly }: GroupAnswerProps) {
  const { reach, from, group } = pair;
  const asked = useMemo(() => groupReach(reach, from, group), [reach, from, group]);
  const paths = useMemo(() => recipientGroupsIn(reach, from, asked.members), [reach, from, asked]);
  const [members, reached] = [countPeople(asked.members), countPeople(asked.reached)];
  const byList = useMemo(() => listOnlyWords(countListOnly(reach, from, listOnly, asked.reached)), [reach, from, listOnly, asked]);
  const unreached = listPeople(without(asked.members, asked.reached));
  return (
    <div className="reach-answer" aria-live="polite">
      <p><StatusBadge kind={partBadge(reached, members)}>{groupReached(reached, members)}{byList}</StatusBadge></p>
      {before === undefined || before.reach === reach ? null : <Draft asked={asked} wasReached={groupReach(before.reach, before.from, before.group).reached} />}
      <Offer asked={asked} pair={pair} matrix={matrix} />
      {paths.length === 0 ? null : (
        <ul className="reach-paths" aria-label={REACH_TEXTS.paths}>
          {paths.map(({ key, title, people }) => <li key={key}>{title} <span className="quiet">({countOf(people.length, NOUNS.person)})</span></li>)}
        </ul>
      )}
      {standingOf(reach, from).targeted ? <p className="reach-beside"><IconSpeakerphone size={15} stroke={1.6} aria-hidden /> {REACH_TEXTS.byTargeted}</p> : null}
      <p className="reach-beside"><IconArrowBackUp size={15} stroke={1.6} aria-hidden /> {REACH_TEXTS.byReply}</p>
      <div className="reach-lists">
        <ListDoor title={reachedTitle(reached)} isEmpty={reached === 0} groups={() => paths} />
        <ListDoor title={unreachedTitle(unreached.length)} isEmpty={unreached.length === 0} groups={() => [{ key: 'missed', title: unreachedTitle(unreached.length), people: unreached }]} />
      </div>
    </div>
  );
}

function Draft({ asked: { reached }, wasReached }: { readonly asked: GroupReach; readonly wasReached: PeopleSet }) {
  const words = draftGroupReach(countPeople(without(reached, wasReached)), countPeople(without(wasReached, reached)));
  return words === undefined ? null : <InlineNotice kind="info">{words}</InlineNotice>;
}

interface OfferProps extends Pick<GroupAnswerProps, 'pair' | 'matrix'> {
  readonly asked: GroupReach;
}

/** What « Qui voit qui ? » says of the group as a whole, and the change that would say the contrary. */
function Offer({ asked: { offer }, pair: { reach, from, group }, matrix }: OfferProps) {
  const { nameOf, canDo, onDo, refusal } = useRemedies(from, matrix);
  if (offer === undefined) return <p className="quiet">{REACH_TEXTS.notNamed}</p>;
  const { isVisible, remedy } = offer;
  return (
    <>
      <p>{groupOffer(reach.side.groups[group]?.name ?? '', standingOf(reach, from).emitter, isVisible)}</p>
      {canDo(remedy) ? <button type="button" className="link-button block" onClick={() => onDo(remedy)}>{remedyLabel(remedy, nameOf)}</button> : null}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
    </>
  );
}
