import { Button, Tabs } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import { mayEdit, maySend } from '../../../domain/roles/role-matrix.ts';
import { readOnlySentence, SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { CONSOLE_ROLE_LABELS } from '../../../texts/people/roles.ts';
import { exchangeWords, SYNC_TEXTS, tabLabel } from '../../../texts/changes/sync.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { conflictCards } from './conflicts/conflict-card.ts';
import { ConflictsPanel } from './conflicts/conflicts-panel.tsx';
import { useShownCard } from './conflicts/shown-card.ts';
import { HistoryPanel } from './sent/history-panel.tsx';
import { RefusedPanel } from './sent/refused-panel.tsx';
import { openRefusals } from './sent/send-fate.ts';
import type { LastSend } from './sent/send-result.tsx';
import { SyncBanners } from './sync-banners.tsx';
import { ToSendPanel } from './to-send/to-send-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useProblemKeys } from '../../ui/grid/use-problem-keys.ts';
import { useSchoolPart } from '../../school/store/use-school-part.ts';

type TabId = 'send' | 'conflicts' | 'refused' | 'history';

/** Synchronisation: what waits, what is disputed, what was refused, what was sent (ux §2.14). */
export function SyncScreen() {
  const [tab, setTab] = useState<TabId>(useAskedTab());
  const { isChecking, setChecking } = useChecking();
  const actions = useActions();
  const part = useSchoolPart('conflicts', 'foreseen', 'draft', 'sent', 'marks', 'actor', 'base', 'before', 'view', 'rightsBefore', 'rightsNow', 'directory', 'merged');
  const cards = useMemo(() => conflictCards(part), [part]);
  const [last, setLast] = useState<LastSend | null>(null);
  const pending = waitingEntries(part.draft).length;
  const refused = useMemo(() => openRefusals(part.sent, part.view, part.marks), [part.sent, part.view, part.marks]);
  const canEdit = part.actor !== null && mayEdit(part.actor.role, 'access');
  // The direction sends what it asks, and what it does itself; it sets no rights.
  const canSend = part.actor !== null && maySend(part.actor.role);
  // « Vérifier et envoyer » may be asked from any screen, and from any tab of this one.
  const current = isChecking ? 'send' : tab;
  const [rank, show] = useShownCard(cards, current === 'conflicts');
  useProblemKeys((step) => {
    setTab(cards.length > 0 ? 'conflicts' : 'refused');
    if (tab === 'conflicts') show(Math.min(Math.max(rank + step, 0), Math.max(0, cards.length - 1)));
  });
  const check = (): void => {
    setTab('send');
    setChecking(true);
  };
  const leave = (next: string | null): void => {
    setChecking(false);
    if (isTab(next)) setTab(next);
  };
  return (
    <Screen
      title={SCREEN_TITLES.sync}
      banner={<Banners canEdit={canEdit} canSend={canSend} role={part.actor?.role} />}
      actions={
        <>
          <Exchange />
          <Button leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />} onClick={actions.refresh}>{SYNC_TEXTS.refresh}</Button>
          {canSend ? <Button onClick={check} disabled={pending === 0}>{SYNC_TEXTS.checkAndSend}</Button> : null}
        </>
      }
    >
      <Tabs className="sync-tabs" value={current} onChange={leave} activateTabWithKeyboard>
        <Tabs.List aria-label={SYNC_TEXTS.tabs}>
          <Tabs.Tab value="send">{tabLabel(SYNC_TEXTS.toSend, pending)}</Tabs.Tab>
          <Tabs.Tab value="conflicts">{tabLabel(SYNC_TEXTS.conflicts, cards.length)}</Tabs.Tab>
          <Tabs.Tab value="refused">{tabLabel(SYNC_TEXTS.refused, refused.length)}</Tabs.Tab>
          <Tabs.Tab value="history">{SYNC_TEXTS.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="send"><ToSendPanel canEdit={canSend} isChecking={isChecking && canSend} onCheck={(open) => (open ? check() : leave('send'))} onTab={setTab} last={last} onLast={setLast} /></Tabs.Panel>
        <Tabs.Panel value="conflicts"><ConflictsPanel cards={cards} rank={rank} onShow={show} /></Tabs.Panel>
        <Tabs.Panel value="refused"><RefusedPanel canEdit={canSend} refused={refused} /></Tabs.Panel>
        <Tabs.Panel value="history"><HistoryPanel canEdit={canSend} /></Tabs.Panel>
      </Tabs>
    </Screen>
  );
}

/** The tab that the address asks for. */
function useAskedTab(): TabId {
  const asked = useSearch({ strict: false, select: ({ onglet }) => onglet });
  return asked === 'conflits' ? 'conflicts' : asked === 'refus' ? 'refused' : 'send';
}

function isTab(value: string | null): value is TabId {
  return value === 'send' || value === 'conflicts' || value === 'refused' || value === 'history';
}

/** The check is open as long as the address says so: Ctrl Entrée from anywhere only has to go there. */
function useChecking(): { readonly isChecking: boolean; readonly setChecking: (open: boolean) => void } {
  const isChecking = useSearch({ strict: false, select: ({ envoyer }) => envoyer !== undefined });
  const router = useRouter();
  const setChecking = (open: boolean): void => {
    // A send may end once its author is on another screen, where it leaves them.
    if (router.latestLocation.pathname === '/synchronisation') void router.navigate({ to: '/synchronisation', search: open ? { envoyer: 1 } : {} });
  };
  return { isChecking, setChecking };
}

function Exchange() {
  const status = useSchool((state) => state.status);
  return <span className="caption">{exchangeWords(status, useNow())}</span>;
}

interface BannersProps {
  readonly canEdit: boolean;
  readonly canSend: boolean;
  readonly role: keyof typeof CONSOLE_ROLE_LABELS | undefined;
}

function Banners({ canEdit, canSend, role }: BannersProps) {
  return (
    <>
      {canSend || role === undefined ? null : <p className="read-only">{readOnlySentence(CONSOLE_ROLE_LABELS[role], 'les modifications en attente')}</p>}
      <SyncBanners canEdit={canEdit} canSend={canSend} />
    </>
  );
}
