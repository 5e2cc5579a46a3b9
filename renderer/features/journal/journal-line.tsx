import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { isFinalGesture, revertGesture } from '../../../domain/draft/revert.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { formatHour } from '../../../texts/language/dates.ts';
import { editWords } from '../../../texts/changes/edits.ts';
import { wholeEffectSentence, type WholeEffect } from '../../../texts/changes/effects.ts';
import { decidedAndReceived, effectTally, JOURNAL_STATUS, JOURNAL_TEXTS, sendTally } from '../../../texts/changes/journal.ts';
import { undoSentence } from '../../../texts/changes/sync.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import { journalSentence } from '../../sheets/history/journal-sentence.ts';
import { namedSentence, useSettingNames } from '../../sheets/use-setting-names.ts';
import { EditLines } from '../../ui/edit-lines.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { StatusBadge, type StatusKind } from '../../ui/status-badge.tsx';
import { linesOfGesture } from './journal-pages.ts';
import { useLineEffect } from './use-line-effect.ts';

type SettingNames = ReturnType<typeof useSettingNames>;

const KINDS: Readonly<Record<JournalEntry['status'], StatusKind>> = {
  applied: 'success', same: 'success', resolved: 'success',
  conflict: 'conflict', held: 'conflict', refreshed: 'conflict', restricted: 'warning',
  rejected: 'refused', imported: 'upstream', seeded: 'upstream', exported: 'success', managed: 'success', newer: 'warning',
};

interface JournalLineProps {
  readonly line: JournalEntry;
  readonly isOpen: boolean;
  readonly canUndo: boolean;
  readonly onToggle: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

/** One line: hour, author, what was done, how it ended; it opens to before, after and its undoing. */
export function JournalLine({ line, isOpen, canUndo, onToggle, onKey }: JournalLineProps) {
  const names = useSettingNames();
  const detailId = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const effect = useLineEffect(line);
  const tally = effectTally(effect);
  return (
    <>
      <button type="button" className="journal-line" aria-expanded={isOpen} aria-controls={isOpen ? detailId : undefined} onClick={onToggle} onKeyDown={onKey}>
        <Chevron size={14} stroke={1.6} aria-hidden />
        <time dateTime={line.at}>{formatHour(line.at)}</time>
        <bdi className="journal-actor">{line.actor.name}</bdi>
        <span className="journal-what"><bdi>{journalSentence(line, names)}</bdi>{line.message === null ? null : <bdi className="quiet journal-message">{line.message}</bdi>}</span>
        {tally === undefined ? null : <span className="quiet journal-effect">{tally}</span>}
        <StatusBadge kind={KINDS[line.status]}>{JOURNAL_STATUS[line.status]}</StatusBadge>
      </button>
      {isOpen ? <div id={detailId} className="journal-detail"><Detail line={line} effect={effect} canUndo={canUndo} names={names} /></div> : null}
    </>
  );
}

interface DetailProps {
  readonly line: JournalEntry;
  readonly effect: WholeEffect | undefined;
  readonly canUndo: boolean;
  readonly names: SettingNames;
}

function Detail({ line, effect, canUndo, names }: DetailProps) {
  const mayUndo = canUndo && line.gesture !== null && (line.status === 'applied' || line.status === 'resolved');
  return (
    <>
      <Meant line={line} names={names} />
      {line.edits.length === 0 && line.counts === null ? <p className="quiet">{JOURNAL_TEXTS.noChange}</p> : <EditLines lines={line.edits.map((edit) => editWords(edit, names))} />}
      {line.refusal === null ? null : <p>{refusalSentence(line.refusal, names.person)}</p>}
      <Effects own={effect} send={line.effect} isImport={line.status === 'imported'} />
      <p className="quiet">{decidedAndReceived(line.authoredAt, line.at)}</p>
      {mayUndo ? <PrepareUndo line={line} names={names} /> : null}
    </>
  );
}

/** What was meant, unless the line above says it already. */
function Meant({ line, names }: Pick<DetailProps, 'line' | 'names'>) {
  const meant = line.intention === null ? undefined : namedSentence(line.intention, names);
  return meant === undefined || meant === journalSentence(line, names) ? null : <p><bdi>{meant}</bdi></p>;
}

interface EffectsProps {
  readonly own: WholeEffect | undefined;
  /** Rights of the whole send, as its console told: where nobody's moved, it may have done something else. */
  readonly send: JournalEntry['effect'];
  readonly isImport: boolean;
}

function Effects({ own, send, isImport }: EffectsProps) {
  return (
    <>
      {own === undefined ? null : <p>{wholeEffectSentence(own, 'done')} <span className="quiet">{JOURNAL_TEXTS.countedToday}</span></p>}
      {send === null || send.gained + send.lost === 0 ? null : <p className="quiet">{sendTally(send, isImport)}</p>}
    </>
  );
}

function PrepareUndo({ line, names }: Pick<DetailProps, 'line' | 'names'>) {
  const [said, setSaid] = useState<string | null>(null);
  const store = useSchoolStore();
  const { record, loadJournal } = useActions();
  const prepare = async (): Promise<void> => {
    const lines = await linesOfGesture(loadJournal, line);
    const intended = line.gesture === null ? undefined : revertGesture(store.getState().view, line.gesture, lines);
    const refusal = record(intended);
    if (refusal !== undefined) setSaid(refusalSentence(refusal, names.person));
    else setSaid(undoSentence(intended !== undefined, line.gesture !== null && isFinalGesture(line.gesture, lines)));
  };
  const start = (): void => {
    prepare().catch(() => setSaid(JOURNAL_TEXTS.failed));
  };
  return said === null ? <Button onClick={start}>{JOURNAL_TEXTS.prepareUndo}</Button> : <InlineNotice kind="info">{said}</InlineNotice>;
}
