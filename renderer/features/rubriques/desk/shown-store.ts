import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SchoolStore } from '../../../school/store/create-school-store.ts';
import type { ScreenState, ScreenStore } from './screen-store.ts';
import { shownOf, type Shown } from './shown.ts';

/** What the grid shows, kept up to date while the screen is there. */
export interface ShownStore extends Omit<StoreApi<Shown>, 'setState'> {
  /** Follows the school and the filters until the returned function is called. */
  follow(): () => void;
}

/** Opens the store of what the grid shows. */
export function createShownStore(school: SchoolStore, screen: ScreenStore): ShownStore {
  const store = createStore<Shown>(() => shownOf(school.getState(), screen.getState()));
  const update = (): void => {
    const next = shownOf(school.getState(), screen.getState(), store.getState());
    const now = store.getState();
    if (next.model !== now.model || next.rows !== now.rows || next.holders !== now.holders || next.closed !== now.closed) store.setState(next, true);
  };
  return {
    ...store,
    follow: () => {
      update();
      const stopSchool = school.subscribe((state, before) => state.rightsNow === before.rightsNow || update());
      const stopScreen = screen.subscribe((state, before) => sameLook(state, before) || update());
      return () => {
        stopSchool();
        stopScreen();
      };
    },
  };
}

function sameLook(one: ScreenState, other: ScreenState): boolean {
  return (
    one.closed === other.closed &&
    one.text === other.text &&
    one.chips === other.chips &&
    one.groupIds === other.groupIds &&
    one.showsPeople === other.showsPeople
  );
}
