import { Button } from '@mantine/core';
import { useState } from 'react';
import { reserveFor, type PeopleLines } from '../../../../domain/gar/plan/gar-cells.ts';
import type { SubscriptionPlan } from '../../../../domain/gar/plan/gar-plan.ts';
import { PIX_PUBLIC } from '../../../../domain/gar/follow-up/pix.data.ts';
import { GAR_TEXTS, licencesSaid, meterWords } from '../../../../texts/gar/gar-screen.ts';
import { FixPreview } from '../../../controls/fix-preview.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { metersOf } from '../gar-rows.ts';
import { useGarGround, useGarPlan, usePlanAfter, type GarActs } from '../use-gar.ts';

interface ReservePixProps {
  readonly subscriptionId: string;
  readonly acts: GarActs;
}

/** Takes Pix back from those who are no pupils (G14): what it does is said first, and it is one entry. */
export function ReservePix({ subscriptionId, acts }: ReservePixProps) {
  const plan = useGarPlan().find(({ subscription }) => subscription.id === subscriptionId);
  const ground = useGarGround();
  const [isAsked, setAsked] = useState(false);
  if (plan === undefined) return null;
  const lines = reserveFor(ground, plan, PIX_PUBLIC);
  const reserve = (): void => {
    acts.setLines(plan, lines);
    setAsked(false);
  };
  return (
    <>
      <Button className="line-end" onClick={() => setAsked(true)}>{GAR_TEXTS.reservePix}</Button>
      {isAsked ? (
        <ConfirmDialog title={GAR_TEXTS.reservePixTitle} action={GAR_TEXTS.reservePixAct} onConfirm={reserve} onCancel={() => setAsked(false)}>
          <Consequences plan={plan} lines={lines} />
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Consequences({ plan, lines }: { readonly plan: SubscriptionPlan; readonly lines: PeopleLines }) {
  const { changes, after } = usePlanAfter(plan, lines);
  return (
    <>
      <p>{GAR_TEXTS.reservePixNote}</p>
      <FixPreview changes={changes} />
      <p className="quiet">{licencesSaid(metersOf(after, plan).map(meterWords))}</p>
    </>
  );
}
