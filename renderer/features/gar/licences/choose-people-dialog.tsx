import { Button } from '@mantine/core';
import { useState } from 'react';
import { choosePeople } from '../../../../domain/gar/plan/gar-cells.ts';
import type { SubscriptionPlan } from '../../../../domain/gar/plan/gar-plan.ts';
import type { PeopleSet } from '../../../../domain/rights/people-set.ts';
import { GAR_TEXTS, meterWords, stillOver } from '../../../../texts/gar/gar-screen.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { metersOf } from '../gar-rows.ts';
import { useGarGround, useGarPlan, usePlanAfter, type GarActs } from '../use-gar.ts';
import { PeopleBoxes } from './people-boxes.tsx';

/** Whom one chooses among, for a resource. */
export interface Choosing {
  readonly subscriptionId: string;
  readonly people: PeopleSet;
}

interface ChoosePeopleDialogProps {
  readonly choosing: Choosing;
  readonly acts: GarActs;
  readonly onClose: () => void;
}

/** « Choisissez qui retirer »: the people of a place, ticked when they receive the resource, beside the licences that it leaves. */
export function ChoosePeopleDialog({ choosing, acts, onClose }: ChoosePeopleDialogProps) {
  const plan = useGarPlan().find(({ subscription }) => subscription.id === choosing.subscriptionId);
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  if (plan === undefined) return null;
  const keep = (): void => {
    acts.choose(plan, wanted);
    onClose();
  };
  return (
    <Dialog title={GAR_TEXTS.chooseTitle(plan.subscription.title)} onClose={onClose} size={520}>
      <div className="dialog-body form-fields">
        <p className="quiet">{GAR_TEXTS.chooseNote}</p>
        <Remaining plan={plan} wanted={wanted} />
        <PeopleBoxes plan={plan} people={choosing.people} wanted={wanted} canEdit={acts.canEdit} onWant={(id, receives) => setWanted(new Map(wanted).set(id, receives))} />
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={wanted.size === 0} onClick={keep}>{GAR_TEXTS.keep}</Button>
      </div>
    </Dialog>
  );
}

/** The licences that the choice leaves. */
function Remaining({ plan, wanted }: { readonly plan: SubscriptionPlan; readonly wanted: ReadonlyMap<string, boolean> }) {
  const ground = useGarGround();
  const { after } = usePlanAfter(plan, choosePeople(ground, plan, wanted));
  return (
    <output className="licence-remaining">
      {metersOf(after, plan).map((meter) => <span key={meter.public ?? ''}>{meterWords(meter)}</span>)} <strong>{stillOver(after.excess)}</strong>
    </output>
  );
}
