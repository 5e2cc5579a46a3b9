import type { Change } from '../../../domain/sync/mutation.ts';

/** The right that the small school holds: the class 6A reads the mother. */
export const CELL = 'mother|group:6A';

/** A role given where another was seen. */
export const role = (was: string, set: string, id = CELL): Change => ({ entity: 'access', id, edits: [{ field: 'role', was, set }] });

/** A rubrique renamed. */
export const title = (id: string, was: string, set: string): Change => ({ entity: 'rubrique', id, edits: [{ field: 'title', was, set }] });

/** A rubrique deleted, archived or brought back. */
export const state = (id: string, was: string, set: string): Change => ({ entity: 'rubrique', id, edits: [{ field: 'state', was, set }] });
