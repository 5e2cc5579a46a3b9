import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { SentMutation } from '../../../../contract/console/school-snapshot.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { editWords } from '../../../../texts/changes/edits.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { changeCount, outcomeWords, sheetOfTicked, SYNC_TEXTS, tickForSheet, undoSentence } from '../../../../texts/changes/sync.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { namedSentence, useSettingNames } from '../../../sheets/use-setting-names.ts';
import { EditLines } from '../../../ui/edit-lines.tsx';
import { EmptyResult } from '../../../ui/empty-result.tsx';
import { InspectorHint, InspectorSlot } from '../../../ui/inspector-slot.tsx';
import { StatusBadge, type StatusKind } from '../../../ui/status-badge.tsx';
import { sentPaper } from '../changes-paper.ts';
import { isFinalSent, revertSent, sentGestures, type SentGesture } from './sent-gestures.ts';
import { useNow } from '../../../ui/use-now.ts';
import { toggled } from '../../../ui/fields/toggled.ts';

const MOST = 200;

const KINDS: Readonly<Record<string, StatusKind>> = {
  applied: 'success', same: 'success', conflict: 'conflict', held: 'conflict', refreshed: 'conflict', rejected: 'refused',
};

/** What left this computer, newest first, with the fate of each change and its undoing. */
export function HistoryPanel({ canEdit }: { readonly canEdit: boolean }) {
  const sent = useSchool((state) => state.sent);
  const gestures = useMemo(() => sentGestures(sent).slice(0, MOST), [sent]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const names = useSettingNames();
  if (gestures.length === 0) return <EmptyResult sentence={SYNC_TEXTS.noHistory} />;
  const tick = (id: string): void => setTicked(toggled(ticked, id));
  return (
    <div className="sync-panel sync-scroll">
      <div className="sync-bar"><ExportButton paper={() => sentPaper(SYNC_TEXTS.history, gestures.flatMap(({ mutations }) => mutations), names)} /></div>
      {ticked.size === 0 ? null : <p><Link to="/feuille-application" search={{ envoi: [...ticked].join(',') }}>{sheetOfTicked(ticked.size)}</Link></p>}
      <ul className="sent-list" aria-label={SYNC_TEXTS.history}>
        {gestures.map((gesture) => <HistoryLine key={gesture.gesture.id} sent={gesture} canEdit={canEdit} isTicked={ticked.has(gesture.gesture.id)} onTick={tick} />)}
      </ul>
      <InspectorSlot><InspectorHint>{SYNC_TEXTS.opensBelow}</InspectorHint></InspectorSlot>
    </div>
  );
}

interface HistoryLineProps {
  readonly sent: SentGesture;
  readonly canEdit: boolean;
  /** Whether it is among those whose application sheet is wanted. */
  readonly isTicked: boolean;
  readonly onTick: (id: string) => void;
}

function HistoryLine({ sent, canEdit, isTicked, onTick }: HistoryLineProps) {
  const { gesture, mutations } = sent;
  const [isOpen, setOpen] = useState(false);
  const names = useSettingNames();
  const now = useNow();
  const isDone = mutations.some(({ outcome, mutation }) => outcome?.status === 'applied' && mutation.entity !== 'conflict');
  return (
    <li className="sent-gesture">
      <div className="sent-head">
        <Checkbox size="xs" aria-label={tickForSheet(namedSentence(gesture.intention, names))} checked={isTicked} onChange={() => onTick(gesture.id)} />
        <h2><bdi>{namedSentence(gesture.intention, names)}</bdi></h2>
        <Fates mutations={mutations} />
        <time dateTime={gesture.authoredAt} className="quiet">{formatMoment(gesture.authoredAt, now)}</time>
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{SYNC_TEXTS.detail}</button>
        <Link className="link-button" to="/feuille-application" search={{ envoi: gesture.id }} title={SYNC_TEXTS.applicationSheetHint}>{SYNC_TEXTS.applicationSheet}</Link>
        {canEdit && isDone ? <PrepareUndo sent={sent} /> : null}
      </div>
      {gesture.message === undefined ? null : <p className="quiet"><bdi>{gesture.message}</bdi></p>}
      {isOpen ? mutations.map((one) => <Fate key={one.mutation.m} sent={one} />) : null}
    </li>
  );
}

/** One badge per fate, with how many changes met it when there are several. */
function Fates({ mutations }: Pick<SentGesture, 'mutations'>) {
  const fates = [...Map.groupBy(mutations, ({ outcome, settled }) => outcomeWords(outcome?.status, settled))];
  return fates.map(([words, group]) => (
    <StatusBadge key={words} kind={KINDS[group[0]?.outcome?.status ?? ''] ?? 'offline'}>
      {mutations.length === 1 ? words : `${words} · ${changeCount(group.length)}`}
    </StatusBadge>
  ));
}

function Fate({ sent }: { readonly sent: SentMutation }) {
  const names = useSettingNames();
  const { mutation, outcome, settled } = sent;
  const lines = mutation.edits.map(({ field, was, set }) => editWords({ ...mutation, field, before: was, after: set }, names));
  return (
    <div className="sent-fate">
      <EditLines lines={lines} />
      <span className="quiet">{outcomeWords(outcome?.status, settled)}</span>
      {outcome?.refusal === undefined ? null : <p>{refusalSentence(outcome.refusal, names.person)}</p>}
    </div>
  );
}

function PrepareUndo({ sent }: { readonly sent: SentGesture }) {
  const [said, setSaid] = useState<string | null>(null);
  const store = useSchoolStore();
  const names = useSettingNames();
  const { record } = useActions();
  const prepare = (): void => {
    const { view, actor } = store.getState();
    const intended = actor === null ? undefined : revertSent(view, sent, actor);
    const refusal = record(intended);
    if (refusal !== undefined) setSaid(refusalSentence(refusal, names.person));
    else setSaid(undoSentence(intended !== undefined, actor !== null && isFinalSent(sent, actor)));
  };
  return said === null ? (
    <Button className="sent-action" onClick={prepare}>{SYNC_TEXTS.prepareUndo}</Button>
  ) : (
    <output className="quiet">{said}</output>
  );
}
