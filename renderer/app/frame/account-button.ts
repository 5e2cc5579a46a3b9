const button = (): HTMLElement | null => document.querySelector<HTMLElement>('.nav-account > button');

/** Brings the focus to « Changer de compte », which is after every screen of the navigation. */
export function focusAccount(): void {
  button()?.focus();
}

/** Leaves this account as its button does: on a shared computer, what waits to be sent is told first. */
export function leaveAccount(): void {
  button()?.click();
}
