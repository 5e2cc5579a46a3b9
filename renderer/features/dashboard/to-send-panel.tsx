import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { activeEntries, type DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { conflictWords, DASHBOARD_TEXTS, draftWords, dropQuestion } from '../../../texts/dashboard.ts';
import { effectSentence } from '../../../texts/effects.ts';
import { useActions, useSchool } from '../../school/school-context.tsx';
import { DashboardPanel } from './dashboard-panel.tsx';

/** Dialogs come when one is asked for: a start shows none. */
const ConfirmDialog = lazy(async () => ({ default: (await import('../../ui/confirm-dialog.tsx')).ConfirmDialog }));

/** Whom one can write to comes after the first frame. */
const DraftEffect = lazy(async () => ({ default: (await import('./draft-effect.tsx')).DraftEffect }));

/** What waits on this computer, for whom it changes something, and the way out. */
export function ToSendPanel() {
  const draft = useSchool((state) => state.draft);
  const conflicts = useSchool((state) => state.conflicts.length + state.foreseen.length);
  const entries = useMemo(() => activeEntries(draft), [draft]);
  return (
    <DashboardPanel title={DASHBOARD_TEXTS.toSend}>
      {conflicts === 0 ? null : <p><strong>{conflictWords(conflicts)}</strong> <Link to="/synchronisation">{DASHBOARD_TEXTS.conflicts}</Link></p>}
      {entries.length === 0 ? <p className="quiet">{DASHBOARD_TEXTS.nothingToSend}</p> : <Waiting entries={entries} />}
    </DashboardPanel>
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
