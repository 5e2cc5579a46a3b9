import type { SheetStep } from '../../../domain/application-sheet/sheet-step.ts';

/** What a box of the sheet shows, and what ticking it does. */
export interface Ticking {
  readonly isDone: (step: SheetStep) => boolean;
  /** Absent where nothing is left to tick. */
  readonly onTick?: ((step: SheetStep, done: boolean) => void) | undefined;
  /** What is said of it beside the box. */
  readonly note?: (step: SheetStep) => string;
}
