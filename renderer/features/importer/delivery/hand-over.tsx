import { Button } from '@mantine/core';
import { useState } from 'react';
import { mayImportFiles } from '../../../../domain/roles/role-matrix.ts';
import { deliveryRefusalSentence } from '../../../../texts/deliveries.ts';
import { DELIVERY_IMPORT_TEXTS } from '../../../../texts/delivery-import.ts';
import { failureSentence } from '../../../../texts/failures.ts';
import { useSchool } from '../../../school/school-context.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import type { HandOverState } from './use-hand-over.ts';

interface HandOverProps {
  readonly state: HandOverState;
  readonly onHandOver: (acceptDisappearances: number) => void;
}

/** « Confier à l’ENT »: needs a connection and an administrator; above the breaker, the ENT asks before it takes so much back. */
export function HandOver({ state, onHandOver }: HandOverProps) {
  const isOnline = useSchool(({ status }) => status.connection === 'online');
  const mayImport = useSchool(({ actor }) => actor !== null && mayImportFiles(actor.role));
  return (
    <>
      <p>{DELIVERY_IMPORT_TEXTS.applied}</p>
      {isOnline ? null : <p className="quiet">{DELIVERY_IMPORT_TEXTS.offline}</p>}
      {mayImport ? null : <p className="quiet">{DELIVERY_IMPORT_TEXTS.administratorOnly}</p>}
      {state.kind === 'handing' ? <output>{DELIVERY_IMPORT_TEXTS.handing}</output> : null}
      {state.kind === 'failed' ? <InlineNotice kind="error">{failureSentence(state.reason)}</InlineNotice> : null}
      {state.kind === 'refused' ? <Refusal refusal={state.refusal} onHandOver={onHandOver} /> : null}
      <Button variant="filled" disabled={!isOnline || !mayImport || state.kind === 'handing' || state.kind === 'applied'} onClick={() => onHandOver(0)}>{DELIVERY_IMPORT_TEXTS.handOver}</Button>
    </>
  );
}

interface RefusalProps extends Pick<HandOverProps, 'onHandOver'> {
  readonly refusal: Extract<HandOverState, { kind: 'refused' }>['refusal'];
}

function Refusal({ refusal, onHandOver }: RefusalProps) {
  const [isAsked, setAsked] = useState(true);
  const sentence = deliveryRefusalSentence(refusal);
  return (
    <>
      <InlineNotice kind="warning">{sentence}</InlineNotice>
      {refusal.kind === 'too-many-disappearances' && isAsked ? (
        <ConfirmDialog
          title={DELIVERY_IMPORT_TEXTS.confirmTitle} action={DELIVERY_IMPORT_TEXTS.confirm} isDangerous
          onCancel={() => setAsked(false)} onConfirm={() => { setAsked(false); onHandOver(refusal.disappearances); }}
        >
          {sentence}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
