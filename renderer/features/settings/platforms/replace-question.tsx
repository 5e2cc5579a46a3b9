import type { PlatformDifference } from '../../../../domain/platforms/platform-differences.ts';
import { differenceWords, PLATFORM_TEXTS } from '../../../../texts/platforms/platforms.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';

/** What would take the place of a description, before anybody agreed to it. */
export interface ReplaceQuestionProps {
  readonly question: string;
  readonly differences: readonly PlatformDifference[];
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** Asks before a description takes the place of another, with what differs. */
export function ReplaceQuestion({ question, differences, onReplace, onCancel }: ReplaceQuestionProps) {
  return (
    <ConfirmDialog title={PLATFORM_TEXTS.replace} action={PLATFORM_TEXTS.replace} onCancel={onCancel} onConfirm={onReplace}>
      <p>{question}</p>
      <ul>{differences.map((one) => <li key={JSON.stringify(one)}>{differenceWords(one)}</li>)}</ul>
    </ConfirmDialog>
  );
}
