import type { PaletteAct } from './palette-act.ts';

/** Somebody or something of the school. */
export interface PaletteTarget {
  readonly kind: 'person' | 'group' | 'rubrique' | 'service';
  readonly id: string;
}

/** The parts of the list. */
export type PartId = 'recent' | 'here' | PaletteTarget['kind'] | PaletteAct['part'];

/** A line of the palette: something to open, or an act. */
export interface PaletteLine {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly keys?: string;
  /** Why it cannot be done. */
  readonly refusal?: string;
  /** What it is about, when something can be done with it. */
  readonly target?: PaletteTarget;
  readonly act: PaletteAct;
}

/** Lines under one title. */
export interface PalettePart {
  readonly id: PartId;
  readonly lines: readonly PaletteLine[];
}
