import { Button } from '@mantine/core';
import { useState } from 'react';
import { excessSentence, GAR_TEXTS, moreExcesses } from '../../../../texts/gar/gar-screen.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { metersOf, type GarRow } from '../gar-rows.ts';
import { useGarPlan, useGarPlanBefore, type GarActs } from '../use-gar.ts';
import { ChoosePeopleDialog, type Choosing } from './choose-people-dialog.tsx';

type ExceededRow = Pick<GarRow, 'id' | 'plan' | 'before'>;

interface ExcessesProps {
  readonly rows: readonly ExceededRow[];
  readonly canEdit: boolean;
  readonly onChoose: (choosing: Choosing) => void;
  /** Shows them all; none where the view has no such list. */
  readonly onAll?: () => void;
}

/** As many as leave the view in sight. */
const MOST_EXCESSES = 3;

/** Too many assignments are never refused: who is left out is asked. */
export function Excesses({ rows, canEdit, onChoose, onAll }: ExcessesProps) {
  const more = rows.length - MOST_EXCESSES;
  return (
    <>
      {rows.slice(0, MOST_EXCESSES).map((row) => <Excess key={row.id} row={row} canEdit={canEdit} onChoose={onChoose} />)}
      {more > 0 ? <InlineNotice kind="warning">{moreExcesses(more)} {onAll === undefined ? null : <Button onClick={onAll}>{GAR_TEXTS.over}</Button>}</InlineNotice> : null}
    </>
  );
}

/** Where one assigns without the grid: the resources that the draft takes beyond their licences, and who to leave out. */
export function DraftExcesses({ acts }: { readonly acts: GarActs }) {
  const before = useGarPlanBefore();
  const rows = useGarPlan().map((plan): ExceededRow => ({ id: plan.subscription.id, plan, before: before.get(plan.subscription.id) }));
  const [choosing, setChoosing] = useState<Choosing>();
  return (
    <>
      <Excesses rows={rows.filter((row) => row.plan.excess > (row.before?.excess ?? 0))} canEdit={acts.canEdit} onChoose={setChoosing} />
      {choosing === undefined ? null : <ChoosePeopleDialog choosing={choosing} acts={acts} onClose={() => setChoosing(undefined)} />}
    </>
  );
}

function Excess({ row: { id, plan, before }, canEdit, onChoose }: Omit<ExcessesProps, 'rows' | 'onAll'> & { readonly row: ExceededRow }) {
  const [over] = metersOf(plan, before).filter(({ assigned, licences }) => licences !== 'unlimited' && assigned > licences);
  if (over === undefined || over.licences === 'unlimited') return null;
  return (
    <InlineNotice kind="warning">
      {excessSentence(plan.subscription.title, over.assigned, over.licences)}{' '}
      {canEdit ? <Button onClick={() => onChoose({ subscriptionId: id, people: plan.covered })}>{GAR_TEXTS.choose}</Button> : null}
    </InlineNotice>
  );
}
