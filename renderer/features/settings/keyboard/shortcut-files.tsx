import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { shortcutFileSentence, SHORTCUT_TEXTS } from '../../../../texts/frame/shortcuts.ts';
import { LONGEST_SHORTCUT_FILE, readShortcuts, writeShortcuts } from '../../../keys/shortcut-file.ts';
import type { ShortcutChoices } from '../../../keys/shortcuts.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';

interface ShortcutFilesProps {
  readonly choices: ShortcutChoices;
  readonly onChoose: (choices: ShortcutChoices) => void;
}

/** The choices as a file, for another computer, and back; all of a file or nothing. */
export function ShortcutFiles({ choices, onChoose }: ShortcutFilesProps) {
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'error'; readonly sentence: string }>();
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const read = readShortcuts(file.size > LONGEST_SHORTCUT_FILE ? '' : await file.text());
    if (read.kind === 'read') onChoose(read.choices);
    setSaid(read.kind === 'read' ? { kind: 'success', sentence: SHORTCUT_TEXTS.imported } : { kind: 'error', sentence: shortcutFileSentence(read) });
  };
  return (
    <div className="shortcut-files">
      <Button onClick={() => saveFile(new Blob([writeShortcuts(choices)], { type: 'application/json' }), SHORTCUT_TEXTS.fileName)}>{SHORTCUT_TEXTS.exportFile}</Button>
      <FileButton onChange={(file) => void take(file)} accept="application/json,.json">{(props) => <Button {...props}>{SHORTCUT_TEXTS.importFile}</Button>}</FileButton>
      <Button variant="subtle" disabled={Object.keys(choices).length === 0} onClick={() => onChoose({})}>{SHORTCUT_TEXTS.allUsual}</Button>
      {said === undefined ? null : <InlineNotice kind={said.kind} onClose={() => setSaid(undefined)}>{said.sentence}</InlineNotice>}
    </div>
  );
}
