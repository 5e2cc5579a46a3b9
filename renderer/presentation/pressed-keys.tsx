import { useEffect, useState } from 'react';
import { keyWords } from '../../texts/frame/key-names.ts';
import { comboOf } from '../keys/combo.ts';

/** How long the last keys stay in sight, in milliseconds. */
const STAY_MS = 2500;
const MOST = 4;

/** The keys just pressed, for those who watch: who listens to the page has heard what they do. */
export function PressedKeys() {
  const [pressed, setPressed] = useState<readonly string[]>([]);
  useEffect(() => {
    let timer = 0;
    const show = (event: KeyboardEvent): void => {
      const words = shownKeys(event);
      if (words === undefined) return;
      setPressed((before) => [...before, words].slice(-MOST));
      clearTimeout(timer);
      timer = window.setTimeout(() => setPressed([]), STAY_MS);
    };
    window.addEventListener('keydown', show, { capture: true });
    return () => {
      window.removeEventListener('keydown', show, { capture: true });
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="pressed-keys" aria-hidden>
      {pressed.map((keys, i) => <kbd key={i}>{keys}</kbd>)}
    </div>
  );
}

/** What is typed into a field is read there, and a secret nowhere: only shortcuts are shown from one. */
function shownKeys(event: KeyboardEvent): string | undefined {
  const combo = comboOf(event);
  const { target } = event;
  const isField = target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]');
  const isSecret = target instanceof HTMLInputElement && (target.type === 'password' || target.autocomplete.includes('password'));
  if (combo === undefined || isSecret || (isField && event.key.length === 1 && !event.ctrlKey && !event.altKey)) return undefined;
  return keyWords(combo);
}
