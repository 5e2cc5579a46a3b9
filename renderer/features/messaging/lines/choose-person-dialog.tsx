import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../../../domain/directory/person.ts';
import type { PrincipalRef } from '../../../../domain/rubriques/principal.ts';
import { alsoIn, LINE_TEXTS } from '../../../../texts/messaging/messaging-lines.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { PrincipalChoice } from '../../../sheets/principal-choice.tsx';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { gridName } from '../../../ui/person-name.tsx';

interface ChoosePersonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly among: (person: Person) => boolean;
  /** A few people to choose from, by index; anybody found by name when absent. */
  readonly choices?: readonly number[];
  /** What choosing does to the others. */
  readonly note: string;
  readonly onChoose: (personId: string) => void;
  readonly onClose: () => void;
}

/** Asks for one person, of a few or of the whole directory. */
export function ChoosePersonDialog({ title, label, action, among, choices, note, onChoose, onClose }: ChoosePersonDialogProps) {
  const people = useSchool((state) => state.directory.people);
  const [chosen, setChosen] = useState<PrincipalRef>();
  const choose = (): void => {
    if (chosen !== undefined) onChoose(chosen.id);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog-body form-fields">
        {choices === undefined ? (
          <PrincipalChoice takesFocus label={label} placeholder={LINE_TEXTS.choose} among={{ person: among }} value={chosen} onChange={setChosen} />
        ) : (
          <Radio.Group label={label} value={chosen?.id ?? ''} onChange={(id) => setChosen({ kind: 'person', id })}>
            {choices.flatMap((i) => people[i] ?? []).map((person) => <Radio key={person.id} value={person.id} label={gridName(person)} mt={6} {...(person.otherSchools === undefined ? {} : { description: alsoIn(person.otherSchools) })} />)}
          </Radio.Group>
        )}
        <p className="quiet">{note}</p>
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={chosen === undefined} onClick={choose}>{action}</Button>
      </div>
    </Dialog>
  );
}
