import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StationProtection } from '../../contract/console/station.contract.ts';
import { IDLE_MINUTES } from '../../domain/station/idle.ts';
import { LOCK_TEXTS, LOCK_UNITS } from '../../texts/station/lock.ts';
import { useActions } from '../school/store/school-context.tsx';
import { KeptField } from '../ui/fields/kept-field.tsx';

/** After how long this computer locks itself, and the lock at once. */
export function Locking({ protection, onChanged }: { readonly protection: StationProtection; readonly onChanged: (protection: StationProtection) => void }) {
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
        rightSection={<span className="quiet">{LOCK_UNITS.minutes}</span>} kept={String(protection.idleMinutes)} error={isWrong ? LOCK_TEXTS.minutesWrong : null} onKeep={keep}
      />
      <div><Button onClick={lockNow}>{LOCK_TEXTS.lockNow}</Button></div>
    </section>
  );
}
