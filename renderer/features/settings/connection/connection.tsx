import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import type { SyncStatus } from '../../../../contract/console/school-snapshot.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { leaseWords } from '../../../../texts/station/lock.ts';
import { SETTINGS_TEXTS } from '../../../../texts/station/settings.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { useNow } from '../../../ui/use-now.ts';

/** How the console stands with the ENT of this school. */
export function Connection() {
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
