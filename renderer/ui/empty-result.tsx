import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { UI_TEXTS } from '../../texts/frame/ui.ts';
import { InspectorHint, InspectorSlot } from './inspector-slot.tsx';

interface EmptyResultProps {
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly onAct: () => void };
  /** Other ways out. */
  readonly children?: ReactNode;
}

/** What a list says when it has nothing to show, with the way out; the inspector beside it asks for no line. */
export function EmptyResult({ sentence, action, children }: EmptyResultProps) {
  return (
    <div className="empty-result">
      <p>{sentence}</p>
      {children}
      <InspectorSlot><InspectorHint isEmpty>{UI_TEXTS.noLine}</InspectorHint></InspectorSlot>
      {action === undefined ? null : <Button onClick={action.onAct}>{action.label}</Button>}
    </div>
  );
}
