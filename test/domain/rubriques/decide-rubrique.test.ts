import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import type { RefusalKind } from '../../../domain/rubriques/refusal.ts';
import type { RowTable } from '../../../domain/sync/row-table.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { change, NOW, refusal, rubrique, settings } from '../settings.ts';

const SLOT = { days: [1], from: '12:00', to: '13:00' };

function school(more: Readonly<Record<string, Fields>> = {}): RowTable {
  return settings({
    rubrique: {
      root: rubrique({ title: 'Racine', parentId: null, visibility: 'publique' }),
      open: rubrique({ title: 'Ouverte', visibility: 'publique' }),
      shut: rubrique({ title: 'Fermée' }),
      inOpen: rubrique({ title: 'Dans ouverte', parentId: 'open', visibility: 'publique' }),
      inShut: rubrique({ title: 'Dans fermée', parentId: 'shut' }),
      old: rubrique({ title: 'Ancienne', state: 'archived' }),
      inOld: rubrique({ title: 'Dans ancienne', parentId: 'old', state: 'archived' }),
      bin: rubrique({ title: 'Corbeille', state: 'trashed', trashedAt: '2026-10-01T00:00:00.000Z' }),
      ...more,
    },
  });
}

/** What is asked of which rubrique, and what the rule says. */
const CASES: readonly (readonly [string, string, Readonly<Record<string, Json>>, RefusalKind | undefined])[] = [
  ['a new title', 'shut', { title: 'Autre' }, undefined],
  ['an empty title', 'shut', { title: '  ' }, 'title-missing'],
  ['a title that is not a text', 'shut', { title: 3 }, 'invalid-value'],
  ['a field nobody knows', 'shut', { colour: 'red' }, 'unknown-field'],
  ['a fact', 'shut', { contentCount: 3 }, 'fact-field'],
  ['a rubrique nobody knows', 'nowhere', { forum: true }, 'unknown-rubrique'],
  ['a new rubrique', 'fresh', { title: 'N', parentId: 'open', state: 'active', visibility: 'publique' }, undefined],
  ['a new rubrique in an archived one', 'fresh', { title: 'N', parentId: 'old', state: 'active' }, 'mother-not-active'],
  ['a new rubrique in a deleted one', 'fresh', { title: 'N', parentId: 'bin', state: 'active' }, 'mother-not-active'],
  ['a new rubrique nowhere', 'fresh', { title: 'N', parentId: 'nowhere', state: 'active' }, 'unknown-mother'],
  ['a second root (R1)', 'fresh', { title: 'N', state: 'active' }, 'second-root'],
  ['the root, renamed', 'root', { title: 'Accueil' }, undefined],
  ['the root, archived', 'root', { state: 'archived' }, 'root-fixed'],
  ['a rubrique taken out of the root', 'shut', { parentId: null }, 'second-root'],
  ['a rubrique under itself', 'shut', { parentId: 'shut' }, 'cycle'],
  ['a rubrique under its daughter', 'shut', { parentId: 'inShut' }, 'cycle'],
  ['a public rubrique moved under a private one (R2)', 'inOpen', { parentId: 'shut' }, 'public-under-private'],
  ['a rubrique opened under a private one (R2)', 'inShut', { visibility: 'publique' }, 'public-under-private'],
  ['a rubrique closed above a public one (R2)', 'open', { visibility: 'privee' }, 'private-above-public'],
  ['a rubrique closed alone', 'inOpen', { visibility: 'privee' }, undefined],
  ['a chat without slots (R13)', 'shut', { chat: true }, 'chat-without-hours'],
  ['a chat with slots', 'shut', { chat: true, chatHours: [SLOT] }, undefined],
  ['a slot that is not one', 'shut', { chatHours: [{ days: [8], from: '12:00', to: '13:00' }] }, 'invalid-value'],
  ['a mother archived before her daughters', 'shut', { state: 'archived' }, 'daughters-remain'],
  ['a daughter archived', 'inShut', { state: 'archived' }, undefined],
  ['an archived rubrique, renamed', 'old', { title: 'Neuve' }, 'rubrique-archived'],
  ['an archived rubrique, brought back', 'old', { state: 'active' }, undefined],
  ['an archived rubrique, brought back and renamed', 'old', { state: 'active', title: 'Neuve' }, undefined],
  ['an archived rubrique, brought back under an archived one', 'inOld', { state: 'active' }, 'mother-not-active'],
  ['an archived rubrique, deleted', 'inOld', { state: 'trashed' }, undefined],
  ['a deleted rubrique, renamed', 'bin', { title: 'Neuve' }, 'rubrique-trashed'],
  ['a deleted rubrique, restored', 'bin', { state: 'active' }, undefined],
  ['a rubrique made never to have been', 'shut', { state: 'absent' }, 'unknown-rubrique'],
];

describe('a rubrique', () => {
  it.for(CASES)('%s', ([, id, set, kind]) => {
    const view = school();
    expect(refusal(view, change(view, 'rubrique', id, set))?.kind).toBe(kind);
  });

  it('can be restored for 90 days', () => {
    const days = (count: number): string => new Date(Date.parse(NOW) - count * 86_400_000).toISOString();
    const at = (trashedAt: Json): RowTable => school({ bin: rubrique({ title: 'Corbeille', state: 'trashed', trashedAt }) });
    const restore = (view: RowTable): unknown => refusal(view, change(view, 'rubrique', 'bin', { state: 'active' }));
    expect(restore(at(days(90)))).toBeUndefined();
    expect(restore(at(days(91)))).toEqual({ kind: 'restore-too-late', title: 'Corbeille', days: 90 });
    expect(restore(at(null))).toBeUndefined();
  });

  it('names what stands in the way', () => {
    const view = school();
    expect(refusal(view, change(view, 'rubrique', 'inShut', { visibility: 'publique' }))).toEqual({
      kind: 'public-under-private',
      title: 'Dans fermée',
      mothers: [{ id: 'shut', name: 'Fermée' }],
    });
    expect(refusal(view, change(view, 'rubrique', 'open', { visibility: 'privee' }))).toEqual({
      kind: 'private-above-public',
      title: 'Ouverte',
      daughters: [{ id: 'inOpen', name: 'Dans ouverte' }],
    });
  });

  it('that arrives wrong may still be renamed', () => {
    const view = school({
      wrong: rubrique({ title: 'Fautive', parentId: 'shut', visibility: 'publique' }),
      talk: rubrique({ title: 'Chat', chat: true }),
    });
    for (const id of ['wrong', 'shut', 'talk']) {
      expect(refusal(view, change(view, 'rubrique', id, { title: 'Autre' }))).toBeUndefined();
    }
    expect(refusal(view, change(view, 'rubrique', 'talk', { chatHours: [] }))?.kind).toBe('chat-without-hours');
  });

  it('is the root of an empty school', () => {
    const view = settings({});
    expect(refusal(view, change(view, 'rubrique', 'root', { title: 'R', state: 'active' }))).toBeUndefined();
  });
});
