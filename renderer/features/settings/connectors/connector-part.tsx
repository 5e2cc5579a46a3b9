import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ConnectorView, DryRun, Observation, RestrictionRun } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS, proofWords } from '../../../../texts/connectors/connector-screen.ts';
import { waitingWords } from '../../../../texts/connectors/connector-timing.ts';
import { connectorTroubleSentence } from '../../../../texts/connectors/connector-troubles.ts';
import { PLATFORM_NAMES } from '../../../../texts/connectors/connectors.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { Collection } from '../../../../domain/connectors/proof.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { Closings } from './closings.tsx';
import { Capabilities } from './capabilities.tsx';
import { ConnectForm } from './connect-form.tsx';
import { Observed } from './observed.tsx';
import type { PartProps } from './part-props.ts';
import { Planned } from './planned.tsx';
import { Restricted } from './restricted.tsx';
import { SentStepList } from './sent-steps.tsx';
import { Timing } from './timing.tsx';
import type { PlatformDesk } from './use-platform.ts';

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
    <section className="form-fields" aria-label={PLATFORM_NAMES[id]}>
      <h2>{PLATFORM_NAMES[id]}</h2>
      <Standing view={view} />
      <Closings closings={view.closings} />
      {view.connected ? (
        <>
          <div className="control-acts">
            <Button variant="filled" disabled={desk.isBusy} onClick={() => void observe()}>{TEXTS.observe}</Button>
            <Button disabled={desk.isBusy} onClick={() => void plan()}>{TEXTS.dryRun}</Button>
            <Button disabled={desk.isBusy} onClick={() => void restrict()}>{TEXTS.restriction}</Button>
            <Button disabled={desk.isBusy} onClick={() => void desk.act(() => connectors.probe({ id }))}>{TEXTS.probe}</Button>
            <Disconnect id={id} desk={desk} onDone={() => setShown(null)} />
          </div>
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

function Standing({ view: { connected, address, structure, probedAt, lastPull, trouble, waiting } }: Pick<PartProps, 'view'>) {
  const now = useNow();
  if (!connected) return <p><strong>{TEXTS.notConnected}</strong></p>;
  return (
    <>
      {trouble === null ? null : <InlineNotice kind="warning">{connectorTroubleSentence(trouble)}</InlineNotice>}
      {waiting === null ? null : <InlineNotice kind="warning">{waitingWords(waiting)}</InlineNotice>}
      <dl className="facts">
        <dt>{TEXTS.connectedTo}</dt>
        <dd>{address}</dd>
        <dt>{TEXTS.structure}</dt>
        <dd>{structure === null ? '—' : <><bdi>{structure.name}</bdi> {structure.uai}</>}</dd>
        <dt>{TEXTS.probed}</dt>
        <dd>{probedAt === null ? TEXTS.never : formatMoment(probedAt, now)}</dd>
        <dt>{TEXTS.read}</dt>
        <dd>{lastPull === null ? TEXTS.never : formatMoment(lastPull.at, now)}</dd>
      </dl>
      {lastPull === null ? null : (
        <ul className="quiet">
          {Collection.options.flatMap((one) => {
            const proof = lastPull.proofs[one];
            return proof === undefined ? [] : [<li key={one}>{proofWords(one, proof)}</li>];
          })}
        </ul>
      )}
    </>
  );
}

function Disconnect({ id, desk, onDone }: { readonly id: ConnectorView['id']; readonly desk: PlatformDesk; readonly onDone: () => void }) {
  const { connectors } = useActions();
  const [isAsked, setAsked] = useState(false);
  const go = (): void => {
    setAsked(false);
    void desk.act(() => connectors.disconnect({ id })).then(onDone);
  };
  return (
    <>
      <Button disabled={desk.isBusy} onClick={() => setAsked(true)}>{TEXTS.disconnect}</Button>
      {isAsked ? (
        <ConfirmDialog title={TEXTS.disconnectQuestion} action={TEXTS.disconnectAct} onConfirm={go} onCancel={() => setAsked(false)}>
          <p>{TEXTS.disconnectHow}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
