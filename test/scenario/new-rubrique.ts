import type { DraftEntry } from '../../domain/draft/draft-entry.ts';

/** An intention that creates a rubrique nobody else creates. */
export function newRubrique(id: string): DraftEntry {
  return {
    id: crypto.randomUUID(),
    intention: { kind: 'rubrique.create', rubrique: { id, name: id }, parent: { id: 'root', name: 'Accueil' } },
    atomic: false,
    changes: [{
      entity: 'rubrique',
      id,
      edits: [
        { field: 'title', was: '', set: id },
        { field: 'parentId', was: null, set: 'root' },
        { field: 'state', was: 'absent', set: 'active' },
      ],
    }],
    createdAt: '2026-11-09T08:00:00.000Z',
    state: 'active',
  };
}
