import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyResultProps {
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly onAct: () => void };
  /** Other ways out. */
  readonly children?: ReactNode;
}

/** What a list says when it has nothing to show, with the way out. */
export function EmptyResult({ sentence, action, children }: EmptyResultProps) {
  return (
    <div className="empty-result">
      <p>{sentence}</p>
      {children}
      {action === undefined ? null : <Button onClick={action.onAct}>{action.label}</Button>}
    </div>
  );
}
