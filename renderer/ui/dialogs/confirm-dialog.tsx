import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** Infinitive and object: « Supprimer le groupe ». */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Asks before what cannot be undone (ux 2.3.5); the focus is on the harmless button, never « OK ». */
export function ConfirmDialog({ title, action, isDangerous = false, onConfirm, onCancel, children }: ConfirmDialogProps) {
  return (
    <Dialog onClose={onCancel} title={title}>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">
        <Button data-autofocus onClick={onCancel}>{UI_TEXTS.doNothing}</Button>
        <Button variant="filled" className={isDangerous ? 'danger' : ''} onClick={onConfirm}>{action}</Button>
      </div>
    </Dialog>
  );
}
