import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** Infinitive and object: « Supprimer le groupe ». */
  readonly action: string;
  readonly isDangerous?: boolean;
  /** What is being done once it was confirmed: the dialog stays until it is over. */
  readonly doing?: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Asks before what cannot be undone (ux 2.3.5); the focus is on the harmless button, never « OK ». */
export function ConfirmDialog({ title, action, isDangerous = false, doing = '', onConfirm, onCancel, children }: ConfirmDialogProps) {
  const isDoing = doing !== '';
  return (
    <Dialog onClose={isDoing ? () => undefined : onCancel} title={title}>
      <div className="dialog-body">{children}</div>
      <output className="dialog-doing">{doing}</output>
      <div className="dialog-actions">
        <Button data-autofocus disabled={isDoing} onClick={onCancel}>{UI_TEXTS.doNothing}</Button>
        <Button variant="filled" className={isDangerous ? 'danger' : ''} disabled={isDoing} onClick={onConfirm}>{action}</Button>
      </div>
    </Dialog>
  );
}
