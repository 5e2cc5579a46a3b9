import { useState } from 'react';
import { UI_TEXTS } from '../../texts/frame/ui.ts';

interface CopyButtonProps {
  /** What the button says, and what it says once done; « Copier le message » unless another. */
  readonly label?: string;
  readonly done?: string;
  readonly text: string;
}

/** Puts a text in the clipboard, and says so in place. */
export function CopyButton({ label = UI_TEXTS.copyMessage, done = UI_TEXTS.messageCopied, text }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(null),
    );
  };
  return (
    <>
      <button type="button" className="link-button" onClick={copy}>{label}</button>{' '}
      <output>{copied === text ? done : ''}</output>
    </>
  );
}
