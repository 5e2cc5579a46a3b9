const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], .ag-cell-focus';

const lastIn = new WeakMap<Element, HTMLElement>();

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
