import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { StationProtection } from '../../../../contract/console/station.contract.ts';
import { IDLE_MINUTES } from '../../../../domain/station/idle.ts';
import { LOCK_TEXTS, LOCK_UNITS, protectionSentence } from '../../../../texts/station/lock.ts';
import { useActions } from '../../../school/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { KeptField } from '../../../ui/fields/kept-field.tsx';
import { EraseStation } from './erase-station.tsx';
import { LostDevice } from './lost-device.tsx';
import { OfflineLease } from './offline-lease.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

/** How the data of this computer are protected, and what one may change of it. */
export function StationSecurity() {
  const { readProtection } = useActions();
  const [protection, setProtection] = useState<StationProtection>();
  useEffect(() => {
    void readProtection().then((answer) => answer?.kind === 'done' && setProtection(answer.protection));
  }, [readProtection]);
  if (protection === undefined) return null;
  return (
    <div className="settings-panel">
      <section className="form-fields">
        <h2>{LOCK_TEXTS.data}</h2>
        <p>{protectionSentence(protection)}</p>
        <PassphraseForm isSet={protection.storage === 'passphrase'} onChanged={setProtection} />
      </section>
      <Locking protection={protection} onChanged={setProtection} />
      <OfflineLease />
      <LostDevice protection={protection} />
      <EraseStation />
    </div>
  );
}

function Locking({ protection, onChanged }: { readonly protection: StationProtection; readonly onChanged: (protection: StationProtection) => void }) {
  const { setIdleMinutes, lockNow } = useActions();
  const [isWrong, setWrong] = useState(false);
  const keep = (typed: string): void => {
    const minutes = Number(typed);
    const fits = Number.isInteger(minutes) && minutes >= IDLE_MINUTES.least && minutes <= IDLE_MINUTES.most;
    setWrong(!fits);
    if (fits) void setIdleMinutes(minutes).then((answer) => answer?.kind === 'done' && onChanged(answer.protection));
  };
  return (
    <section className="form-fields">
      <h2>{LOCK_TEXTS.lock}</h2>
      <KeptField
        label={LOCK_TEXTS.minutes} description={LOCK_TEXTS.minutesHelp} w={360} inputMode="numeric" rightSectionWidth={72}
        rightSection={<span className="quiet">{LOCK_UNITS.minutes}</span>} kept={String(protection.idleMinutes)} onKeep={keep}
      />
      {isWrong ? <InlineNotice kind="warning">{LOCK_TEXTS.minutesWrong}</InlineNotice> : null}
      <div><Button onClick={lockNow}>{LOCK_TEXTS.lockNow}</Button></div>
    </section>
  );
}
