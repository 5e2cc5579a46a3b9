import { create } from 'zustand';
import { comboOf, type Combo } from './combo.ts';
import { keysOf, SHORTCUT_IDS, SHORTCUTS, type Shortcut, type ShortcutChoices, type ShortcutId, type ShortcutPlace } from './shortcuts.ts';

type KeyMap = Readonly<Record<ShortcutPlace, ReadonlyMap<Combo, ShortcutId>>>;

const useKeys = create<{ readonly choices: ShortcutChoices; readonly map: KeyMap }>(() => ({ choices: {}, map: mapOf({}) }));

/** Has the keys of the page follow what somebody chose. */
export function chooseKeys(choices: ShortcutChoices): void {
  if (useKeys.getState().choices !== choices) useKeys.setState({ choices, map: mapOf(choices) });
}

/** The shortcut that an event asks for, where it happens; undefined for any other key. */
export function shortcutOf(event: Parameters<typeof comboOf>[0], place: ShortcutPlace): ShortcutId | undefined {
  const combo = comboOf(event);
  return combo === undefined ? undefined : useKeys.getState().map[place].get(combo);
}

/** The keys of a shortcut now, for what shows them; null: it is off. */
export function useKeysOf(id: ShortcutId): Combo | null {
  return useKeys(({ choices }) => keysOf(id, choices));
}

/** The choices in force. */
export function useKeyChoices(): ShortcutChoices {
  return useKeys(({ choices }) => choices);
}

/** The same outside of a component. */
export function currentKeysOf(id: ShortcutId): Combo | null {
  return keysOf(id, useKeys.getState().choices);
}

function mapOf(choices: ShortcutChoices): KeyMap {
  const of = (place: ShortcutPlace): ReadonlyMap<Combo, ShortcutId> => {
    const map = new Map<Combo, ShortcutId>();
    for (const id of SHORTCUT_IDS) {
      const { place: own, also }: Shortcut = SHORTCUTS[id];
      const others = choices[id] === undefined && also !== undefined ? [also] : [];
      for (const combo of own === place ? [...others, keysOf(id, choices)] : []) if (combo !== null) map.set(combo, id);
    }
    return map;
  };
  return { frame: of('frame'), cell: of('cell'), controls: of('controls') };
}
