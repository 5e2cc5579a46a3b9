import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { DraftEntry } from '../../../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import { netGestures } from '../../../../domain/draft/net-changes.ts';
import { formatHour } from '../../../../texts/language/dates.ts';
import { allSentSentence, changeCount, removeQuestion, SYNC_TEXTS, tickedCaption, unansweredSentence } from '../../../../texts/changes/sync.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { namedSentence, useSettingNames } from '../../../sheets/use-setting-names.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { EmptyResult } from '../../../ui/empty-result.tsx';
import { InspectorSlot } from '../../../ui/inspector-slot.tsx';
import { waitingPaper } from '../changes-paper.ts';
import { CheckPanel } from './check-panel.tsx';
import { GiveAway } from '../../../changes/give-away.tsx';
import { EntryList } from './entry-list.tsx';
import { useChangesEffect } from '../../../changes/use-changes-effect.ts';
import { SendResult, type LastSend } from '../sent/send-result.tsx';
import { sentGestures } from '../sent/sent-gestures.ts';
import { heldEntries, rememberTicks, tickedEntries, toggleEntry, untickedEntries, type HeldEntries, type TickChoices } from './ticks.ts';
import { useNow } from '../../../ui/use-now.ts';
import { useSchoolPart } from '../../../school/store/use-school-part.ts';
import { WhatChanges } from '../../../changes/what-changes.tsx';

/** Emptying the draft of more changes than this asks first (ux 2.3.5). */
const ASK_BEYOND = 20;
const NONE: ReadonlySet<string> = new Set();
const UNTOUCHED: TickChoices = new Map();

interface ToSendProps {
  readonly canEdit: boolean;
  readonly isChecking: boolean;
  readonly onCheck: (open: boolean) => void;
  readonly onTab: (tab: 'conflicts' | 'refused') => void;
  /** What was sent last from this screen, until its result is closed. */
  readonly last: LastSend | null;
  readonly onLast: (last: LastSend | null) => void;
}

/** The draft by intention, what it will change, and the check before it leaves. */
export function ToSendPanel({ canEdit, isChecking, onCheck, onTab, last, onLast }: ToSendProps) {
  const [choices, setChoices] = useState(UNTOUCHED);
  const store = useSchoolStore();
  const draft = useSchool((state) => state.draft);
  const entries = useMemo(() => waitingEntries(draft), [draft]);
  const held = useHeld(entries);
  const foreseen = useSchool((state) => state.foreseen);
  const disputed = useMemo(() => new Set(foreseen.flatMap(({ entryIds }) => entryIds)), [foreseen]);
  const unticked = useMemo(() => untickedEntries(entries, held.all, choices), [entries, held, choices]);
  const setUnticked = (after: ReadonlySet<string>): void => setChoices(rememberTicks(choices, unticked, after));
  const ticked = useMemo(() => tickedEntries(entries, unticked), [entries, unticked]);
  const net = useMemo(() => netGestures(ticked, {}), [ticked]);
  const { changes: real, effect, more } = useChangesEffect(useMemo(() => net.flatMap((one) => one.changes), [net]));
  const changes = net.reduce((sum, one) => sum + one.changes.length, 0);
  const isUnanswered = useSchool((state) => state.sent.some(({ outcome }) => outcome === undefined));
  const isOpen = isChecking && ticked.length > 0;
  return (
    <div className="sync-panel">
      {last === null ? null : <SendResult last={last} onClose={() => onLast(null)} onTab={onTab} />}
      {entries.length === 0 ? (
        last === null || isUnanswered ? <NothingWaits isSaid={last !== null} /> : null
      ) : (
        <>
          <Bar {...{ canEdit, entries, ticked, unticked, changes, setUnticked }} />
          <EntryList entries={draft} unticked={unticked} held={held} disputed={disputed} canEdit={canEdit} onToggle={(id) => setUnticked(toggleEntry(store.getState().view, entries, unticked, id))} />
        </>
      )}
      {isOpen ? (
        <CheckPanel entries={ticked} changes={changes} effect={effect} more={more} onClose={() => onCheck(false)} onSent={(sent) => { onLast(sent); setChoices(UNTOUCHED); onCheck(false); }} />
      ) : null}
      {entries.length === 0 ? null : (
        <InspectorSlot><WhatChanges changes={real} effect={effect} more={more} /></InspectorSlot>
      )}
    </div>
  );
}

