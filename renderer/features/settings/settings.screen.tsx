import { Button, Radio, Select, Switch, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Preferences } from '../../../contract/console/console.contract.ts';
import type { SyncStatus } from '../../../contract/console/school-snapshot.ts';
import { ACCESS_TEXTS } from '../../../texts/station/accesses.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { formatMoment } from '../../../texts/language/dates.ts';
import { LOCK_TEXTS, leaseWords } from '../../../texts/station/lock.ts';
import { scaleLabel, SETTINGS_TEXTS } from '../../../texts/station/settings.ts';
import { STRONG_RIGHTS_TEXTS } from '../../../texts/station/strong-rights.ts';
import { REGISTER_TEXTS } from '../../../texts/privacy/register.ts';
import { KEY_SENTENCES } from '../../../texts/station/sign-in.ts';
import { useActions, useSchool } from '../../school/school-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import { Updates } from './about/updates.tsx';
import { SessionsAndAccesses } from './access/sessions-and-accesses.tsx';
import { Privacy } from './privacy/privacy.tsx';
import { Keyboard } from './keyboard/keyboard.tsx';
import { Schools } from './schools/schools.tsx';
import { StationSecurity } from './security/station-security.tsx';
import { StrongRights } from './strong-rights/strong-rights.tsx';
import { Thresholds } from './thresholds.tsx';

const SCALES = [100, 110, 125, 140, 160];
const { tabs } = SETTINGS_TEXTS;

/** How the console looks, listens to keys and talks to the ENT; each choice acts at once (ux §2.18). */
export function SettingsScreen() {
  return (
    <Screen title={SCREEN_TITLES.settings}>
      <Tabs defaultValue="display" className="settings">
        <Tabs.List aria-label={SCREEN_TITLES.settings}>
          <Tabs.Tab value="display">{tabs.display}</Tabs.Tab>
          <Tabs.Tab value="keyboard">{tabs.keyboard}</Tabs.Tab>
          <Tabs.Tab value="connection">{tabs.connection}</Tabs.Tab>
          <Tabs.Tab value="schools">{tabs.schools}</Tabs.Tab>
          <Tabs.Tab value="security">{LOCK_TEXTS.tab}</Tabs.Tab>
          <Tabs.Tab value="access">{ACCESS_TEXTS.tab}</Tabs.Tab>
          <Tabs.Tab value="strong-rights">{STRONG_RIGHTS_TEXTS.tab}</Tabs.Tab>
          <Tabs.Tab value="controls">{tabs.controls}</Tabs.Tab>
          <Tabs.Tab value="privacy">{REGISTER_TEXTS.tab}</Tabs.Tab>
          <Tabs.Tab value="about">{tabs.about}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="display"><Display /></Tabs.Panel>
        <Tabs.Panel value="keyboard" keepMounted={false}><Keyboard /></Tabs.Panel>
        <Tabs.Panel value="connection"><Connection /></Tabs.Panel>
        <Tabs.Panel value="schools" keepMounted={false}><Schools /></Tabs.Panel>
        <Tabs.Panel value="security" keepMounted={false}><StationSecurity /></Tabs.Panel>
        <Tabs.Panel value="access" keepMounted={false}><SessionsAndAccesses /></Tabs.Panel>
        <Tabs.Panel value="strong-rights" keepMounted={false}><StrongRights /></Tabs.Panel>
        <Tabs.Panel value="controls"><Thresholds /></Tabs.Panel>
        <Tabs.Panel value="privacy" keepMounted={false}><Privacy /></Tabs.Panel>
        <Tabs.Panel value="about"><About /></Tabs.Panel>
      </Tabs>
    </Screen>
  );
}

function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const preferences = useSchool((state) => state.preferences);
  const { savePreferences } = useActions();
  return [preferences, (change) => savePreferences({ ...preferences, ...change })];
}

function Display() {
  const [{ theme, density, scale }, save] = usePreferences();
  return (
    <div className="settings-panel">
      <Radio.Group label={SETTINGS_TEXTS.theme} value={theme} onChange={(value) => save({ theme: value })}>
        <Radio value="light" label={SETTINGS_TEXTS.themes.light} />
        <Radio value="dark" label={SETTINGS_TEXTS.themes.dark} />
        <Radio value="system" label={SETTINGS_TEXTS.themes.system} />
      </Radio.Group>
      <Radio.Group label={SETTINGS_TEXTS.density} value={density} onChange={(value) => save({ density: value })}>
        <Radio value="compact" label={SETTINGS_TEXTS.densities.compact} />
        <Radio value="comfortable" label={SETTINGS_TEXTS.densities.comfortable} />
      </Radio.Group>
      <Select
        label={SETTINGS_TEXTS.scale}
        description={SETTINGS_TEXTS.scaleHelp}
        w={320}
        data={SCALES.map((percent) => ({ value: String(percent), label: scaleLabel(percent) }))}
        value={String(scale)}
        onChange={(percent) => save({ scale: Number(percent ?? 100) })}
      />
    </div>
  );
}

function Connection() {
  const entUrl = useSchool((state) => state.session?.entUrl ?? '');
  const status = useSchool((state) => state.status);
  const school = useSchool((state) => state.school);
  const { refresh } = useActions();
  const now = useNow();
  const received = status.receivedAt === null ? '—' : formatMoment(status.receivedAt, now);
  return (
    <div className="settings-panel">
      <OfflineSwitch connection={status.connection} />
      <dl className="facts">
        <dt>{SETTINGS_TEXTS.school}</dt>
        <dd><bdi>{school?.name}</bdi> {school?.uai}</dd>
        <dt>{SETTINGS_TEXTS.entUrl}</dt>
        <dd>{entUrl}</dd>
        <dt>{SETTINGS_TEXTS.receivedAt}</dt>
        <dd>{received}</dd>
      </dl>
      {status.leaseEndsAt === undefined ? null : <p>{leaseWords(status.leaseEndsAt)}.</p>}
      <div><Button onClick={refresh}>{SETTINGS_TEXTS.refresh}</Button></div>
    </div>
  );
}

/** Moves at once; what the console then says of the connection prevails. */
function OfflineSwitch({ connection }: { readonly connection: SyncStatus['connection'] }) {
  const { setOffline } = useActions();
  const [wish, setWish] = useState<{ readonly from: string; readonly offline: boolean } | null>(null);
  const change = (offline: boolean): void => {
    setWish({ from: connection, offline });
    setOffline(offline);
  };
  return (
    <Switch
      label={SETTINGS_TEXTS.offline}
      description={SETTINGS_TEXTS.offlineHelp}
      checked={wish?.from === connection ? wish.offline : connection === 'offline'}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
}

function About() {
  const key = useSchool((state) => state.session?.keyStorage);
  return (
    <div className="settings-panel">
      <Updates />
      <dl className="facts">
        <dt>{SETTINGS_TEXTS.key}</dt>
        <dd>{key === undefined ? '' : KEY_SENTENCES[key]}</dd>
      </dl>
      <p>{SETTINGS_TEXTS.inferred}</p>
      <p className="quiet">{SETTINGS_TEXTS.licences}</p>
    </div>
  );
}
