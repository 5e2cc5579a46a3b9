import { Button } from '@mantine/core';
import type { GapLine } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { actOn } from '../../../../texts/language/typography.ts';

type Units = readonly GapLine['unit'][];

/** What may be done of gaps: to say which side holds, or to take what is there. */
export interface GapDeeds {
  readonly settle: (units: Units, side: 'here' | 'there') => Promise<void>;
  readonly take: (units: Units) => Promise<void>;
}

const isToSettle = ({ standing }: GapLine): boolean => standing === 'apart' || standing === 'conflict';
const isToTake = ({ standing }: GapLine): boolean => standing === 'there';

/** Whether somebody has something to say of a gap: what was changed here alone leaves by « Essai à blanc », and what was not read whole waits. */
export function isActable(gap: GapLine): boolean {
  return isToSettle(gap) || isToTake(gap);
}

interface GapActsProps {
  readonly gaps: readonly GapLine[];
  readonly isBusy: boolean;
  readonly deeds: GapDeeds;
  /** Of one gap: what it is, for who does not see its line. */
  readonly what?: string;
  /** Of several: what is done, and of how many. */
  readonly labelOf?: (act: string, count: number) => string;
}

/** The acts on one gap, or on several at once: each on those that it is for. */
export function GapActs({ gaps, isBusy, deeds, what, labelOf = (label) => label }: GapActsProps) {
  const [toSettle, toTake] = [isToSettle, isToTake].map((isFor) => gaps.filter(isFor).map(({ unit }) => unit));
  const act = (label: string, units: Units = [], deed: (units: Units) => Promise<void>) =>
    units.length === 0 ? null : <Button disabled={isBusy} aria-label={what === undefined ? undefined : actOn(label, what)} onClick={() => void deed(units)}>{labelOf(label, units.length)}</Button>;
  return (
    <>
      {act(TEXTS.keepHere, toSettle, async (units) => deeds.settle(units, 'here'))}
      {act(TEXTS.keepThere, toSettle, async (units) => deeds.settle(units, 'there'))}
      {act(TEXTS.take, toTake, async (units) => deeds.take(units))}
    </>
  );
}
