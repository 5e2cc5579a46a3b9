import { accessId } from '../../domain/sync/row.ts';
import type { GestureToSend } from '../../domain/sync/console/enqueue.ts';
import { groupId, rubriqueId, SIZES } from './seed.ts';

/** Gestures of the same size that give rights nobody has touched yet, from a rank on. */
export function makeGestures(from: number, gestures: number, changes: number): readonly GestureToSend[] {
  return Array.from({ length: gestures }, (_, g) => ({
    gesture: {
      id: crypto.randomUUID(),
      intention: { kind: 'access.setMany' as const, role: 'visitor' as const, cells: changes, rubriques: 2 },
      atomic: false,
      authoredAt: new Date().toISOString(),
    },
    changes: Array.from({ length: changes }, (__, c) => {
      const rank = from + g * changes + c;
      const principal = { kind: 'group', id: groupId(rank % SIZES.groups) };
      const rubrique = rubriqueId(1 + (Math.floor(rank / SIZES.groups) % (SIZES.rubriques - 1)));
      return { entity: 'access' as const, id: accessId(rubrique, principal), edits: [{ field: 'role', was: 'none', set: 'visitor' }] };
    }),
  }));
}
