import { create } from 'zustand';

/** Something whose sheet can be opened from any screen (ux:P6). */
export type SheetTarget =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string };

interface SheetState {
  /** The screen over which they were opened. */
  readonly screen: string;
  /** The sheets opened one from another, the last one in sight. */
  readonly trail: readonly SheetTarget[];
}

const useSheets = create<SheetState>(() => ({ screen: '', trail: [] }));

/** Opens a sheet in the inspector, over what the screen shows there. */
export function openSheet(target: SheetTarget): void {
  useSheets.setState(({ trail }) => ({ trail: [...trail, target].slice(-10) }));
}

/** Goes back to the sheet before, or to what the screen shows. */
export function closeSheet(): void {
  useSheets.setState(({ trail }) => ({ trail: trail.slice(0, -1) }));
}

/** Another screen than the one the sheets were opened on closes them. */
export function enterScreen(screen: string): void {
  useSheets.setState((state) => (state.screen === screen ? state : { screen, trail: [] }));
}

/** Closes every sheet: another row of the list is looked at. */
export function closeAllSheets(): void {
  if (useSheets.getState().trail.length > 0) useSheets.setState({ trail: [] });
}

/** The sheet in sight, if any. */
export function useOpenSheet(): SheetTarget | undefined {
  return useSheets(({ trail }) => trail.at(-1));
}
