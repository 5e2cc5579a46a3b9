const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], .ag-cell-focus';

const lastIn = new WeakMap<Element, HTMLElement>();
/** The zone that had the focus last: what had it in there may be gone. */
let lastZone: HTMLElement | undefined;

/** Goes back from the inspector to the line or cell one was on (ux 2.3.3, Échap); false where one is somewhere else. */
export function returnToWork(from: EventTarget | null): boolean {
  const isIn = from instanceof Element && from.closest('.shell-inspector') !== null && from.getAttribute('aria-expanded') !== 'true';
  const work = isIn ? document.querySelector<HTMLElement>('.shell-work') : null;
  if (work === null) return false;
  const last = lastIn.get(work);
  (work.querySelector<HTMLElement>('.ag-cell-focus') ?? (last?.isConnected === true ? last : work)).focus();
  return true;
}

/** Brings the focus to the screen that was asked for by a key or by the palette: what had it is of the screen that is left. */
export function focusWork(): void {
  document.querySelector<HTMLElement>('.shell-work')?.focus({ preventScroll: true });
}

/** Remembers where the focus last was in each zone; gives back what stops it. */
export function rememberFocus(): () => void {
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const zone = target.closest<HTMLElement>('[data-zone]');
    if (zone === null) return;
    lastZone = zone;
    if (zone === target) lastIn.delete(zone);
    else lastIn.set(zone, target);
  };
  document.addEventListener('focusin', note);
  return () => document.removeEventListener('focusin', note);
}

/** Moves the focus to the next zone (navigation, work area, inspector, status line), where it last was in it; from outside, to the first or the last. */
export function focusNextZone(step: 1 | -1): void {
  const zones = [...document.querySelectorAll<HTMLElement>('[data-zone]')].filter((zone) => zone.getClientRects().length > 0);
  const from = document.activeElement === document.body ? lastZone : document.activeElement;
  const at = zones.findIndex((zone) => from !== undefined && zone.contains(from));
  const next = at < 0 ? zones.at(step === 1 ? 0 : -1) : zones[(at + step + zones.length) % zones.length];
  if (next === undefined) return;
  const last = lastIn.get(next);
  const target = last?.isConnected === true && next.contains(last) ? last : next.querySelector<HTMLElement>(FOCUSABLE);
  (target ?? next).focus();
}
