import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { Dialog } from './dialog.tsx';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  /** Infinitive: « Renommer ». */
  readonly action: string;
  readonly initial?: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for a name: for something new, or for something that has one already. */
export function NameDialog({ title, label, action, initial = '', onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(initial);
  const submit = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    onName(name.trim());
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <TextInput data-autofocus label={label} value={name} maxLength={300} required withAsterisk={false} onChange={(event) => setName(event.currentTarget.value)} mb={16} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>{action}</Button>
        </div>
      </form>
    </Dialog>
  );
}
