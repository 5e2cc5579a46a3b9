import { Button, Radio, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { createRubrique, renameRubrique } from '../../../../domain/rubriques/rubrique-gestures.ts';
import type { Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { RUBRIQUE_DIALOGS } from '../../../../texts/rubriques/rubriques.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { useWrongFocus } from '../../../ui/fields/use-wrong-focus.ts';
import { useDesk, type Desk } from '../desk/desk.tsx';
import { record } from '../acts/rights-acts.ts';

type Kind = 'pedagogique' | 'etablissement';

interface TitleDialogProps {
  readonly kind: 'create' | 'rename';
  /** The rubrique renamed, or the mother of the one that is made. */
  readonly rubrique: Rubrique;
  readonly onClose: () => void;
}

/** Asks for the title of a rubrique, and its nature when it is made. */
export function TitleDialog({ kind, rubrique, onClose }: TitleDialogProps) {
  const desk = useDesk();
  const [title, setTitle] = useState(kind === 'rename' ? rubrique.title : '');
  const [nature, setNature] = useState<Kind>('etablissement');
  const [wrong, setWrong] = useState<{ readonly sentence: string }>();
  const form = useWrongFocus<HTMLFormElement>(wrong);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wanted = title.trim();
    const problem = wanted === '' ? RUBRIQUE_DIALOGS.titleMissing : apply(desk, kind, rubrique, { title: wanted, kind: nature });
    if (problem === undefined) onClose();
    else setWrong({ sentence: problem });
  };
  return (
    <Dialog onClose={onClose} title={RUBRIQUE_DIALOGS[kind](rubrique.title)}>
      <form ref={form} onSubmit={submit}>
        <div className="dialog-body dialog-form">
          <TextInput data-autofocus label={RUBRIQUE_DIALOGS.titleField} value={title} maxLength={300} error={wrong?.sentence} onChange={(event) => setTitle(event.currentTarget.value)} />
          {kind === 'rename' ? null : <NatureChoice nature={nature} onChange={setNature} />}
        </div>
        <div className="dialog-actions">
          <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
          <Button type="submit" variant="filled">{kind === 'rename' ? RUBRIQUE_DIALOGS.renameAction : RUBRIQUE_DIALOGS.createAction}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function NatureChoice({ nature, onChange }: { readonly nature: Kind; readonly onChange: (nature: Kind) => void }) {
  return (
    <>
      <Radio.Group label={RUBRIQUE_DIALOGS.kindField} value={nature} onChange={(value) => onChange(value === 'pedagogique' ? 'pedagogique' : 'etablissement')}>
        <Radio value="etablissement" label={RUBRIQUE_DIALOGS.kinds.etablissement} />
        <Radio value="pedagogique" label={RUBRIQUE_DIALOGS.kinds.pedagogique} />
      </Radio.Group>
      <p className="quiet">{RUBRIQUE_DIALOGS.createNote}</p>
    </>
  );
}

/** Records the act; the sentence of the refusal, when there is one. */
function apply(desk: Desk, kind: 'create' | 'rename', rubrique: Rubrique, wanted: { readonly title: string; readonly kind: Kind }): string | undefined {
  const { view } = desk.school.getState();
  const id = crypto.randomUUID();
  if (kind === 'rename' && wanted.title === rubrique.title) return undefined;
  const intended = kind === 'rename' ? renameRubrique(view, rubrique, wanted.title) : createRubrique(view, rubrique, { id, ...wanted });
  const refusal = record(desk, intended);
  if (refusal !== undefined) return refusalSentence(refusal);
  if (kind === 'create') showNew(desk, rubrique.id, id);
  return undefined;
}

function showNew({ screen }: Desk, motherId: string, id: string): void {
  screen.setState(({ closed }) => ({
    closed: new Set([...closed].filter((one) => one !== motherId)),
    focus: { rubriqueId: id, holder: undefined },
  }));
}
