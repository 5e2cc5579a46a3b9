import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { StationProtection } from '../../contract/console/station.contract.ts';
import { LOCK_TEXTS } from '../../texts/station/lock.ts';
import { useActions } from '../school/store/school-context.tsx';

interface SharedStationProps {
  readonly protection: StationProtection;
  readonly onChanged: (protection: StationProtection) => void;
}

/** « Ce poste est partagé »: whether anything stays here of those who leave (ux:2.19). */
export function SharedStation({ protection, onChanged }: SharedStationProps) {
  const { setShared } = useActions();
  const [said, setSaid] = useState('');
  const change = async (isShared: boolean): Promise<void> => {
    const answer = await setShared(isShared);
    if (answer?.kind !== 'done') return;
    onChanged(answer.protection);
    setSaid(isShared ? LOCK_TEXTS.sharedOn : LOCK_TEXTS.sharedOff);
  };
  return (
    <section className="form-fields">
      <Switch label={LOCK_TEXTS.shared} description={LOCK_TEXTS.sharedHelp} checked={protection.shared} onChange={(event) => void change(event.currentTarget.checked)} />
      <output className="quiet">{said}</output>
    </section>
  );
}
