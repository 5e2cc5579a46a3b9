import { FIXED_KEYS, type HelpKey } from '../../texts/frame/help.ts';
import { keyWords } from '../../texts/frame/key-names.ts';
import { SHORTCUT_LABELS } from '../../texts/frame/shortcuts.ts';
import { keysOf, SHORTCUT_IDS, SHORTCUTS, type ShortcutChoices, type ShortcutPlace } from './shortcuts.ts';

/** The keys of every screen as they are now, then those that never change: what the help lists. */
export function keyList(choices: ShortcutChoices): readonly HelpKey[] {
  return [...chosenKeys(choices, 'frame'), ...FIXED_KEYS];
}

/** The keys of one place that are on. */
function chosenKeys(choices: ShortcutChoices, place: ShortcutPlace): readonly HelpKey[] {
  return SHORTCUT_IDS.filter((id) => SHORTCUTS[id].place === place).flatMap((id) => {
    const keys = keysOf(id, choices);
    return keys === null ? [] : [{ keys: keyWords(keys), does: SHORTCUT_LABELS[id] }];
  });
}
