import { fingerprint } from '../../domain/kernel/fingerprint.ts';
import { PRESENTATION_TEXTS } from '../../texts/frame/presentation.ts';

/** Where the window remembers that it masks names: this window alone, until it closes; a reload keeps it. */
const PLACE = 'console-ent.names';

/** Read once: changing it begins the page again. Outside of a page there is nothing to remember it. */
const isOn = 'sessionStorage' in globalThis && sessionStorage.getItem(PLACE) === 'masked';

/** Whether this window shows other names in place of people's. Known before anything is asked of the console. */
export function isMasked(): boolean {
  return isOn;
}

/** Masks names or shows them: the page begins again, so that nothing it held before is left on it. */
export function setMasked(masked: boolean): void {
  if (masked) sessionStorage.setItem(PLACE, 'masked');
  else sessionStorage.removeItem(PLACE);
  location.reload();
}

/** The identifier of somebody as this window shows and exports it: while names are masked, another one, always the same. */
export function shownIdentifier(id: string): string {
  return isMasked() ? `${PRESENTATION_TEXTS.identifierMasked} ${fingerprint(id).slice(-6)}` : id;
}
