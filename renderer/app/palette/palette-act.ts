import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { ScreenId } from '../../../texts/frame/app.ts';
import type { ShortcutId } from '../../keys/shortcuts.ts';
import type { SchoolActions } from '../../school/store/create-school-actions.ts';
import type { SchoolStore } from '../../school/store/create-school-store.ts';
import type { SchoolState } from '../../school/store/school-state.ts';
import type { SheetTarget } from '../../sheets/open-sheet.ts';
import type { ScreenPath } from '../screens/screens.ts';

/** A control of a screen that the palette works as a person would, by the words that it bears. */
export type Step =
  /** Pressed; a filter or a tab already on stays so. */
  | { readonly press: string }
  /** A field that receives the cursor. */
  | { readonly fill: string }
  /** A part that is brought in sight. */
  | { readonly show: string };

/** What decides whether an action is possible. */
export type ActGround = Pick<SchoolState, 'actor' | 'draft' | 'status'>;

/** How an action is done. */
export type Deed =
  | { readonly kind: 'open'; readonly screen: ScreenId; readonly path: ScreenPath; readonly id?: string; readonly reach?: { readonly de?: string; readonly a?: string }; readonly steps?: readonly Step[] }
  | { readonly kind: 'send' }
  | { readonly kind: 'sheet'; readonly target: SheetTarget }
  /** A shortcut of the frame, whose own handler does it. */
  | { readonly kind: 'shortcut'; readonly id: ShortcutId; readonly screen?: ScreenId; readonly path?: ScreenPath }
  | { readonly kind: 'do'; readonly act: (actions: SchoolActions, store: SchoolStore) => void };

/** Something one can do from anywhere. */
export interface PaletteAct {
  readonly id: string;
  readonly part: 'go' | 'do' | 'help';
  readonly label: string;
  readonly deed: Deed;
  /** The screen whose act it is. */
  readonly screen?: ScreenId;
  /** The shortcut that does the same. */
  readonly shortcut?: ShortcutId;
  /** What the role must be allowed to change. */
  readonly needs?: SettingsEntity;
  /** The only console that has it. */
  readonly only?: 'training' | 'real';
  /** Its label and what people call it besides; found by these after its label alone. */
  readonly also?: string;
  /** The page of the help that it opens, found by what the page says. */
  readonly page?: ScreenId;
  /** Why it cannot be done now; undefined when it can. */
  readonly refusal?: (state: ActGround) => string | undefined;
}
