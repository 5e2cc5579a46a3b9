import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Width in pixels. */
  readonly size?: number;
  readonly children: ReactNode;
}

/** A dialog that keeps the focus until it is closed, then gives it back; Escape closes it. Its title bar is no page banner, unlike Mantine's. */
export function Dialog({ title, onClose, size = 440, children }: DialogProps) {
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose} size={size} centered lockScroll={false}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={UI_TEXTS.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Mantine gives the focus back to who opened a dialog that it closes itself; ours disappears instead. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => {
    // Whoever took the focus on closing keeps it.
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
  }, [opener]);
}
