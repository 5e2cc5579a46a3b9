import { afterEach, describe, expect, test } from 'vitest';
import { comboOf } from '../../../renderer/keys/combo.ts';
import { decideShortcut } from '../../../renderer/keys/decide-shortcut.ts';
import { chooseKeys, shortcutOf } from '../../../renderer/keys/key-map.ts';
import { readShortcuts, writeShortcuts } from '../../../renderer/keys/shortcut-file.ts';
import { SHORTCUT_IDS, SHORTCUTS } from '../../../renderer/keys/shortcuts.ts';
import { keyWords } from '../../../texts/frame/key-names.ts';
import { SHORTCUT_LABELS, shortcutFileSentence, shortcutRefusalSentence } from '../../../texts/frame/shortcuts.ts';

const key = (name: string, more: Partial<Parameters<typeof comboOf>[0]> = {}) => ({ key: name, code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...more });

afterEach(() => chooseKeys({}));

describe('the keys of an event', () => {
  test.each([
    ['a letter by what is printed on it', key('K', { ctrlKey: true, code: 'KeyK' }), 'Ctrl+k', 'Ctrl K'],
    ['a digit of the top row by its place, without Shift on AZERTY', key('&', { ctrlKey: true, code: 'Digit1' }), 'Ctrl+Digit1', 'Ctrl 1'],
    ['a function key with Shift', key('F6', { shiftKey: true }), 'Shift+F6', 'Maj F6'],
    ['a capital in a cell, as its letter', key('V', { shiftKey: true }), 'v', 'V'],
    ['Ctrl Shift and a letter, apart', key('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+z', 'Ctrl Maj Z'],
    ['an arrow with Alt', key('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft', 'Alt ←'],
    ['the space bar', key(' '), 'Space', 'Espace'],
    ['Ctrl and the sign +', key('+', { ctrlKey: true }), 'Ctrl++', 'Ctrl +'],
  ])('%s', (_, event, combo, words) => {
    expect(comboOf(event)).toBe(combo);
    expect(keyWords(combo)).toBe(words);
  });
  test.each([key('Shift', { shiftKey: true }), key('Dead'), key('k', { metaKey: true })])('none: only held, dead, or of the system', (event) => expect(comboOf(event)).toBeUndefined());
});

describe('what may be chosen', () => {
  test.each([
    ['send', 'Ctrl+k', { kind: 'taken', by: 'palette' }],
    ['visitor', 'r', { kind: 'taken', by: 'writer' }],
    ['visitor', 'Ctrl+f', { kind: 'taken', by: 'filter' }],
    ['send', 'Ctrl+#', { kind: 'azerty' }],
    ['send', 'Ctrl+Alt+e', { kind: 'alt-gr' }],
    ['send', 'e', { kind: 'bare' }],
    ['visitor', '!', { kind: 'bare' }],
    ['send', 'Ctrl+c', { kind: 'reserved' }],
    ['visitor', 'Enter', { kind: 'reserved' }],
  ] as const)('%s refuses %s', (id, combo, refusal) => {
    expect(decideShortcut(id, combo, {})).toEqual(refusal);
    expect(shortcutRefusalSentence(combo, refusal)).toMatch(/Rien n’a changé|Choisissez/);
  });
  test.each([['send', 'Ctrl+e'], ['send', 'F7'], ['visitor', 'i'], ['ignoreControl', 'v'], ['palette', 'Ctrl+Space']] as const)('%s takes %s', (id, combo) => expect(decideShortcut(id, combo, {})).toBeUndefined());
  test('keys given up by another are free, and come back to it no more', () => {
    expect(decideShortcut('send', 'Ctrl+k', { palette: null })).toBeUndefined();
    expect(decideShortcut('palette', 'Ctrl+k', { palette: null, send: 'Ctrl+k' })).toEqual({ kind: 'taken', by: 'send' });
  });
  test('the usual keys meet no other, and each shortcut is named once', () => {
    for (const id of SHORTCUT_IDS) expect(decideShortcut(id, SHORTCUTS[id].usual, {}), id).toBeUndefined();
    expect(Object.keys(SHORTCUT_LABELS)).toEqual(SHORTCUT_IDS);
  });
});

test('keys follow what is chosen; one that is off does nothing, and its old keys neither', () => {
  const [ctrlK, ctrlE, ctrlShiftZ] = [key('k', { ctrlKey: true }), key('e', { ctrlKey: true }), key('Z', { ctrlKey: true, shiftKey: true })];
  expect([shortcutOf(ctrlK, 'frame'), shortcutOf(ctrlShiftZ, 'frame'), shortcutOf(key('v'), 'frame'), shortcutOf(key('v'), 'cell')]).toEqual(['palette', 'redo', undefined, 'visitor']);
  chooseKeys({ palette: 'Ctrl+e', redo: 'F7', visitor: null });
  expect([ctrlK, ctrlE, ctrlShiftZ, key('F7')].map((event) => shortcutOf(event, 'frame'))).toEqual([undefined, 'palette', undefined, 'redo']);
  expect(shortcutOf(key('v'), 'cell')).toBeUndefined();
});

describe('a file of shortcuts', () => {
  test('comes back as it was written', () => {
    const choices = { palette: 'Ctrl+e', visitor: null };
    expect(readShortcuts(writeShortcuts(choices))).toEqual({ kind: 'read', choices });
  });
  const file = (shortcuts: unknown) => JSON.stringify({ format: 'console-ent-raccourcis', version: 1, shortcuts });
  test.each([
    ['', { kind: 'not-one' }],
    ['{"format":"autre"}', { kind: 'not-one' }],
    [file({ palette: 3 }), { kind: 'not-one' }],
    [' '.repeat(30_000), { kind: 'not-one' }],
    [file({ palette: 'Ctrl+e', teleport: 'F7' }), { kind: 'unknown', id: 'teleport' }],
    [file({ __proto__x: 'F7' }), { kind: 'unknown', id: '__proto__x' }],
    [file({ palette: 'Ctrl+e', send: 'Ctrl+e' }), { kind: 'refused', id: 'palette', keys: 'Ctrl+e', refusal: { kind: 'taken', by: 'send' } }],
    [file({ send: 'Ctrl+Alt+e' }), { kind: 'refused', id: 'send', keys: 'Ctrl+Alt+e', refusal: { kind: 'alt-gr' } }],
  ] as const)('is left whole when it is not right: %s', (text, expected) => {
    expect(readShortcuts(text)).toEqual(expected);
    expect(shortcutFileSentence(expected)).toContain('Rien n’a changé');
  });
});
