import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Observation } from '../../../../contract/ent/connectors.ts';
import { platformName } from '../../../../texts/connectors/connectors.ts';
import { SHARED_SHEET_TEXTS as TEXTS } from '../../../../texts/connectors/sheet-screen.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { Capabilities } from './capabilities.tsx';
import { Disconnect } from './disconnect.tsx';
import { Observed } from './observed.tsx';
import type { PartProps } from './part-props.ts';
import { ReadingImport } from './reading-import.tsx';
import { Standing } from './standing.tsx';

/** A platform that no program reaches: the sheet that the ENT keeps for it, and the exports that are read of it. */
export function ByHandPart({ view, desk }: PartProps) {
  const { connectors } = useActions();
  const [observation, setObservation] = useState<Observation>();
  const observe = async (): Promise<void> => setObservation(await desk.act(() => connectors.observe({ id: view.id })));
  return (
    <section className="form-fields" aria-label={platformName(view.id)}>
      <h2>{platformName(view.id)}</h2>
      <Standing view={view} />
      <p className="quiet">{TEXTS.joinHow} {TEXTS.conditions}</p>
      {view.connected ? <Acts view={view} desk={desk} onObserve={() => void observe()} onRead={setObservation} /> : (
        <div><Button variant="filled" disabled={desk.isBusy} onClick={() => void desk.act(() => connectors.connect({ id: 'sheet' }))}>{TEXTS.join}</Button></div>
      )}
      {view.connected && observation !== undefined ? <Observed view={view} desk={desk} observation={observation} onChanged={() => void observe()} /> : null}
      <Capabilities view={view} desk={desk} />
    </section>
  );
}

interface ActsProps extends PartProps {
  readonly onObserve: () => void;
  readonly onRead: (observation: Observation | undefined) => void;
}

function Acts({ view, desk, onObserve, onRead }: ActsProps) {
  const navigate = useNavigate();
  const [isReading, setReading] = useState(false);
  if (isReading) return <ReadingImport desk={desk} onClose={() => setReading(false)} onRead={(read) => { setReading(false); onRead(read); }} />;
  return (
    <div className="control-acts">
      <Button variant="filled" onClick={() => void navigate({ to: '/feuille-application' })}>{TEXTS.open}</Button>
      <Button disabled={desk.isBusy} onClick={() => setReading(true)}>{TEXTS.read}</Button>
      <Button disabled={desk.isBusy || view.lastPull === null} onClick={onObserve}>{TEXTS.compare}</Button>
      <Disconnect view={view} desk={desk} onDone={() => onRead(undefined)} />
    </div>
  );
}
