import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import { isPlanned } from '../../../domain/draft/planned.ts';
import { conflictWords, DASHBOARD_TEXTS, draftWords, dropQuestion } from '../../../texts/frame/dashboard.ts';
import { effectSentence } from '../../../texts/changes/effects.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { namedSentence, useSettingNames } from '../../sheets/use-setting-names.ts';
import { useNow } from '../../ui/use-now.ts';
import { DashboardPanel } from './dashboard-panel.tsx';

/** Dialogs come when one is asked for: a start shows none. */
const ConfirmDialog = lazy(async () => ({ default: (await import('../../ui/dialogs/confirm-dialog.tsx')).ConfirmDialog }));

/** Whom one can write to comes after the first frame. */
const DraftEffect = lazy(async () => ({ default: (await import('./draft-effect.tsx')).DraftEffect }));

/** What waits on this computer, for whom it changes something, and the way out. */
export function ToSendPanel() {
  const draft = useSchool((state) => state.draft);
  const conflicts = useSchool((state) => state.conflicts.length + state.foreseen.length);
  const entries = useMemo(() => waitingEntries(draft), [draft]);
  return (
    <DashboardPanel title={DASHBOARD_TEXTS.toSend}>
      {conflicts === 0 ? null : <p><strong>{conflictWords(conflicts)}</strong> <Link to="/synchronisation">{DASHBOARD_TEXTS.conflicts}</Link></p>}
      {entries.length === 0 ? <p className="quiet">{DASHBOARD_TEXTS.nothingToSend}</p> : <Waiting entries={entries} />}
    </DashboardPanel>
  );
}

/** The scenarios kept for a later day, the nearest first, each with its day. */
function Planned({ entries }: { readonly entries: readonly DraftEntry[] }) {
  const names = useSettingNames();
  const today = localDay(useNow());
  const planned = entries.filter((entry) => isPlanned(entry, today)).toSorted((a, b) => ((a.plannedFor ?? '') < (b.plannedFor ?? '') ? -1 : 1));
  if (planned.length === 0) return null;
  return (
    <ul className="dashboard-lines" aria-label={DASHBOARD_TEXTS.planned}>
      {planned.map((entry) => <li key={entry.id}><bdi className="dashboard-sentence">{namedSentence(entry.intention, names)}</bdi></li>)}
    </ul>
  );
}

function Waiting({ entries }: { readonly entries: readonly DraftEntry[] }) {
  const gained = useSchool((state) => state.impact.gainedPeople.length);
  const lost = useSchool((state) => state.impact.lostPeople.length);
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const { discard } = useActions();
  const drop = (): void => {
    setAsking(false);
    discard(entries.map(({ id }) => id));
  };
  return (
    <>
      <p><strong>{draftWords(entries.length)}</strong> <Suspense fallback={effectSentence({ gained, lost })}><DraftEffect /></Suspense></p>
      <Planned entries={entries} />
      <div className="dashboard-acts">
        <Button onClick={() => void navigate({ to: '/synchronisation', search: { envoyer: 1 } })}>{DASHBOARD_TEXTS.send}</Button>
        <Button variant="subtle" onClick={() => setAsking(true)}>{DASHBOARD_TEXTS.drop}</Button>
      </div>
      {isAsking ? (
        <Suspense fallback={null}><ConfirmDialog title={DASHBOARD_TEXTS.dropTitle} action={DASHBOARD_TEXTS.dropTitle} isDangerous onConfirm={drop} onCancel={() => setAsking(false)}>
          {dropQuestion(entries.length)}
        </ConfirmDialog></Suspense>
      ) : null}
    </>
  );
}
