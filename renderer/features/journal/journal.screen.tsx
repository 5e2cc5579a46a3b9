import { useMemo, useState } from 'react';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { SCREEN_TITLES } from '../../../texts/app.ts';
import { JOURNAL_TEXTS, journalCaption, nothingFound } from '../../../texts/journal.ts';
import { useSchool } from '../../school/school-context.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { Screen } from '../../ui/screen.tsx';
import { JournalList } from './journal-list.tsx';
import { journalRows } from './journal-pages.ts';
import { useJournal, type JournalState } from './use-journal.ts';

/** Journal: who did what, when, with what effect; newest first (ux §2.15). */
export function JournalScreen() {
  const [search, setSearch] = useState('');
  const { journal, more, retry } = useJournal(search.trim());
  const canUndo = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'access'));
  const rows = useMemo(() => journalRows(journal.entries), [journal.entries]);
  const caption = journal.phase === 'loading' ? JOURNAL_TEXTS.loading : journalCaption(journal.entries.length, journal.total);
  return (
    <Screen
      title={SCREEN_TITLES.journal}
      filters={<FilterField label={JOURNAL_TEXTS.search} value={search} onChange={setSearch} width={320} onLeave={focusFirstLine} />}
      caption={caption}
      banner={journal.phase === 'failed' ? <InlineNotice kind="error">{JOURNAL_TEXTS.failed} <button type="button" className="link-button" onClick={retry}>{JOURNAL_TEXTS.retry}</button></InlineNotice> : undefined}
    >
      {rows.length === 0 ? <Empty phase={journal.phase} search={search.trim()} onClear={() => setSearch('')} /> : <JournalList rows={rows} canUndo={canUndo} onEnd={more} />}
      <InspectorSlot><p className="quiet">{JOURNAL_TEXTS.opensBelow}</p></InspectorSlot>
    </Screen>
  );
}

function focusFirstLine(): void {
  document.querySelector<HTMLElement>('.journal-line')?.focus();
}

interface EmptyProps {
  readonly phase: JournalState['phase'];
  readonly search: string;
  readonly onClear: () => void;
}

function Empty({ phase, search, onClear }: EmptyProps) {
  if (phase !== 'ready') return null;
  return search === '' ? (
    <EmptyResult sentence={JOURNAL_TEXTS.empty} />
  ) : (
    <EmptyResult sentence={nothingFound(search)} action={{ label: JOURNAL_TEXTS.clear, onAct: onClear }} />
  );
}
