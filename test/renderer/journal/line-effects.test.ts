import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import type { SettingsRow } from '../../../contract/console/school-snapshot.ts';
import type { JournalEdit, JournalEntry, JournalStatus } from '../../../domain/sync/journal-entry.ts';
import { createLineEffects } from '../../../renderer/features/journal/line-effects.ts';
import { mayMove, rewoundEffect } from '../../../renderer/features/journal/rewound-effect.ts';
import { access, rubrique, smallSchool } from '../sync/small-school.ts';

const edit = (entity: string, id: string, field: string, before: Json, after: Json): JournalEdit => ({ entity, id, field, before, after });
const line = (k: number, edits: JournalEdit[], status: JournalStatus = 'applied'): JournalEntry => ({
  k, at: '2026-11-09T10:00:00.000Z', actor: { accountId: 'a', name: 'A', role: null }, client: null, m: k, gesture: 'g', intention: null,
  message: null, authoredAt: null, effect: { gained: 99, lost: 99 }, status, refusal: null, edits, counts: null,
});

/** Students were given the CDI, then teachers; then the root was closed to students; then a rubrique was made. */
const GIVEN = line(1, [edit('access', 'cdi|group:students', 'role', 'none', 'writer')]);
const TEACHERS = line(2, [edit('access', 'cdi|group:teachers', 'role', 'none', 'writer')]);
const REFUSED = line(3, [edit('access', 'cdi|group:teachers', 'role', 'writer', 'manager')], 'rejected');
const CLOSED = line(4, [edit('access', 'root|group:students', 'role', 'visitor', 'none')]);
const MADE = line(5, [edit('rubrique', 'club', 'state', 'absent', 'active'), edit('rubrique', 'club', 'visibility', 'privee', 'publique')]);
const JOURNAL = [MADE, CLOSED, REFUSED, TEACHERS, GIVEN];

const now = () => smallSchool([
  access('cdi|group:students', 'writer'), access('cdi|group:teachers', 'writer'), access('root|group:students', 'none'),
  rubrique('club', 'root', { fields: { title: 'Club', parentId: 'root', visibility: 'publique', state: 'active' } }),
]);
const later = (k: number) => JOURNAL.filter((one) => one.k > k);

describe('the effect of one line of the journal', () => {
  it('counts who moved by that line alone, on the rights of then', () => {
    const state = now().getState();
    expect(rewoundEffect(state, later(1), GIVEN).rights).toEqual({ gained: 3, lost: 0 });
    expect(rewoundEffect(state, later(2), TEACHERS).rights).toEqual({ gained: 2, lost: 0 });
    expect(rewoundEffect(state, later(4), CLOSED).rights).toEqual({ gained: 0, lost: 3 });
  });

  it('counts whom people could write to, and their services', () => {
    const shown = line(6, [edit('visibilityRule', 'student|group:teachers', 'visible', false, true)]);
    const rule: SettingsRow = { entity: 'visibilityRule', id: 'student|group:teachers', ver: 1, fields: { visible: true } };
    expect(rewoundEffect(smallSchool([rule]).getState(), [], shown)).toEqual({ rights: { gained: 0, lost: 0 }, reach: { gained: 3, lost: 0 } });
    const service: SettingsRow = { entity: 'service', id: 'MSG', ver: 1, fields: { label: 'Messagerie', active: true, roles: [{ code: 'use', label: 'Utilisation' }] } };
    const held: SettingsRow = { entity: 'serviceAccess', id: 'MSG|group:teachers', ver: 1, fields: { role: 'none' } };
    const taken = line(7, [edit('serviceAccess', 'MSG|group:teachers', 'role', 'use', 'none')]);
    expect(rewoundEffect(smallSchool([service, held]).getState(), [], taken)).toEqual({ rights: { gained: 0, lost: 0 }, services: { gained: 0, lost: 2 } });
  });

  it('counts who receives a resource of the GAR, and nobody by a line ticked in its console', () => {
    const pix: SettingsRow = { entity: 'garSubscription', id: 'pix', ver: 1, fields: { resourceId: 'ark:/1', title: 'Pix', publics: ['student', 'teacher'], globalLicences: 'unlimited' } };
    const id = 'pix|profile:student';
    const planned: SettingsRow = { entity: 'garAssignment', id, ver: 2, fields: { state: 'assigned', done: null } };
    const school = smallSchool([pix, planned]).getState();
    const assigned = line(8, [edit('garAssignment', id, 'state', 'none', 'assigned')]);
    expect(mayMove(assigned)).toBe(true);
    expect(rewoundEffect(school, [], assigned)).toEqual({ rights: { gained: 0, lost: 0 }, resources: { gained: 3, lost: 0 } });
    const taken = line(9, [edit('garAssignment', id, 'state', 'assigned', 'none')]);
    expect(rewoundEffect(smallSchool([pix]).getState(), [taken], assigned).resources).toEqual({ gained: 3, lost: 0 });
    expect(mayMove(line(10, [edit('garAssignment', id, 'done', null, { by: 'A', at: '2026-11-09T10:00:00.000Z' })]))).toBe(false);
  });

  it('knows what did not exist before', () => {
    // The root is closed to students by then: a public daughter opens to the teachers only.
    expect(rewoundEffect(now().getState(), [], MADE).rights).toEqual({ gained: 2, lost: 0 });
  });
});

describe('the effects of the lines in sight', () => {
  const pages = (journal: readonly JournalEntry[], asked: (number | null)[] = []) => async (_filter: unknown, before: number | null) => {
    asked.push(before);
    return { entries: journal.filter(({ k }) => before === null || k < before).slice(0, 2), total: journal.length };
  };
  const rest = async (): Promise<void> => undefined;

  it('reads the later lines it needs, once', async () => {
    const asked: (number | null)[] = [];
    const effects = createLineEffects(now(), pages(JOURNAL, asked), rest);
    expect(await Promise.all([effects.of(GIVEN), effects.of(GIVEN), effects.of(CLOSED)])).toEqual([{ rights: { gained: 3, lost: 0 } }, { rights: { gained: 3, lost: 0 } }, { rights: { gained: 0, lost: 3 } }]);
    expect(asked).toEqual([null, 4, 2]);
  });

  it('says nothing of a line that wrote nothing, nor of one that cannot be reached', async () => {
    const effects = createLineEffects(now(), pages([MADE]), rest);
    expect(await effects.of(REFUSED)).toBeUndefined();
    expect(await effects.of(GIVEN)).toBeUndefined();
  });

  it('says nothing when news come while it reads', async () => {
    const store = now();
    const effects = createLineEffects(store, pages(JOURNAL), async () => undefined);
    const asking = effects.of(GIVEN);
    await Promise.resolve();
    const { status } = store.getState();
    setTimeout(() => store.setState({ status: { ...status, receivedAt: 'later' } }));
    const slow = createLineEffects(store, async (filter, before) => {
      await new Promise((resolve) => { setTimeout(resolve, 5); });
      return pages(JOURNAL)(filter, before);
    }, rest);
    expect(await slow.of(GIVEN)).toBeUndefined();
    expect(await asking).toEqual({ rights: { gained: 3, lost: 0 } });
    expect(await slow.of(GIVEN)).toEqual({ rights: { gained: 3, lost: 0 } });
  });
});
