import { Tabs } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { MATRIX_TEXTS } from '../../../texts/messaging/messaging-screen.ts';
import { useActions } from '../../school/store/school-context.tsx';
import { ReadOnlyLine } from '../../sheets/person/read-only-line.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { LinesPanel } from './lines/lines-panel.tsx';
import { MatrixPanel } from './matrix/matrix-panel.tsx';
import { RestrictionBand } from './restriction/restriction-band.tsx';
import { SettingsPanel } from './settings/settings-panel.tsx';
import { Simulator } from './simulator/simulator.tsx';
import { useMatrix, useMatrixBefore, useMessagingNow } from './use-messaging.ts';

/** « Qui voit qui ? », « Qui fait quoi ? » and the general parameters, beside the simulator (ux-performance.md §2.10). */
export function MessagingScreen() {
  const asked = useAsked();
  return <Messaging key={`${asked.onglet} ${asked.ligne} ${asked.garder} ${asked.modele} ${asked.cellule}`} asked={asked} />;
}

/** What another screen asks of this one, in the address. */
function useAsked() {
  return useSearch({ from: '/messagerie' });
}

const TABS = { lignes: 'lines', parametres: 'settings' } as const;

function Messaging({ asked: { de, a, onglet, ligne, garder, modele, cellule } }: { readonly asked: ReturnType<typeof useAsked> }) {
  const [tab, setTab] = useState<string | null>(onglet === undefined ? 'matrix' : TABS[onglet]);
  const now = useMessagingNow();
  const matrix = useMatrix(now);
  const before = useMatrixBefore(now);
  const { refresh } = useActions();
  return (
    <div className="screen">
      <div className="screen-head"><h1>{SCREEN_TITLES.messaging}</h1></div>
      <ReadOnlyLine entity="visibilityRule" />
      <RestrictionBand matrix={matrix} before={before} />
      {matrix.isReceived ? (
        <Tabs value={tab} onChange={setTab} keepMounted={false} className="screen-tabs">
          <Tabs.List aria-label={MATRIX_TEXTS.views}>
            <Tabs.Tab value="matrix">{MATRIX_TEXTS.matrix}</Tabs.Tab>
            <Tabs.Tab value="lines">{MATRIX_TEXTS.lines}</Tabs.Tab>
            <Tabs.Tab value="settings">{MATRIX_TEXTS.settings}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="matrix" className="messaging-panel"><MatrixPanel matrix={matrix} before={before} now={now} askedModel={modele} askedCell={cellule} /></Tabs.Panel>
          <Tabs.Panel value="lines" className="messaging-panel"><LinesPanel askedLine={ligne} keepsOne={garder !== undefined} /></Tabs.Panel>
          <Tabs.Panel value="settings" className="messaging-panel"><SettingsPanel /></Tabs.Panel>
        </Tabs>
      ) : <EmptyResult sentence={MATRIX_TEXTS.never} action={{ label: MATRIX_TEXTS.refresh, onAct: refresh }} />}
      {matrix.isReceived ? <InspectorSlot><Simulator key={`${de} ${a}`} matrix={matrix} now={now} asked={{ from: de, to: a }} /></InspectorSlot> : null}
    </div>
  );
}
