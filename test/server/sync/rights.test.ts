import { describe, expect, it, vi } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { ConsoleRole } from '../../../domain/roles/role-matrix.ts';
import type * as Matrix from '../../../domain/roles/role-matrix.ts';
import { FIELD_RULES, SETTINGS_ENTITIES, type SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { deskOf, outcomesOf, setField, setRole, tinyEnt } from '../ent-desk.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

// The matrix itself, even when the run sabotages the one that the ENT reads.
const { mayEdit } = await vi.importActual<typeof Matrix>('../../../domain/roles/role-matrix.ts');

const CHANGES: readonly Change[] = [
  setField('cdi', 'title', 'CDI', 'Centre'),
  setRole('cdi|group:profil:eleves', 'none', 'visitor'),
  { entity: 'schoolGroup', id: 'libre:club', edits: [{ field: 'name', was: 'Club journal', set: 'Le club' }] },
  { entity: 'membership', id: 'libre:club|p16-2', edits: [{ field: 'member', was: false, set: true }] },
];

/** A change of the first field of a kind, to itself: only whoever may not make it is refused for what they are. */
function anyChange(entity: SettingsEntity): Change {
  const [field, { absent }] = must(Object.entries(FIELD_RULES[entity])[0], 'a kind has a field');
  return { entity, id: 'general', edits: [{ field, was: absent, set: absent }] };
}

describe('rights of now', () => {
  it.each(ConsoleRole.options)('decides for the role %s as the matrix says', (role) => {
    const account = TINY_SCHOOL.accounts.find((one) => one.role === role);
    for (const change of CHANGES) {
      const outcome = deskOf(tinyEnt(), account?.id ?? '').sendOne(change);
      expect(outcome.status, change.entity).toBe(mayEdit(role, change.entity) ? 'applied' : 'rejected');
    }
  });

  it.each(ConsoleRole.options)('refuses of every kind what the matrix does not give to %s, whole or line by line, and says why', (role) => {
    const ent = tinyEnt();
    const desk = deskOf(ent, TINY_SCHOOL.accounts.find((one) => one.role === role)?.id ?? '');
    for (const entity of SETTINGS_ENTITIES) {
      for (const atomic of [false, true]) {
        const [outcome] = outcomesOf(desk.send([anyChange(entity)], { atomic }));
        const forbidden = outcome?.status === 'rejected' && outcome.refusal?.kind === 'role-forbids' ? outcome.refusal : undefined;
        expect(forbidden, entity).toEqual(mayEdit(role, entity) ? undefined : { kind: 'role-forbids', role, entity });
      }
    }
  });

  it('writes a refused attempt in the journal, and nothing else', () => {
    const ent = tinyEnt();
    const before = ent.heads();
    deskOf(ent, 'formatrice').sendOne(setRole('cdi|group:profil:eleves', 'none', 'manager'));
    expect(ent.heads()).toEqual(before);
    const last = ent.journal().at(-1)?.body ?? '';
    expect(JSON.parse(last)).toMatchObject({ status: 'rejected', refusal: { kind: 'role-forbids', role: 'trainer' } });
  });

  it('refuses what a rule of the school refuses', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    const head: Change = {
      entity: 'membership',
      id: 'habilitation:super-administrateur|p16-1',
      edits: [{ field: 'member', was: false, set: true }],
    };
    expect(desk.sendOne(head)).toMatchObject({ status: 'rejected', refusal: { kind: 'head-super-administrator' } });
    expect(desk.sendOne(setField('club', 'visibility', 'privee', 'publique'))).toMatchObject({
      status: 'rejected',
      refusal: { kind: 'public-under-private' },
    });
  });
});
