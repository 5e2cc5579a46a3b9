import { Button } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { sameJson } from '../../../../domain/kernel/json.ts';
import { liftRestriction } from '../../../../domain/messaging/matrix-gestures.ts';
import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import { MATRIX_TEXTS, restrictedUntil, stillWrites } from '../../../../texts/messaging/messaging-screen.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { targetNames } from '../matrix/matrix-model.ts';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';

interface RestrictionBandProps {
  readonly matrix: Matrix;
  readonly before: Matrix;
}

/** While the emergency mode is on: until when, who may still write to whom, and the way back in one click. */
export function RestrictionBand({ matrix, before }: RestrictionBandProps) {
  const { restriction, emitters, targets, cell } = matrix;
  const canEdit = useMayEdit('messagingSettings');
  const { record } = useActions();
  const store = useSchoolStore();
  if (restriction === undefined) return null;
  const nameOf = targetNames(matrix);
  const isPending = !sameJson(before.restriction ?? null, restriction);
  const still = emitters.map(({ id }) => stillWrites(id, targets.filter(({ key }) => cell(id, key).inForce === true).map(({ key }) => nameOf(key))));
  return (
    <section className="restriction-band" aria-label={MATRIX_TEXTS.restrictTitle}>
      <IconShieldLock size={18} stroke={1.6} aria-hidden />
      <strong>{restrictedUntil(restriction.until)}</strong>
      {isPending ? <StatusBadge kind="changed">{MATRIX_TEXTS.restrictionPending}</StatusBadge> : null}
      {canEdit ? <Button onClick={() => void record(liftRestriction(store.getState().view))}>{MATRIX_TEXTS.lift}</Button> : null}
      <p>{still.join(' · ')}. {MATRIX_TEXTS.restrictExempt}</p>
    </section>
  );
}
