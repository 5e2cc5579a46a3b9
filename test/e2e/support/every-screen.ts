import { SCREEN_OF_PATH } from '../../../renderer/app/screens/screens.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';

/** A screen and its address. */
export interface AnyScreen {
  readonly path: string;
  readonly title: string;
}

/** Every screen that the router has, those that the navigation does not show included (test/tooling/accessibility/every-screen.test.ts holds them to be the same). */
export const EVERY_SCREEN: readonly AnyScreen[] = [...SCREEN_OF_PATH].map(([path, id]) => ({ path, title: SCREEN_TITLES[id] }));

/** What a screen may be in (rel:C-A0); what each is of its own, a panel or a refusal, is scanned by the tests of that screen. */
export const STATES = ['draft', 'conflict', 'dialog', 'error', 'offline', 'loading', 'empty', 'many'] as const;
export type ScreenState = (typeof STATES)[number];
