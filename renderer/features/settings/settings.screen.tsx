import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { SETTINGS_TABS_LABELS } from '../../../texts/station/settings.ts';
import { readSettings, SETTINGS_TABS, type SettingsTab } from '../../ui/fields/screen-search.ts';
import { Screen } from '../../ui/screen.tsx';
import { About } from './about/about.tsx';
import { SessionsAndAccesses } from './access/sessions-and-accesses.tsx';
import { Accessibility } from './accessibility/accessibility.tsx';
import { Backup } from './backup/backup.tsx';
import { Connection } from './connection/connection.tsx';
import { Connectors } from './connectors/connectors.tsx';
import { StationData } from './data/data.tsx';
import { Display } from './display/display.tsx';
import { Keyboard } from './keyboard/keyboard.tsx';
import { Platforms } from './platforms/platforms.tsx';
import { Privacy } from './privacy/privacy.tsx';
import { Schools } from './schools/schools.tsx';
import { StationSecurity } from './security/station-security.tsx';
import { StrongRights } from './strong-rights/strong-rights.tsx';
import { Thresholds } from './thresholds.tsx';

const PANELS: Readonly<Record<SettingsTab, () => ReactNode>> = {
  affichage: Display,
  clavier: Keyboard,
  connexion: Connection,
  etablissements: Schools,
  plateforme: Platforms,
  connecteur: Connectors,
  securite: StationSecurity,
  acces: SessionsAndAccesses,
  sauvegarde: Backup,
  donnees: StationData,
  'droits-forts': StrongRights,
  controles: Thresholds,
  confidentialite: Privacy,
  accessibilite: Accessibility,
  'a-propos': About,
};

/** How the console looks, listens to keys and talks to the ENT; each choice acts at once (ux §2.18). */
export function SettingsScreen() {
  // The router keeps beside what was read what was not: a tab of no name would have no panel.
  const { onglet = 'affichage' } = readSettings(useSearch({ from: '/parametres' }));
  const navigate = useNavigate();
  const open = (tab: string | null): void => {
    const chosen = SETTINGS_TABS.find((one) => one === tab);
    if (chosen !== undefined) void navigate({ to: '/parametres', search: { onglet: chosen }, replace: true });
  };
  const Panel = PANELS[onglet];
  return (
    <Screen title={SCREEN_TITLES.settings}>
      <Tabs value={onglet} onChange={open} className="settings">
        <Tabs.List aria-label={SCREEN_TITLES.settings}>
          {SETTINGS_TABS.map((tab) => <Tabs.Tab key={tab} value={tab}>{SETTINGS_TABS_LABELS[tab]}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value={onglet}><Panel /></Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
