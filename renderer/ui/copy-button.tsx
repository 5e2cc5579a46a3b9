import { useState } from 'react';

interface CopyButtonProps {
  readonly label: string;
  readonly done: string;
  readonly text: string;
}

/** Puts a text in the clipboard, and says so in place. */
export function CopyButton({ label, done, text }: CopyButtonProps) {
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
