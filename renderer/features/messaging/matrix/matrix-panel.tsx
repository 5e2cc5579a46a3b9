import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Group } from '../../../../domain/directory/group.ts';
import { setCells, type AskedCell } from '../../../../domain/messaging/matrix-gestures.ts';
import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import { matrixCaption, MATRIX_TEXTS, strayRules } from '../../../../texts/messaging/messaging-screen.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { matrixPaper } from '../paper/matrix-paper.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { PrincipalChoice, type Choosable } from '../../../sheets/principal-choice.tsx';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { ByHandNotice } from '../../../platforms/by-hand-notice.tsx';
import { CompareChoice } from './compare-choice.tsx';
import { DraftEffect } from './draft-effect.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { matrixModel } from './matrix-model.ts';
import { ModelMenu } from './model-menu.tsx';
import { compareWith, referencesOf } from './references.ts';
import { RestrictDialog } from '../restriction/restrict-dialog.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';

interface MatrixPanelProps {
  readonly matrix: Matrix;
  readonly before: Matrix;
  readonly now: string;
  /** A model that another screen proposes. */
  readonly askedModel: string | undefined;
  /** A cell that another screen shows, by its rule. */
  readonly askedCell: string | undefined;
}

/** « Qui voit qui ? »: the whole matrix, its models, what differs from one of them, and what the draft does to people. */
export function MatrixPanel({ matrix, before, now, askedModel, askedCell }: MatrixPanelProps) {
  const view = useSchool((state) => state.view);
  const [added, setAdded] = useState<readonly Group[]>([]);
  const [referenceId, setReferenceId] = useState('');
  const model = useMemo(() => matrixModel(matrix, before, view, added), [matrix, before, view, added]);
  const references = useMemo(() => referencesOf(view, matrix, before), [view, matrix, before]);
  const reference = references.find(({ id }) => id === referenceId);
  const compared = useMemo(() => (reference === undefined ? undefined : compareWith(matrix, reference)), [matrix, reference]);
  const { canEdit, refusal, attempt, set } = useCellActs();
  const caption = matrixCaption(model.rows.length, model.emitters.length, model.changed);
  return (
    <>
      <div className="screen-filters">
        <ModelMenu matrix={matrix} asked={askedModel} onAnswer={attempt} />
        <CompareChoice references={references} compared={compared} matrix={matrix} onChoose={setReferenceId} onAnswer={attempt} />
        {canEdit && reference?.isTimed !== true ? <Restrict matrix={matrix} /> : null}
        <output className="caption">{caption}</output>
        <ExportButton paper={() => matrixPaper(model, compared, caption)} />
      </div>
      <ByHandNotice unit="visibilityRule" />
      <MatrixGrid model={model} comparison={compared} canEdit={canEdit} asked={askedCell} onSet={set} />
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      {matrix.strays.length === 0 ? null : <p className="quiet">{strayRules(matrix.strays)}</p>}
      {canEdit ? <AddTarget onAdd={(group) => setAdded([...added, group])} /> : null}
      <DraftEffect model={model} now={now} />
    </>
  );
}

function useCellActs() {
  const { record } = useActions();
  const store = useSchoolStore();
  const canEdit = useMayEdit('visibilityRule');
  const { refusal, attempt } = useRefusal('cells');
  const set = (cells: readonly AskedCell[], visible: boolean): void => attempt(record(setCells(store.getState().view, cells, visible)));
  return { canEdit, refusal, attempt, set };
}

function Restrict({ matrix }: { readonly matrix: Matrix }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{MATRIX_TEXTS.restrict}</Button>
      {isOpen ? <RestrictDialog matrix={matrix} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const ANY_GROUP: Choosable = { group: () => true };

/** A row for a group that no cell names yet. */
function AddTarget({ onAdd }: { readonly onAdd: (group: Group) => void }) {
  const groups = useSchool((state) => state.rightsNow.groups);
  return (
    <div className="add-target">
      <PrincipalChoice
        label={MATRIX_TEXTS.addTarget}
        placeholder={MATRIX_TEXTS.addTargetHelp}
        among={ANY_GROUP}
        value={undefined}
        onChange={(principal) => {
          const group = groups.find(({ id }) => id === principal?.id);
          if (group !== undefined) onAdd(group);
        }}
      />
    </div>
  );
}
