import { useMemo } from 'react';
import type { Impact } from '../../domain/rights/impact.ts';
import { permissionsOf } from '../../domain/school/school-permissions.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import type { MoreEffects } from '../../texts/changes/effects.ts';
import { effectOfChanges } from '../school/store/derive.ts';
import { moreEffects } from '../school/edits/effect-of.ts';
import { useSchoolPart } from '../school/store/use-school-part.ts';
import { useNow } from '../ui/use-now.ts';
import { realChanges } from './real-changes.ts';

/** What changes will do, and for whom, on the school as the ENT has it. */
export function useChangesEffect(changes: readonly Change[]): { readonly changes: readonly Change[]; readonly effect: Impact; readonly more: MoreEffects } {
  const ground = useSchoolPart('school', 'before', 'rightsBefore');
  const now = useNow();
  const real = useMemo(() => realChanges(ground.before, changes), [ground, changes]);
  const effect = useMemo(() => effectOfChanges(ground, real, permissionsOf(ground.school)), [ground, real]);
  const more = useMemo(() => moreEffects(ground, real, now), [ground, real, now]);
  return { changes: real, effect, more };
}