function useHeld(entries: readonly DraftEntry[]): HeldEntries {
  const { view, marks } = useSchoolPart('view', 'marks');
  const day = localDay(useNow());
  return useMemo(() => heldEntries(view, entries, marks, day), [view, entries, marks, day]);
}

/** Nothing is left to send; what left without an answer is named, never said to be sent. */
function NothingWaits({ isSaid }: { readonly isSaid: boolean }) {
  const sent = useSchool((state) => state.sent);
  const names = useSettingNames();
  const now = useNow();
  const status = useSchool((state) => state.status);
  const unanswered = useMemo(() => sentGestures(sent.filter(({ outcome }) => outcome === undefined)), [sent]);
  if (unanswered.length > 0) {
    return (
      <section className="sync-scroll" aria-label={SYNC_TEXTS.unanswered}>
        {isSaid ? null : <p className="quiet">{unansweredWords(status, unanswered.length)}</p>}
        <ul className="sent-list" aria-label={SYNC_TEXTS.unanswered}>
          {unanswered.map(({ gesture }) => (
            <li key={gesture.id} className="entry">
              <bdi>{namedSentence(gesture.intention, names)}</bdi>
              <time className="entry-hour" dateTime={gesture.authoredAt}>{formatHour(gesture.authoredAt)}</time>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const lastSentAt = sent.reduce<string | null>((latest, { gesture }) => (latest === null || gesture.authoredAt > latest ? gesture.authoredAt : latest), null);
  return <EmptyResult sentence={allSentSentence(lastSentAt, now)} />;
}

function unansweredWords({ connection, activity }: SchoolState['status'], intentions: number): string {
  if (connection === 'offline') return SYNC_TEXTS.waiting;
  return connection === 'online' && activity === 'sending' ? SYNC_TEXTS.sending : unansweredSentence(intentions);
}

interface BarProps {
  readonly canEdit: boolean;
  readonly entries: readonly DraftEntry[];
  readonly ticked: readonly DraftEntry[];
  readonly unticked: ReadonlySet<string>;
  readonly changes: number;
  readonly setUnticked: (ids: ReadonlySet<string>) => void;
}

function Bar({ canEdit, entries, ticked, unticked, changes, setUnticked }: BarProps) {
  const navigate = useNavigate();
  const { discard } = useActions();
  const [isAsking, setAsking] = useState(false);
  const names = useSettingNames();
  const ids = ticked.map(({ id }) => id);
  const remove = (): void => {
    setAsking(false);
    discard(ids);
  };
  const areAll = ticked.length === entries.length;
  return (
    <div className="sync-bar">
      <output className="caption">{tickedCaption(ticked.length, entries.length)} · {changeCount(changes)}</output>
      <Button
        variant="subtle"
        title={SYNC_TEXTS.applicationSheetHint}
        disabled={ids.length === 0}
        onClick={() => void navigate({ to: '/feuille-application', search: unticked.size === 0 ? {} : { sauf: [...unticked].join(',') } })}
      >
        {SYNC_TEXTS.applicationSheet}
      </Button>
      <GiveAway ids={ids} />
      <ExportButton paper={() => waitingPaper(ticked, names)} disabled={ids.length === 0} />
      {canEdit ? (
        <>
          <Button variant="subtle" onClick={() => setUnticked(areAll ? new Set(entries.map(({ id }) => id)) : NONE)}>
            {areAll ? SYNC_TEXTS.untickAll : SYNC_TEXTS.tickAll}
          </Button>
          <Button disabled={ids.length === 0} onClick={() => (changes > ASK_BEYOND ? setAsking(true) : remove())}>{SYNC_TEXTS.removeTicked}</Button>
        </>
      ) : null}
      {isAsking ? (
        <ConfirmDialog title={SYNC_TEXTS.removeTicked} action={SYNC_TEXTS.removeTicked} isDangerous onConfirm={remove} onCancel={() => setAsking(false)}>
          {removeQuestion(changes)}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
