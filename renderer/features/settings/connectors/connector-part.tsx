import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DryRun, Observation, RestrictionRun } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { platformName } from '../../../../texts/connectors/connectors.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { Closings } from './closings.tsx';
import { Capabilities } from './capabilities.tsx';
import { ConnectForm } from './connect-form.tsx';
import { Disconnect } from './disconnect.tsx';
import { Observed } from './observed.tsx';
import type { PartProps } from './part-props.ts';
import { Planned } from './planned.tsx';
import { RenewAccess } from './renew-access.tsx';
import { Restricted } from './restricted.tsx';
import { SentStepList } from './sent-steps.tsx';
import { Standing } from './standing.tsx';
import { Timing } from './timing.tsx';

/** What was last asked of the platform, and what it came to. */
type Shown = { readonly kind: 'observation'; readonly value: Observation } | { readonly kind: 'plan'; readonly value: DryRun } | { readonly kind: 'restriction'; readonly value: RestrictionRun } | null;

/** One platform: how the school stands with it, and what may be asked of it. */
export function ConnectorPart({ view, desk }: PartProps) {
  const { connectors } = useActions();
  const [shown, setShown] = useState<Shown>(null);
  const { id } = view;
  const observe = async (): Promise<void> => {
    const value = await desk.act(() => connectors.observe({ id }));
    if (value !== undefined) setShown({ kind: 'observation', value });
  };
  const plan = async (): Promise<void> => {
    const value = await desk.act(() => connectors.dryRun({ id }));
    if (value !== undefined) setShown({ kind: 'plan', value });
  };
  const restrict = async (): Promise<void> => {
    const value = await desk.act(() => connectors.restriction({ id }));
    if (value !== undefined) setShown({ kind: 'restriction', value });
  };
  return (
    <section className="form-fields" aria-label={platformName(id)}>
      <h2>{platformName(id)}</h2>
      <Standing view={view} />
      <Closings closings={view.closings} connected={view.connected} />
      {view.connected ? (
        <>
          <div className="control-acts">
            <Button variant="filled" disabled={desk.isBusy} onClick={() => void observe()}>{TEXTS.observe}</Button>
            <Button disabled={desk.isBusy} onClick={() => void plan()}>{TEXTS.dryRun}</Button>
            <Button disabled={desk.isBusy} onClick={() => void restrict()}>{TEXTS.restriction}</Button>
            <Button disabled={desk.isBusy} onClick={() => void desk.act(() => connectors.probe({ id }))}>{TEXTS.probe}</Button>
            <Disconnect view={view} desk={desk} onDone={() => setShown(null)} />
          </div>
          <RenewAccess view={view} desk={desk} />
          {shown?.kind === 'observation' ? <Observed view={view} desk={desk} observation={shown.value} onChanged={() => void observe()} /> : null}
          {shown?.kind === 'restriction' ? <Restricted run={shown.value} /> : null}
          {shown?.kind === 'plan' ? <Planned key={shown.value.at} view={view} desk={desk} plan={shown.value} /> : null}
        </>
      ) : <ConnectForm view={view} desk={desk} />}
      <Capabilities view={view} desk={desk} />
      {view.connected ? (
        <>
          <Timing view={view} desk={desk} />
          <SentStepList view={view} desk={desk} />
        </>
      ) : null}
    </section>
  );
}
