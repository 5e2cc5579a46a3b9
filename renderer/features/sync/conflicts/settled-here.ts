import { createStore } from 'zustand/vanilla';

/** A foreseen conflict decided on this page, as it was decided. */
export interface SettledHere {
  readonly key: string;
  readonly object: string;
  readonly value: string;
}

/** What was decided in the draft since the page was opened: « résolu » is not « envoyé », so it is still shown. */
export const settledHere = createStore<readonly SettledHere[]>(() => []);

/** Adds a decision, in place of an earlier one on the same cell. */
export function rememberSettled(settled: SettledHere): void {
  settledHere.setState((all) => [...all.filter(({ key }) => key !== settled.key), settled], true);
}
