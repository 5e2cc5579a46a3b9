import { useState } from 'react';
import { SHORTCUT_PLACES, SHORTCUT_TEXTS, shortcutRefusalSentence } from '../../../../texts/frame/shortcuts.ts';
import type { Combo } from '../../../keys/combo.ts';
import { decideShortcut } from '../../../keys/decide-shortcut.ts';
import { keysOf, SHORTCUT_IDS, SHORTCUTS, type ShortcutChoices, type ShortcutId } from '../../../keys/shortcuts.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { ShortcutFiles } from './shortcut-files.tsx';
import { ShortcutRow } from './shortcut-row.tsx';
import { useNextKeys } from './use-next-keys.ts';

interface ShortcutListProps {
  readonly choices: ShortcutChoices;
  readonly onChoose: (choices: ShortcutChoices) => void;
}

const PLACES = ['frame', 'cell', 'controls'] as const;

/** Every shortcut by the place where it acts, with its keys; what is chosen acts at once. */
export function ShortcutList({ choices, onChoose }: ShortcutListProps) {
  const [changing, setChanging] = useState<ShortcutId>();
  const [refused, setRefused] = useState<{ readonly id: ShortcutId; readonly sentence: string }>();
  const choose = (id: ShortcutId, keys: Combo | null): void => {
    setChanging(undefined);
    const refusal = keys === null ? undefined : decideShortcut(id, keys, choices);
    setRefused(keys === null || refusal === undefined ? undefined : { id, sentence: shortcutRefusalSentence(keys, refusal) });
    if (refusal === undefined) onChoose(withChoice(choices, id, keys));
  };
  useNextKeys(changing !== undefined, (keys) => (keys === undefined || changing === undefined ? setChanging(undefined) : choose(changing, keys)));
  return (
    <>
      {PLACES.map((place) => (
        <table key={place} className="shortcuts">
          <caption>{SHORTCUT_PLACES[place]}</caption>
          <thead>
            <tr><th scope="col">{SHORTCUT_TEXTS.does}</th><th scope="col">{SHORTCUT_TEXTS.keys}</th><th scope="col">{SHORTCUT_TEXTS.acts}</th></tr>
          </thead>
          <tbody>
            {SHORTCUT_IDS.filter((id) => SHORTCUTS[id].place === place).map((id) => (
              <ShortcutRow key={id} id={id} keys={keysOf(id, choices)} isChanging={changing === id} onChange={() => setChanging(id)} onChoose={(keys) => choose(id, keys)}>
                {refused?.id === id ? <InlineNotice kind="warning" onClose={() => setRefused(undefined)}>{refused.sentence}</InlineNotice> : null}
              </ShortcutRow>
            ))}
          </tbody>
        </table>
      ))}
      <ShortcutFiles choices={choices} onChoose={onChoose} />
    </>
  );
}

/** Its usual keys are no choice: they follow the program. */
function withChoice(choices: ShortcutChoices, id: ShortcutId, keys: Combo | null): ShortcutChoices {
  const { [id]: _, ...rest } = choices;
  return keys === SHORTCUTS[id].usual ? rest : { ...rest, [id]: keys };
}
