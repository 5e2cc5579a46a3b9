import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleRow } from '../../../domain/rights/engine.ts';
import { impact } from '../../../domain/rights/impact.ts';
import { DEFAULT_PERMISSIONS } from '../../../domain/rights/permission-table.data.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf, type RightsSide } from '../../../domain/school/school-rights.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges, layDraft } from '../../../domain/sync/overlay.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { change, group, person, rubrique, settings } from '../settings.ts';

const INDEX = createDirectoryIndex(
  [person('ann', { groupIds: ['6A'] }), person('bob', { groupIds: ['all'] }), person('cleo', { groupIds: ['6A', 'all'] })],
  [group('6A'), group('all', { kind: 'profile' })],
);
const VIEW = settings({
  rubrique: { root: rubrique({ parentId: null }), life: rubrique(), news: rubrique({ parentId: 'life' }), trash: rubrique({ state: 'trashed' }) },
  access: { 'root|group:all': { role: 'visitor' }, 'life|group:6A': { role: 'writer' }, 'news|person:bob': { role: 'manager' }, 'fresh|group:6A': { role: 'manager' } },
  schoolGroup: { club: { name: 'Club', kind: 'free', state: 'active' }, old: { name: 'Vieux', kind: 'free', state: 'trashed' } },
  membership: { 'club|bob': { member: true } },
});

const ROLES = ['none', 'visitor', 'writer', 'manager', 'emperor'];
const of = (entity: SettingsEntity, ids: readonly string[], fields: fc.Arbitrary<Fields>): fc.Arbitrary<Change> =>
  fc.tuple(fc.constantFrom(...ids), fields).map(([id, set]) => change(VIEW, entity, id, set));

const HOLDERS = ['group:6A', 'group:all', 'group:club', 'group:old', 'person:ann', 'person:bob', 'person:gone'];
const anyAccess = of(
  'access',
  [...['root', 'life', 'news', 'trash', 'fresh', 'nowhere'].flatMap((id) => HOLDERS.map((holder) => `${id}|${holder}`)), 'unreadable'],
  fc.constantFrom(...ROLES).map((role) => ({ role })),
);
const anyChange = fc.oneof(
  { weight: 6, arbitrary: anyAccess },
  { weight: 1, arbitrary: of('rubrique', ['life', 'news', 'trash', 'fresh'], fc.constantFrom<Fields>({ title: 'T', parentId: 'root', state: 'active' }, { state: 'trashed' }, { state: 'archived' }, { visibility: 'publique' }, { blog: false }, { forum: true })) },
  { weight: 1, arbitrary: of('schoolGroup', ['club', 'old'], fc.constantFrom<Fields>({ state: 'active' }, { state: 'trashed' })) },
  { weight: 1, arbitrary: of('membership', ['club|ann', 'club|bob', 'old|ann'], fc.boolean().map((member) => ({ member }))) },
);

/** Everyone's rank on every rubrique, and the settings, by name. */
function told({ rights, settings: flags, rubriques, groups }: RightsSide): unknown {
  const ranks = INDEX.people.map((_, i) => [...roleRow(rights, i)]);
  return { ranks, flags: [...flags], rubriques, groups };
}

function isOther(one: Uint32Array, other: Uint32Array | undefined): boolean {
  return one.some((word, i) => word !== other?.[i]);
}

describe('the rights of a draft', () => {
  it('are those of the school computed whole, whatever the draft', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), fc.boolean(), fc.boolean(), (changes, was, is) => {
        const before = rightsOf({ directory: INDEX, inherits: was }, VIEW);
        const drawn = layChanges(VIEW, changes);
        // The same settings under another identity: nothing can be taken over from the earlier side but its indices.
        const apart = { find: drawn.find, list: drawn.list };
        const ground = { directory: INDEX, inherits: is };
        expect(told(rightsOf(ground, drawn, before))).toEqual(told(rightsOf(ground, apart, { ...before, view: VIEW })));
      }),
      { numRuns: 500 },
    );
  });

  it('are those of the school computed whole at each edit of a draft that grows and is undone, and so is what it changes', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyChange), { maxLength: 12 }), (edits) => {
        const ground = { directory: INDEX, inherits: false };
        const before = rightsOf(ground, VIEW);
        let draft: readonly Change[] = [];
        let last: RightsSide | undefined;
        for (const edit of edits) {
          draft = edit === null ? draft.slice(0, -1) : [...draft, edit];
          const drawn = layDraft(VIEW, draft);
          const { find, list } = layChanges(VIEW, draft);
          const [now, whole] = [rightsOf(ground, drawn, before, last), rightsOf(ground, { find, list }, { ...before, view: VIEW })];
          last = now;
          expect(told(now)).toEqual(told(whole));
          expect(before.rights.planes.flatMap((plane, i) => (isOther(plane, now.rights.planes[i]) && now.rights.since?.refilled[i] === 0 ? [i] : []))).toEqual([]);
          expect(impact({ before, after: now, table: DEFAULT_PERMISSIONS })).toEqual(impact({ before, after: whole, table: DEFAULT_PERMISSIONS }));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('change with the sub-services of a rubrique where a rank had changed already', () => {
    const ground = { directory: INDEX, inherits: false };
    const before = rightsOf(ground, VIEW);
    const promoted = change(VIEW, 'access', 'life|group:6A', { role: 'manager' });
    const last = rightsOf(ground, layDraft(VIEW, [promoted]), before);
    impact({ before, after: last, table: DEFAULT_PERMISSIONS });
    const draft = [promoted, change(VIEW, 'rubrique', 'life', { forum: true })];
    expect(impact({ before, after: rightsOf(ground, layDraft(VIEW, draft), before, last), table: DEFAULT_PERMISSIONS })).toEqual(impact({ before, after: rightsOf(ground, { ...layChanges(VIEW, draft) }, { ...before, view: settings({}) }), table: DEFAULT_PERMISSIONS }));
  });

  it('take over what the draft leaves as it was', () => {
    const ground = { directory: INDEX, inherits: false };
    const before = rightsOf(ground, VIEW);
    expect(rightsOf(ground, layChanges(VIEW, []), before)).toBe(before);
    const after = rightsOf(ground, layChanges(VIEW, [change(VIEW, 'access', 'life|group:6A', { role: 'manager' })]), before);
    expect(after.rubriques).toBe(before.rubriques);
    expect(after.groups).toBe(before.groups);
    expect([...(after.rights.since?.refilled ?? [])]).toEqual([0, 1, 0, 0]);
    const other = createDirectoryIndex([...INDEX.people], INDEX.groups);
    expect(rightsOf({ directory: other, inherits: false }, layChanges(VIEW, []), before)).not.toBe(before);
  });
});
