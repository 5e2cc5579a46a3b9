import { Button } from '@mantine/core';
import { PRESENTATION_TEXTS } from '../../texts/frame/presentation.ts';
import { Dialog } from '../ui/dialogs/dialog.tsx';

interface AskNamesProps {
  readonly onAnswer: (masked: boolean) => void;
  readonly onClose: () => void;
}

/** Real people are about to be projected: masking their names is what Enter does (ux §2.17). */
export function AskNames({ onAnswer, onClose }: AskNamesProps) {
  return (
    <Dialog title={PRESENTATION_TEXTS.ask} size={520} onClose={onClose}>
      <p className="dialog-body">{PRESENTATION_TEXTS.askBody}</p>
      <div className="dialog-actions">
        <Button onClick={() => onAnswer(false)}>{PRESENTATION_TEXTS.showNames}</Button>
        <Button data-autofocus variant="filled" onClick={() => onAnswer(true)}>{PRESENTATION_TEXTS.maskNames}</Button>
      </div>
    </Dialog>
  );
}
