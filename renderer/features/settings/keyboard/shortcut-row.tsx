import type { ReactNode } from 'react';
import { keyWords } from '../../../../texts/frame/key-names.ts';
import { SHORTCUT_LABELS, SHORTCUT_TEXTS } from '../../../../texts/frame/shortcuts.ts';
import { actOn } from '../../../../texts/language/typography.ts';
import type { Combo } from '../../../keys/combo.ts';
import { SHORTCUTS, type ShortcutId } from '../../../keys/shortcuts.ts';

interface ShortcutRowProps {
  readonly id: ShortcutId;
  /** Null: off. */
  readonly keys: Combo | null;
  readonly isChanging: boolean;
  readonly onChange: () => void;
  readonly onChoose: (keys: Combo | null) => void;
  /** What is said of its last change. */
  readonly children: ReactNode;
}

/** A shortcut: what it does, its keys, and what changes them. */
export function ShortcutRow({ id, keys, isChanging, onChange, onChoose, children }: ShortcutRowProps) {
  const { usual } = SHORTCUTS[id];
  const label = SHORTCUT_LABELS[id];
  return (
    <tr data-shortcut={id}>
      <th scope="row">{label}</th>
      <td>{keys === null ? <span className="quiet">{SHORTCUT_TEXTS.off}</span> : <kbd>{keyWords(keys)}</kbd>}</td>
      <td>
        {isChanging ? <output>{SHORTCUT_TEXTS.changing}</output> : (
          <>
            <button type="button" className="link-button" aria-label={actOn(SHORTCUT_TEXTS.change, label)} onClick={onChange}>{SHORTCUT_TEXTS.change}</button>
            {keys === null ? null : <button type="button" className="link-button" aria-label={actOn(SHORTCUT_TEXTS.turnOff, label)} onClick={() => onChoose(null)}>{SHORTCUT_TEXTS.turnOff}</button>}
            {keys === usual ? null : <button type="button" className="link-button" aria-label={actOn(SHORTCUT_TEXTS.usual, label)} onClick={() => onChoose(usual)}>{SHORTCUT_TEXTS.usual} ({keyWords(usual)})</button>}
          </>
        )}
        {children}
      </td>
    </tr>
  );
}
