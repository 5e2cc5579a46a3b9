import { Button } from '@mantine/core';

interface EmptyResultProps {
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly onAct: () => void };
}

/** What a list says when it has nothing to show, with the way out. */
export function EmptyResult({ sentence, action }: EmptyResultProps) {
  return (
    <div className="empty-result">
      <p>{sentence}</p>
      {action === undefined ? null : <Button onClick={action.onAct}>{action.label}</Button>}
    </div>
  );
}
