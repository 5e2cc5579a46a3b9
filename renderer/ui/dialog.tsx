import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { UI_TEXTS } from '../../texts/ui.ts';

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Width in pixels. */
  readonly size?: number;
  readonly children: ReactNode;
}

/** A dialog that keeps the focus until it is closed; Escape closes it. Its title bar is no page banner, unlike Mantine's. */
export function Dialog({ title, onClose, size = 440, children }: DialogProps) {
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
