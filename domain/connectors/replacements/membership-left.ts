import { sidesOfClass } from '../../directory/class-sides.ts';
import { membershipId } from '../../sync/row.ts';
import type { ReplacementStep } from './replacement-step.ts';
import type { ReplacementRow } from './replacement-row.ts';

/** The place in a class, or in a group, that the end of a row leaves to who replaced: who teaches a class is in a group of ours, and whoever enters a class there is in another group than itself. */
export function membershipLeft({ substitute, group }: Pick<ReplacementRow, 'substitute' | 'group'>, step: Pick<ReplacementStep, 'group' | 'entered'>): string {
  return membershipId(step.entered === step.group ? group : sidesOfClass(group).teachers, substitute);
}
