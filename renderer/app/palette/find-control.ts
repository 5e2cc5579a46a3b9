import type { Step } from './palette-act.ts';

/** A control that comes is waited for this long: its screen may still be on its way. */
const PATIENCE_MS = 3000;

const PLACES = '.shell-work, .shell-inspector, [role="menu"]';
const CONTROLS: Readonly<Record<'press' | 'fill' | 'show', string>> = {
  press: 'button, [role="tab"], [role="menuitem"], input[type="radio"]',
  fill: 'input, textarea, [role="combobox"]',
  show: 'h2, h3, summary',
};

/** Works the controls of the screen in sight one after another; false when one of them does not come, or may not be used. */
export async function workControls(title: string, steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) {
    const control = await waitFor(() => (document.querySelector('.shell-work h1')?.textContent === title ? findControl(step) : undefined));
    if (control === undefined) return false;
    work(step, control);
  }
  return true;
}

/** Enters the sheet that was opened on the screen of this title, as whoever asked for it wants to read it; nothing where none comes. */
export async function enterSheet(title?: string): Promise<void> {
  const inspector = await waitFor(() => {
    const place = document.querySelector<HTMLElement>('.shell-inspector:not([hidden])');
    const isThere = title === undefined || document.querySelector('.shell-work h1')?.textContent === title;
    return isThere && place?.querySelector('h2') !== null ? (place ?? undefined) : undefined;
  });
  inspector?.focus({ preventScroll: true });
}

/** The control that bears those words, exactly rather than at its beginning; undefined when there is none that may be used. */
export function findControl(step: Step): HTMLElement | undefined {
  const [kind, words] = 'press' in step ? (['press', step.press] as const) : 'fill' in step ? (['fill', step.fill] as const) : (['show', step.show] as const);
  const found = [...document.querySelectorAll(PLACES)]
    .flatMap((place) => [...place.querySelectorAll<HTMLElement>(CONTROLS[kind])])
    .filter((control) => control.offsetParent !== null && !control.matches(':disabled, [data-disabled]'));
  return found.find((control) => namesOf(control).includes(words)) ?? found.find((control) => namesOf(control).some((name) => name.startsWith(words)));
}

function namesOf(control: HTMLElement): readonly string[] {
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])].map(({ textContent }) => textContent) : [];
  return [control.getAttribute('aria-label') ?? '', control.textContent, ...labels].map((name) => name.trim()).filter((name) => name !== '');
}

function work(step: Step, control: HTMLElement): void {
  if ('fill' in step) return control.focus();
  if ('show' in step) return control.scrollIntoView({ block: 'start' });
  control.focus();
  const isOn = control.getAttribute('aria-pressed') === 'true' || control.getAttribute('aria-expanded') === 'true';
  if (!isOn) control.click();
}

function waitFor(find: () => HTMLElement | undefined): Promise<HTMLElement | undefined> {
  const end = performance.now() + PATIENCE_MS;
  return new Promise((resolve) => {
    const look = (): void => {
      const found = find();
      if (found !== undefined || performance.now() > end) resolve(found);
      else requestAnimationFrame(look);
    };
    look();
  });
}
