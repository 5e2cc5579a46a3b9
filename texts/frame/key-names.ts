/** Keys as French keyboards and users name them. */
const NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'Ctrl', Alt: 'Alt', Shift: 'Maj',
  Enter: 'Entrée', Escape: 'Échap', Delete: 'Suppr', Backspace: 'Retour arrière', Space: 'Espace', Tab: 'Tab',
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Home: 'Début', End: 'Fin', PageUp: 'Page préc.', PageDown: 'Page suiv.', Insert: 'Inser',
  ContextMenu: 'Menu',
};

/** « Ctrl K », « Maj F6 », « Ctrl 1 »: a combination in words. */
export function keyWords(combo: string): string {
  // The sign « + » is a key too: it ends its combination.
  const parts = combo.endsWith('+') ? [...combo.slice(0, -1).split('+').filter((part) => part !== ''), '+'] : combo.split('+');
  return parts.map(nameOf).join(' ');
}

function nameOf(part: string): string {
  const digit = /^Digit(\d)$/.exec(part)?.[1];
  return digit ?? NAMES[part] ?? (part.length === 1 ? part.toLocaleUpperCase('fr') : part);
}

/** « Vérifier et envoyer (Ctrl Entrée) »: a label with the keys that do the same, if any do. */
export function withKeys(label: string, combo: string | null): string {
  return combo === null ? label : `${label} (${keyWords(combo)})`;
}
