import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { savePreset } from '../../../../domain/messaging/matrix-gestures.ts';
import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import { cellsOfMatrix } from '../../../../domain/messaging/presets.ts';
import type { Refusal } from '../../../../domain/rubriques/refusal.ts';
import { MATRIX_TEXTS } from '../../../../texts/messaging/messaging-screen.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { NameDialog } from '../../../ui/dialogs/name-dialog.tsx';
import { ModelDialog } from './model-dialog.tsx';
import { followedModel, modelsOf, type Model } from './models.ts';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';

interface ModelMenuProps {
  readonly matrix: Matrix;
  /** A model that another screen proposes. */
  readonly asked: string | undefined;
  /** What the rules answer to keeping one's own. */
  readonly onAnswer: (refusal: Refusal | undefined) => void;
}

/** « Modèle : Personnalisé ▾ »: which model the matrix follows, those that may be applied, and keeping one's own. */
export function ModelMenu({ matrix, asked, onAnswer }: ModelMenuProps) {
  const view = useSchool((state) => state.view);
  const canEdit = useMayEdit('matrixPreset');
  const { record } = useActions();
  const store = useSchoolStore();
  const models = modelsOf(view, matrix);
  const [chosen, setChosen] = useState<Model | undefined>(() => models.find(({ id }) => id === asked));
  const [isNaming, setNaming] = useState(false);
  const followed = followedModel(matrix, models);
  const keep = (name: string): void => onAnswer(record(savePreset(store.getState().view, { id: crypto.randomUUID(), name, cells: cellsOfMatrix(matrix) })));
  return (
    <>
      <Menu position="bottom-start" width={260} returnFocus>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}>{MATRIX_TEXTS.model} {followed?.name ?? MATRIX_TEXTS.custom}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {models.map((model) => <Menu.Item key={model.id} onClick={() => setChosen(model)}>{model.name}</Menu.Item>)}
          {canEdit ? <Menu.Divider /> : null}
          {canEdit ? <Menu.Item onClick={() => setNaming(true)}>{MATRIX_TEXTS.saveModel}</Menu.Item> : null}
        </Menu.Dropdown>
      </Menu>
      {chosen === undefined ? null : <ModelDialog model={chosen} matrix={matrix} onClose={() => setChosen(undefined)} />}
      {isNaming ? <NameDialog title={MATRIX_TEXTS.saveModelTitle} label={MATRIX_TEXTS.modelName} action={MATRIX_TEXTS.save} onName={keep} onClose={() => setNaming(false)} /> : null}
    </>
  );
}
