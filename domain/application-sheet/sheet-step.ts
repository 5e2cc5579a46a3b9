import type { PrincipalRef } from '../rubriques/principal.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import type { JournalEdit } from '../sync/journal-entry.ts';

/** The screens of the ENT where changes are made by hand, in the order in which one goes through them. */
export const SHEET_SCREENS = ['groups', 'lines', 'rubriques', 'services', 'accompaniments', 'matrix', 'general', 'moderation', 'gar', 'replacements', 'inspections', 'communication', 'homePage', 'accounts'] as const;
export type SheetScreen = (typeof SHEET_SCREENS)[number];

/** What is done of a row: made, changed, closed, opened again, or deleted. */
export type SheetDeed = 'create' | 'set' | 'archive' | 'reopen' | 'delete';

/** One value to put, as a mark names it. */
export interface SheetCell {
  readonly key: string;
  /** Fingerprint of the value. */
  readonly value: string;
}

/** Whom a step is about: a group and how many it holds, a person, the users of a profile, of a rubrique, or of the school. */
export type Concerned =
  | (PrincipalRef & { readonly people: number })
  | { readonly kind: 'emitter'; readonly id: string; readonly people: number }
  | { readonly kind: 'readers' | 'everyone'; readonly people: number };

/** One thing to do in the ENT, with a box to tick. */
export interface SheetStep {
  /** Stays the same when the sheet is computed again: the cell that it sets, or the row that it makes. */
  readonly key: string;
  readonly deed: SheetDeed;
  readonly entity: SettingsEntity;
  readonly id: string;
  /** The values before and after, in the order in which they were decided. */
  readonly edits: readonly JournalEdit[];
  /** The values that a tick vouches for. */
  readonly cells: readonly SheetCell[];
  /** When the last of them was decided (ISO 8601): a tick put before says nothing of it. */
  readonly decidedAt: string;
  readonly concerned: readonly Concerned[];
}

/** What one stands in front of on a screen: a rubrique, a service, a group; nothing on the screens that are one list. */
export interface SheetPlace {
  readonly subject?: { readonly entity: 'rubrique' | 'service' | 'schoolGroup'; readonly id: string } | undefined;
  readonly steps: readonly SheetStep[];
}

/** One menu of the ENT to go through. */
export interface SheetPart {
  readonly screen: SheetScreen;
  /** Deletions come after everything else: nothing must still need what goes. */
  readonly isLast: boolean;
  readonly places: readonly SheetPlace[];
}

/** The whole sheet. */
export interface ApplicationSheet {
  readonly parts: readonly SheetPart[];
  /** The same steps, in order. */
  readonly steps: readonly SheetStep[];
  /** Changes that only the console knows (a control left aside, a request, a list): nothing to do for them in the ENT. */
  readonly apart: number;
}
