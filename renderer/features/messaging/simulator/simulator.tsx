import { Button } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Correspondent } from '../../../../domain/messaging/correspondent.ts';
import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import { reachReasons, type ReachReasons } from '../../../../domain/messaging/reach-paths.ts';
import { bestWay, type ListOnlyGroups } from '../../../../domain/messaging/reach-ways.ts';
import { recipientsOf } from '../../../../domain/messaging/reach.ts';
import type { Reach } from '../../../../domain/messaging/school-reach.ts';
import { countPeople, without } from '../../../../domain/rights/people-set.ts';
import { draftReach, pathsCount, REACH_TEXTS } from '../../../../texts/messaging/messaging-reach.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { useSchool } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { choiceOf, correspondentOf, groupChoices, groupOf, isGroup, newcomerChoices, questionAsked, type AskedReach } from './correspondents.ts';
import { gatherPaths } from './gather-paths.ts';
import { GroupAnswer, type GroupPair } from './group-answer.tsx';
import { GroupWriters, type WritingGroup } from './group-writers.tsx';
import { OpeningList, PathList } from './path-list.tsx';
import { ReachList } from './reach-lists.tsx';
import { reachPaper } from '../paper/reach-paper.ts';
import { useReach } from '../use-messaging.ts';
import { useListOnly } from './use-list-only.ts';
import { useRemedies } from './use-remedies.ts';
import { WayMark } from './way-mark.tsx';
import { WhoChoice } from './who-choice.tsx';

interface SimulatorProps {
  readonly matrix: Matrix;
  readonly now: string;
  /** What another screen asks. */
  readonly asked: AskedReach;
}

/** « Qui peut écrire à qui ? »: every path from somebody to somebody, with what opens and closes each, draft included. */
export function Simulator({ matrix, now, asked }: SimulatorProps) {
  const directory = useSchool((state) => state.directory);
  const side = useSchool((state) => state.rightsNow);
  const reach = useReach(now);
  const [{ from, to }, setQuestion] = useState(() => questionAsked(directory, asked));
  const newcomers = useMemo(() => newcomerChoices(side), [side]);
  const groups = useMemo(() => groupChoices(side), [side]);
  const ask = useMemo(() => ({ before: pairOf(reach.before, from, to), after: pairOf(reach.after, from, to) }), [reach, from, to]);
  const toGroup = useMemo(() => ({ before: groupPairOf(reach.before, from, to), after: groupPairOf(reach.after, from, to) }), [reach, from, to]);
  const fromGroup = useMemo(() => ({ before: writingGroupOf(reach.before, from, to), after: writingGroupOf(reach.after, from, to) }), [reach, from, to]);
  const listOnly = useListOnly();
  const nameOf = (value: string | null): string => choiceOf(directory, newcomers, value)?.label ?? '';
  const isAnswered = [ask, toGroup, fromGroup].some(({ after }) => after !== undefined);
  return (
    <section className="simulator" aria-label={REACH_TEXTS.title}>
      <h2 className="inspector-title"><span>{REACH_TEXTS.title}</span></h2>
      <WhoChoice key={`from ${from ?? ''}`} label={REACH_TEXTS.from} newcomers={newcomers} groups={groups} value={from} onChange={(value) => setQuestion({ from: value, to })} />
      <WhoChoice key={`to ${to ?? ''}`} label={REACH_TEXTS.to} newcomers={newcomers} groups={groups} value={to} onChange={(value) => setQuestion({ from, to: value })} />
      <Button className="swap" leftSection={<IconArrowsUpDown size={14} stroke={1.6} aria-hidden />} onClick={() => setQuestion({ from: to, to: from })}>{REACH_TEXTS.swap}</Button>
      {toGroup.after === undefined ? null : <GroupAnswer key={`${from} ${to}`} pair={toGroup.after} before={toGroup.before} matrix={matrix} listOnly={listOnly} />}
      {ask.after === undefined ? null : <Answer key={`${from} ${to}`} pair={ask.after} before={ask.before} matrix={matrix} listOnly={listOnly} names={[nameOf(from), nameOf(to)]} />}
      {fromGroup.after === undefined ? null : <GroupWriters key={`${from} ${to}`} asked={fromGroup.after} before={fromGroup.before} listOnly={listOnly} />}
      {isAnswered ? null : <p className="quiet">{isGroup(from) && isGroup(to) ? REACH_TEXTS.twoGroups : REACH_TEXTS.unknown}</p>}
    </section>
  );
}

