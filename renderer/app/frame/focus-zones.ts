const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], .ag-cell-focus';

const lastIn = new WeakMap<Element, HTMLElement>();

/** Goes back from the inspector to the line or cell one was on (ux 2.3.3, Échap); false where one is somewhere else. */
export function returnToWork(from: EventTarget | null): boolean {
  const isIn = from instanceof Element && from.closest('.shell-inspector') !== null && from.getAttribute('aria-expanded') !== 'true';
  const work = isIn ? document.querySelector<HTMLElement>('.shell-work') : null;
  if (work === null) return false;
  (work.querySelector<HTMLElement>('.ag-cell-focus') ?? lastIn.get(work) ?? work).focus();
  return true;
}

/** Moves the focus to the next zone (navigation, work area, inspector, status line), where it last was in it. */
export function focusNextZone(step: 1 | -1): void {
  const zones = [...document.querySelectorAll<HTMLElement>('[data-zone]')].filter((zone) => !zone.hidden);
  const active = document.activeElement;
  const at = zones.findIndex((zone) => zone.contains(active));
  const left = zones[at];
  if (left !== undefined && active instanceof HTMLElement) lastIn.set(left, active);
  const next = zones[at < 0 ? 0 : (at + step + zones.length) % zones.length];
  if (next === undefined) return;
  const last = lastIn.get(next);
  const target = last?.isConnected === true && next.contains(last) ? last : next.querySelector<HTMLElement>(FOCUSABLE);
  (target ?? next).focus();
}
