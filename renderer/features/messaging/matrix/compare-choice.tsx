import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { applyPreset } from '../../../../domain/messaging/matrix-gestures.ts';
import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import { cellsOfPreset } from '../../../../domain/messaging/presets.ts';
import { gapsCount, MATRIX_TEXTS } from '../../../../texts/messaging/messaging-screen.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import type { Refusal } from '../../../../domain/rubriques/refusal.ts';
import type { Compared, Reference } from './references.ts';
import { RestrictDialog } from '../restriction/restrict-dialog.tsx';

interface CompareChoiceProps {
  readonly references: readonly Reference[];
  readonly compared: Compared | undefined;
  readonly matrix: Matrix;
  readonly onChoose: (id: string) => void;
  /** What the rules answer to « Appliquer les écarts ». */
  readonly onAnswer: (refusal: Refusal | undefined) => void;
}

/** « Comparer à »: any model on the matrix itself, how many cells differ, and giving them its values. */
export function CompareChoice({ references, compared, matrix, onChoose, onAnswer }: CompareChoiceProps) {
  return (
    <>
      <label className="compare-choice">
        {MATRIX_TEXTS.compareWith}
        <NativeSelect
          value={compared?.reference.id ?? ''}
          data={[{ value: '', label: MATRIX_TEXTS.compareNone }, ...references.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        />
      </label>
      {compared === undefined ? null : (
        <>
          <output className="compare-count">{gapsCount(compared.gaps.size)}</output>
          {compared.gaps.size === 0 ? null : <ApplyGaps compared={compared} matrix={matrix} onAnswer={onAnswer} />}
        </>
      )}
    </>
  );
}

function ApplyGaps({ compared: { reference, gaps }, matrix, onAnswer }: Pick<CompareChoiceProps, 'matrix' | 'onAnswer'> & { readonly compared: Compared }) {
  const { record } = useActions();
  const store = useSchoolStore();
  const canEdit = useMayEdit('visibilityRule');
  const [isRestricting, setRestricting] = useState(false);
  const apply = (): void => {
    const wanted = applyPreset(store.getState().view, { name: reference.name, cells: cellsOfPreset([...gaps.values()]) });
    onAnswer(wanted.ok ? record(wanted.value) : wanted.refusal);
  };
  if (!canEdit) return null;
  return (
    <>
      <Button onClick={reference.isTimed ? () => setRestricting(true) : apply}>{reference.isTimed ? MATRIX_TEXTS.restrict : MATRIX_TEXTS.applyGaps}</Button>
      {isRestricting ? <RestrictDialog matrix={matrix} onClose={() => setRestricting(false)} /> : null}
    </>
  );
}
