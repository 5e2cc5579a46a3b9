import { create } from 'zustand';
import type { Onlooker } from '../../../domain/situation/seen-rubriques.ts';

/** Whose eyes the page looks through, and what they are called on the band. */
export interface SeenAs {
  readonly onlooker: Onlooker;
  readonly name: string;
}

const useSeeing = create<{ readonly seen: SeenAs | undefined }>(() => ({ seen: undefined }));

/** Shows the rubriques as somebody sees them, in place of the screen, until `quitSeeing`. */
export function seeAs(seen: SeenAs): void {
  useSeeing.setState({ seen });
}

/** Comes back to one's own eyes. */
export function quitSeeing(): void {
  useSeeing.setState({ seen: undefined });
}

/** Whose eyes the page looks through; undefined for one's own. */
export function useSeenAs(): SeenAs | undefined {
  return useSeeing(({ seen }) => seen);
}
