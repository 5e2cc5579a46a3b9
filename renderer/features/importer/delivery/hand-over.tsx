import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FeedingRefusal } from '../../../../domain/deliveries/aaf/feeding-report.ts';
import type { DeliveryImportRefusal } from '../../../../domain/deliveries/delivery-import.ts';
import { mayImportFiles } from '../../../../domain/roles/role-matrix.ts';
import { deliveryRefusalSentence } from '../../../../texts/files/deliveries.ts';
import { DELIVERY_IMPORT_TEXTS } from '../../../../texts/files/delivery-import.ts';
import { feedingRefusalSentence } from '../../../../texts/files/feeding.ts';
import { failureSentence } from '../../../../texts/frame/failures.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { SaidOnce } from '../../../ui/said-once.tsx';
import type { HandOverState } from './use-hand-over.ts';

interface HandOverProps {
  readonly state: HandOverState;
  readonly onHandOver: (acceptDisappearances: number) => void;
  /** What is said of what is handed over. */
  readonly words: Words;
}

type Words = Readonly<Record<'applied' | 'confirmTitle' | 'confirm', string>>;

/** « Confier à l’ENT »: needs a connection and an administrator; above the breaker, the ENT asks before it takes so much back. */
export function HandOver({ state, onHandOver, words }: HandOverProps) {
  const isOnline = useSchool(({ status }) => status.connection === 'online');
  const mayImport = useSchool(({ actor }) => actor !== null && mayImportFiles(actor.role));
  return (
    <>
      <p>{words.applied}</p>
      {isOnline ? null : <p className="quiet">{DELIVERY_IMPORT_TEXTS.offline}</p>}
      {mayImport ? null : <p className="quiet">{DELIVERY_IMPORT_TEXTS.administratorOnly}</p>}
      {state.kind === 'handing' ? <p><SaidOnce words={DELIVERY_IMPORT_TEXTS.handing} /></p> : null}
      {state.kind === 'failed' ? <InlineNotice kind="error">{failureSentence(state.reason)}</InlineNotice> : null}
      {state.kind === 'refused' ? <Refusal sentence={deliveryRefusalSentence(state.refusal)} toAgree={toAgree(state.refusal)} words={words} onHandOver={onHandOver} /> : null}
      {state.kind === 'not-fed' ? <Refusal sentence={feedingRefusalSentence(state.refusal)} toAgree={toAgree(state.refusal)} words={words} onHandOver={onHandOver} /> : null}
      <Button variant="filled" disabled={!isOnline || !mayImport || BUSY.has(state.kind)} onClick={() => onHandOver(0)}>{DELIVERY_IMPORT_TEXTS.handOver}</Button>
    </>
  );
}

/** What is under way, or done. */
const BUSY: ReadonlySet<HandOverState['kind']> = new Set<HandOverState['kind']>(['handing', 'applied', 'fed']);

/** How many disappearances one may agree to; undefined for a refusal that asks nothing. */
function toAgree(refusal: DeliveryImportRefusal | FeedingRefusal): number | undefined {
  return refusal.kind === 'too-many-disappearances' ? refusal.disappearances : undefined;
}

interface RefusalProps extends Pick<HandOverProps, 'onHandOver' | 'words'> {
  readonly sentence: string;
  readonly toAgree: number | undefined;
}

function Refusal({ sentence, toAgree: asked, words, onHandOver }: RefusalProps) {
  const [isAsked, setAsked] = useState(true);
  return (
    <>
      <InlineNotice kind="warning">{sentence}</InlineNotice>
      {asked !== undefined && isAsked ? (
        <ConfirmDialog
          title={words.confirmTitle} action={words.confirm} isDangerous
          onCancel={() => setAsked(false)} onConfirm={() => { setAsked(false); onHandOver(asked); }}
        >
          {sentence}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
