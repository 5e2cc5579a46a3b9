/** The name of the window where a presenter prepares, and has notes: it never presents. */
const NAME = 'console-ent-preparation';

let opened: Window | null = null;

/** Whether this is the window that nobody else sees. */
export function isSecondWindow(): boolean {
  return window.name === NAME;
}

/** Opens the second window on the same screen, or comes back to it; false where this window may open none, as in the shell. */
export function openSecondWindow(): boolean {
  if (opened === null || opened.closed) opened = window.open(location.href, NAME, 'popup,width=1100,height=800');
  opened?.focus();
  return opened !== null;
}

/** Goes to the screen that was prepared meanwhile, if there is one. */
export function goWherePrepared(): void {
  if (opened === null || opened.closed) return;
  const { hash } = opened.location;
  if (hash !== '' && hash !== location.hash) location.hash = hash;
}