interface Pair {
  readonly reach: Reach;
  readonly from: Correspondent;
  readonly to: Correspondent;
  readonly reasons: ReachReasons;
}

function pairOf(reach: Reach, from: string | null, to: string | null): Pair | undefined {
  const sender = correspondentOf(reach.side, from);
  const receiver = correspondentOf(reach.side, to);
  return sender === undefined || receiver === undefined ? undefined : { reach, from: sender, to: receiver, reasons: reachReasons(reach, sender, receiver) };
}

function groupPairOf(reach: Reach, from: string | null, to: string | null): GroupPair | undefined {
  const sender = correspondentOf(reach.side, from);
  const group = groupOf(reach.side, to);
  return sender === undefined || group === undefined ? undefined : { reach, from: sender, group };
}

function writingGroupOf(reach: Reach, from: string | null, to: string | null): WritingGroup | undefined {
  const group = groupOf(reach.side, from);
  const receiver = correspondentOf(reach.side, to);
  return group === undefined || receiver === undefined ? undefined : { reach, group, to: receiver };
}

interface AnswerProps {
  readonly pair: Pair;
  readonly before: Pair | undefined;
  readonly matrix: Matrix;
  readonly listOnly: ListOnlyGroups;
  /** Who writes, and to whom. */
  readonly names: readonly [from: string, to: string];
}

function Answer({ pair, before, matrix, listOnly, names: [fromName, toName] }: AnswerProps) {
  const { reach, from, to, reasons } = pair;
  const { refusal, ...acts } = useRemedies(from, matrix);
  const way = bestWay(reasons.paths, listOnly);
  if (reasons.isSelf) return <p className="quiet">{REACH_TEXTS.self}</p>;
  return (
    <div className="reach-answer" aria-live="polite">
      <p>
        <StatusBadge kind={reasons.can ? 'success' : 'unreachable'}>{reasons.can ? REACH_TEXTS.can : REACH_TEXTS.cannot}</StatusBadge>{' '}
        {reasons.can ? <span className="quiet">{pathsCount(gatherPaths(reasons.paths).length)}</span> : null}
        {way === undefined ? null : <WayMark rule={way} />}
      </p>
      <DraftWords pair={pair} before={before} />
      <PathList reasons={reasons} listOnly={listOnly} {...acts} />
      {reasons.can ? null : <><h3>{REACH_TEXTS.openings}</h3><OpeningList openings={reasons.openings} {...acts} /></>}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      <div className="reach-lists">
        <ReachList reach={reach} who={from} of="recipients" listOnly={listOnly} />
        <ReachList reach={reach} who={to} of="writers" listOnly={listOnly} />
      </div>
      <ExportButton paper={() => reachPaper({ from: fromName, to: toName, namesSomebody: [from, to].some(({ kind }) => kind === 'person'), reasons, listOnly })} />
    </div>
  );
}

/** What the draft changes to this answer, and to the recipients of the sender. */
function DraftWords({ pair, before }: Pick<AnswerProps, 'pair' | 'before'>) {
  const recipients = useMemo(() => (before === undefined || before.reach === pair.reach ? undefined : movedRecipients(before, pair)), [before, pair]);
  if (before === undefined || recipients === undefined) return null;
  const moved = draftReach(recipients.gained, recipients.lost);
  const turned = before.reasons.can === pair.reasons.can ? undefined : pair.reasons.can ? REACH_TEXTS.draftOpens : REACH_TEXTS.draftCloses;
  if (moved === undefined && turned === undefined) return null;
  return <InlineNotice kind="info">{turned} {moved}</InlineNotice>;
}

function movedRecipients(before: Pair, after: Pair): { readonly gained: number; readonly lost: number } {
  const was = recipientsOf(before.reach, before.from);
  const is = recipientsOf(after.reach, after.from);
  return { gained: countPeople(without(is, was)), lost: countPeople(without(was, is)) };
}
