import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConflict } from '../../../domain/sync/conflict.ts';
import { mutationHash, type Mutation } from '../../../domain/sync/mutation.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import { KNOWN_WORDS } from '../../../domain/sync/versions/known-words.ts';
import { tolerateLine, tolerateOutcomes } from '../../../domain/sync/versions/tolerate.ts';
import { applySent, meantBy, upcast, type SentGesture } from '../../../domain/sync/versions/upcast.ts';
import { applyGesture } from '../../../domain/sync/ent/apply-gesture.ts';
import { INTENTION_KINDS, type Intention } from '../../../domain/sync/intention.ts';
import { DIRECTORY, journalEntry, NOW, openEnt, smallSchool } from '../settings.ts';
import { CELL, role } from './small-changes.ts';

describe('what a newer ENT says', () => {
  it('is read where it is known, and said to be newer where it is not', () => {
    const known = journalEntry(1, []);
    expect(tolerateLine({ j: known })).toEqual({ j: known });
    expect(tolerateLine({ j: { ...known, actor: 1, intention: { kind: 'robot' }, status: 'x' } })).toMatchObject({ j: { actor: 1, intention: { kind: 'newer' }, status: 'newer' } });
    const regional = { ...known, actor: { ...known.actor, role: 'regional' } };
    expect(tolerateLine({ j: regional })).toEqual({ j: { ...known, actor: { ...known.actor, role: null } } });
    const fate = { last: 1, outcomes: [{ m: 1, refusal: { kind: 'robot' } }, { m: 2 }, 3] };
    expect(tolerateLine({ f: fate })).toEqual({ f: { last: 1, outcomes: [{ m: 1, refusal: { kind: 'newer' } }, { m: 2 }, 3] } });
    expect(tolerateLine({ z: 1 })).toEqual({ z: 1 });
    expect([tolerateOutcomes(1), tolerateOutcomes({ outcomes: 1 })]).toEqual([1, { outcomes: 1 }]);
  });

  it('of a conflict leaves it in view', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'writer')], { client: 'a' });
    ent.send([role('visitor', 'manager')], { client: 'b' });
    const [[id, row] = ['', undefined]] = [...ent.rows.list('conflict')];
    const newer = row === undefined ? undefined : { ...row, fields: { ...row.fields, intention: { kind: 'robot' } } };
    expect(readConflict(id, newer)).toMatchObject({ state: 'open', intention: { kind: 'newer' } });
  });

  it('is asked for again by a version that has more words', () => {
    expect(KNOWN_WORDS).toMatch(/^[0-9a-f]{16}$/);
    expect(INTENTION_KINDS).toContain('newer');
  });
});

const GESTURE = '00000000-0000-4000-8000-000000000001';
const gesture = (intention: Intention): SentGesture['gesture'] => ({ id: GESTURE, intention, atomic: false, authoredAt: NOW });
const mutation: Mutation = { ...role('visitor', 'writer'), m: 1, gesture: GESTURE };
const elsewhere: Mutation = { ...mutation, m: 2, id: 'no key' };

describe('what an older console sends', () => {
  it('is translated from schema 1: a paste says on how many rubriques', () => {
    const cast = (intention: Intention, schema = 1) => upcast(schema, { gesture: gesture(intention), mutations: [mutation, elsewhere] }).gesture.intention;
    expect(cast({ kind: 'access.paste', cells: 2 })).toEqual({ kind: 'access.paste', cells: 2, rubriques: 1 });
    expect(cast({ kind: 'access.paste', cells: 2, rubriques: 7 })).toEqual({ kind: 'access.paste', cells: 2, rubriques: 7 });
    expect(cast({ kind: 'messaging.lift' })).toEqual({ kind: 'messaging.lift' });
    expect(cast({ kind: 'access.paste', cells: 2 }, 2)).toEqual({ kind: 'access.paste', cells: 2 });
  });

  it('passes by every step in order, whatever its age, and is answered under the fingerprint it was sent with', () => {
    const renamed = (from: string, set: string) => ({ gesture: mine, mutations }: SentGesture): SentGesture => ({
      gesture: mine,
      mutations: mutations.map((one) => ({ ...one, edits: one.edits.map((edit) => (edit.set === from ? { ...edit, set } : edit)) })),
    });
    const steps = { 1: renamed('auteur', 'redacteur'), 2: renamed('redacteur', 'writer') };
    const old: Mutation = { ...role('visitor', 'auteur'), m: 1, gesture: GESTURE };
    const context = { settings: smallSchool(), directory: DIRECTORY, now: NOW };
    const actor = { accountId: 'a', name: 'Ann', role: 'administrator' } as const;
    const request = { client: 'a', actor, gesture: gesture({ kind: 'messaging.lift' }), mutations: [old] };
    const effect = applySent(context, request, 1, { steps, apply: applyGesture });
    expect(effect.outcomes).toEqual([{ m: 1, hash: mutationHash(old), status: 'applied' }]);
    expect(effect.settings.find('access', CELL)?.fields).toEqual({ role: 'writer' });
    expect(meantBy({ schema: 1, gesture: request.gesture, mutation: old }, steps).edits[0]?.set).toBe('writer');
    expect(meantBy({ schema: 3, gesture: request.gesture, mutation: old }, steps)).toBe(old);
    expect(applySent(context, request, 3, { steps, apply: applyGesture }).outcomes).toMatchObject([{ status: 'rejected' }]);
  });
});

describe('the checksum of the settings', () => {
  const rows = fc.uniqueArray(fc.record({ entity: fc.constantFrom('access', 'rubrique', 'robot'), id: fc.string({ maxLength: 4 }), ver: fc.integer({ min: 1, max: 9 }) }), {
    selector: ({ entity, id }) => `${entity} ${id}`,
    maxLength: 12,
  });
  const tableOf = (list: readonly { entity: string; id: string; ver: number }[]) => {
    const table = createRowTable();
    for (const { entity, id, ver } of list) table.put(entity, id, { ver, fields: {} });
    return table;
  };

  it('is the same in any order, after any changes, and foreseen', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const moved = tableOf([...before, ...after]);
        const known = new Set(after.map(({ entity, id }) => `${entity} ${id}`));
        const whole = tableOf([...after.toReversed(), ...before.filter(({ entity, id }) => !known.has(`${entity} ${id}`))]);
        expect(moved.sum()).toBe(whole.sum());
        expect(tableOf(before).sum(after.map(({ ver, ...where }) => ({ ...where, row: { ver, fields: {} } })))).toBe(whole.sum());
        moved.clear();
        expect(moved.sum()).toBe('0000000000000000');
      }),
    );
  });

  it('is another one for another version, a row less or a row more', () => {
    const [one, two] = [{ entity: 'access', id: 'a', ver: 1 }, { entity: 'access', id: 'b', ver: 1 }];
    expect(new Set([[one], [two], [one, two], [{ ...one, ver: 2 }], []].map((list) => tableOf(list).sum())).size).toBe(5);
  });
});
