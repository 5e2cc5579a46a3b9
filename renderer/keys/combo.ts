/** A key with what is held: « Ctrl+k », « Maj+F6 » is `Shift+F6`, a digit of the top row is by its place, `Ctrl+Digit1` (ux 2.3.3). */
export type Combo = string;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const HELD: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Dead', 'Process', 'Unidentified', 'Compose']);

/** The combination of a key; undefined for one that is only held, or that belongs to the system. */
export function comboOf(pressed: Pressed): Combo | undefined {
  if (HELD.has(pressed.key) || pressed.metaKey) return undefined;
  const held = [pressed.ctrlKey ? 'Ctrl+' : '', pressed.altKey ? 'Alt+' : '', isShiftTold(pressed) ? 'Shift+' : ''];
  return held.join('') + nameOf(pressed);
}

/** Shift is part of what a letter or a sign is; it is told apart for the keys that have one form only. */
function isShiftTold({ key, shiftKey, ctrlKey, altKey }: Pressed): boolean {
  return shiftKey && (key.length > 1 || key === ' ' || ctrlKey || altKey);
}

function nameOf({ key, code, ctrlKey, altKey }: Pressed): string {
  if (key === ' ') return 'Space';
  if ((ctrlKey || altKey) && /^Digit\d$/.test(code)) return code;
  return key.length === 1 ? key.toLowerCase() : key;
}
