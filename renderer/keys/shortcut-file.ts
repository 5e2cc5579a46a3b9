import { z } from 'zod';
import { decideShortcut, type ShortcutRefusal } from './decide-shortcut.ts';
import { isShortcutId, type ShortcutChoices, type ShortcutId } from './shortcuts.ts';

const ShortcutFile = z.strictObject({
  format: z.literal('console-ent-raccourcis'),
  version: z.literal(1),
  shortcuts: z.record(z.string().max(40), z.string().min(1).max(40).nullable()),
});

/** No file of shortcuts is longer, in characters. */
export const LONGEST_SHORTCUT_FILE = 20_000;

/** What a file of shortcuts holds, or why it is left. */
export type ReadShortcuts =
  | { readonly kind: 'read'; readonly choices: ShortcutChoices }
  | { readonly kind: 'not-one' }
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'refused'; readonly id: ShortcutId; readonly keys: string; readonly refusal: ShortcutRefusal };

/** Writes what somebody chose, for another computer. */
export function writeShortcuts(choices: ShortcutChoices): string {
  return `${JSON.stringify({ format: 'console-ent-raccourcis', version: 1, shortcuts: choices }, null, 2)}\n`;
}

/** Reads such a file: all of it or nothing, each choice under the rules of one made on screen. */
export function readShortcuts(text: string): ReadShortcuts {
  const file = text.length > LONGEST_SHORTCUT_FILE ? undefined : ShortcutFile.safeParse(parsed(text)).data;
  if (file === undefined) return { kind: 'not-one' };
  const choices = file.shortcuts;
  for (const [id, keys] of Object.entries(choices)) {
    if (!isShortcutId(id)) return { kind: 'unknown', id };
    const refusal = keys === null ? undefined : decideShortcut(id, keys, choices);
    if (keys !== null && refusal !== undefined) return { kind: 'refused', id, keys, refusal };
  }
  return { kind: 'read', choices };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
