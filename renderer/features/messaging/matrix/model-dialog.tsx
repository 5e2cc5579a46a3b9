import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { applyPreset, deletePreset } from '../../../../domain/messaging/matrix-gestures.ts';
import type { CellValue, Matrix } from '../../../../domain/messaging/matrix.ts';
import { cellsOfPreset, compareWithPreset, type PresetGap } from '../../../../domain/messaging/presets.ts';
import { emitterLabel } from '../../../../texts/messaging/messaging.ts';
import { MATRIX_TEXTS, presetTitle, provenance, reachEffect } from '../../../../texts/messaging/messaging-screen.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { reachImpact } from '../../../../domain/messaging/reach-impact.ts';
import { reachOf } from '../../../../domain/messaging/reach.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { targetNames } from './matrix-model.ts';
import type { Model } from './models.ts';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { reachWith } from '../use-messaging.ts';

interface ModelDialogProps {
  readonly model: Model;
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

/** What a model would change, cell by cell with where each value comes from, before it is applied as one action. */
export function ModelDialog({ model, matrix, onClose }: ModelDialogProps) {
  const { canEdit, gaps, effect, refusal, apply, remove } = useModelActs({ model, matrix, onClose });
  return (
    <Dialog title={presetTitle(model.name, gaps.length)} onClose={onClose} size={760}>
      <div className="dialog-body form-fields">
        {gaps.length === 0 ? <p>{MATRIX_TEXTS.nothingToApply}</p> : <GapTable gaps={gaps} matrix={matrix} />}
        {effect === undefined ? null : <p className="quiet">{effect}</p>}
        {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      </div>
      <div className="dialog-actions">
        {model.isOwn && canEdit ? <Button onClick={remove}>{MATRIX_TEXTS.deleteModel}</Button> : null}
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={!canEdit || gaps.length === 0} onClick={apply}>{MATRIX_TEXTS.apply}</Button>
      </div>
    </Dialog>
  );
}

function useModelActs({ model, matrix, onClose }: ModelDialogProps) {
  const { record } = useActions();
  const store = useSchoolStore();
  const canEdit = useMayEdit('visibilityRule');
  const now = useNow();
  const view = useSchool((state) => state.view);
  const rightsNow = useSchool((state) => state.rightsNow);
  const { refusal, attempt } = useRefusal(model.id);
  const gaps = useMemo(() => compareWithPreset(matrix, model.cells), [matrix, model]);
  const wanted = { name: model.name, cells: cellsOfPreset(model.cells) };
  const planned = applyPreset(view, wanted);
  const intended = planned.ok ? planned.value : undefined;
  const impact = intended === undefined ? undefined : reachImpact(reachOf(rightsNow, now), reachWith({ view, rightsNow }, intended, now));
  const apply = (): void => {
    const answer = applyPreset(store.getState().view, wanted);
    const refused = answer.ok ? record(answer.value) : answer.refusal;
    attempt(refused);
    if (refused === undefined) onClose();
  };
  const remove = (): void => {
    record(deletePreset(store.getState().view, model.id));
    onClose();
  };
  const effect = impact === undefined ? undefined : reachEffect(impact.gainedPeople.length, impact.lostPeople.length);
  return { canEdit, gaps, effect, refusal, apply, remove };
}

function GapTable({ gaps, matrix }: { readonly gaps: readonly PresetGap[]; readonly matrix: Matrix }) {
  const nameOf = targetNames(matrix);
  return (
    <div className="gap-place">
      <table className="gap-table">
        <thead>
          <tr>
            <th scope="col">{MATRIX_TEXTS.target}</th>
            <th scope="col">{MATRIX_TEXTS.emitters}</th>
            <th scope="col">{MATRIX_TEXTS.now}</th>
            <th scope="col">{MATRIX_TEXTS.inModel}</th>
            <th scope="col">{MATRIX_TEXTS.provenance}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={gap.ruleId}>
              <th scope="row"><bdi>{nameOf(gap.target)}</bdi></th>
              <td>{emitterLabel(gap.emitter)}</td>
              <td>{valueWord(gap.set)}</td>
              <td><strong>{valueWord(gap.visible)}</strong></td>
              <td className="quiet"><Provenance gap={gap} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Provenance({ gap: { source, inferred } }: { readonly gap: PresetGap }) {
  const words = provenance(source, inferred);
  return inferred ? <span title={MATRIX_TEXTS.inferredHelp} className="inferred">{words}</span> : words;
}

function valueWord(value: CellValue): string {
  if (value === 'unknown') return '?';
  return value ? MATRIX_TEXTS.visible : MATRIX_TEXTS.hidden;
}
