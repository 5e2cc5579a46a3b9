import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { JOURNAL_TEXTS, journalCaption, nothingFound } from '../../../texts/changes/journal.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorHint, InspectorSlot } from '../../ui/inspector-slot.tsx';
import { Screen } from '../../ui/screen.tsx';
import { JournalBreaks, VerifyJournal, type Verified } from './journal-integrity.tsx';
import { journalPaper } from './export-journal.ts';
import { journalFilter, JournalFilters, WHOLE_JOURNAL, type JournalLook } from './journal-filters.tsx';
import { JournalList } from './journal-list.tsx';
import { journalRows } from './journal-pages.ts';
import { createLineEffects } from './line-effects.ts';
import { useJournal, type JournalState } from './use-journal.ts';
import { LineEffectsContext } from './use-line-effect.ts';

/** Journal: who did what, when, with what effect; newest first (ux §2.15). */
export function JournalScreen() {
  const { id } = useSearch({ from: '/journal' });
  return <Journal key={id} about={id} />;
}

/** `about`: what another screen asks to read of. */
function Journal({ about = '' }: { readonly about: string | undefined }) {
  const [look, setLook] = useState<JournalLook>({ ...WHOLE_JOURNAL, subject: about });
  const [verified, setVerified] = useState<Verified>();
  const names = useSettingNames();
  const { loadJournal } = useActions();
  const filter = useMemo(() => journalFilter(look), [look]);
  const { journal, more, retry } = useJournal(filter);
  const canUndo = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'access'));
  const effects = useLineEffects();
  const rows = useMemo(() => journalRows(journal.entries), [journal.entries]);
  const caption = journal.phase === 'loading' ? JOURNAL_TEXTS.loading : journalCaption(journal.entries.length, journal.total);
  return (
    <Screen
      title={SCREEN_TITLES.journal}
      filters={<JournalFilters look={look} onLook={setLook} onLeave={focusFirstLine} />}
      actions={<><VerifyJournal onVerified={setVerified} /><ExportButton disabled={journal.total === 0} paper={() => journalPaper(loadJournal, filter, names)} /></>}
      caption={caption}
      banner={<><JournalBreaks verified={verified} onClose={() => setVerified(undefined)} />{journal.phase === 'failed' ? <Unread onRetry={retry} /> : null}</>}
    >
      {rows.length === 0 ? <Empty phase={journal.phase} look={look} onClear={() => setLook(WHOLE_JOURNAL)} /> : <LineEffectsContext value={effects}><JournalList rows={rows} canUndo={canUndo} onEnd={more} /></LineEffectsContext>}
      <InspectorSlot><InspectorHint>{JOURNAL_TEXTS.opensBelow}</InspectorHint></InspectorSlot>
    </Screen>
  );
}

function useLineEffects() {
  const store = useSchoolStore();
  const { loadJournal } = useActions();
  return useMemo(() => createLineEffects(store, loadJournal), [store, loadJournal]);
}

function focusFirstLine(): void {
  document.querySelector<HTMLElement>('.journal-line')?.focus();
}

function Unread({ onRetry }: { readonly onRetry: () => void }) {
  return <InlineNotice kind="error">{JOURNAL_TEXTS.failed} <button type="button" className="link-button" onClick={onRetry}>{JOURNAL_TEXTS.retry}</button></InlineNotice>;
}

interface EmptyProps {
  readonly phase: JournalState['phase'];
  readonly look: JournalLook;
  readonly onClear: () => void;
}

function Empty({ phase, look, onClear }: EmptyProps) {
  if (phase !== 'ready') return null;
  return Object.values(look).every((part) => part === '') ? (
    <EmptyResult sentence={JOURNAL_TEXTS.empty} />
  ) : (
    <EmptyResult sentence={nothingFound(look.search.trim(), look.from || undefined, look.to || undefined)} action={{ label: JOURNAL_TEXTS.clear, onAct: onClear }} />
  );
}
