import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskOf, lineWith, outcomesOf, setField, setRole, tinyEnt, valueOf } from '../ent-desk.ts';

const RIGHT = 'cdi|group:profil:eleves';

function roleNow(lines: ReturnType<ReturnType<typeof deskOf>['snapshot']>, id = RIGHT): unknown {
  const row = lines.find((line) => 'i' in line && line.i === id);
  return row !== undefined && 'd' in row ? row.d['role'] : undefined;
}

describe('push', () => {
  it('applies a change once, and answers the same to the same request', () => {
    const ent = tinyEnt();
    const desk = deskOf(ent, 'adm1');
    const request = desk.request([setRole(RIGHT, 'none', 'visitor')]);
    const first = valueOf(desk.raw(request));
    const heads = ent.heads();
    expect(valueOf(desk.raw(request))).toEqual(first);
    expect(outcomesOf(first).map(({ status }) => status)).toEqual(['applied']);
    expect(ent.heads()).toEqual(heads);
    expect(roleNow(desk.snapshot('settings'))).toBe('visitor');
  });

  it('says that a console forked when a number comes back with something else', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    desk.raw(desk.request([setRole(RIGHT, 'none', 'visitor')]));
    const other = valueOf(desk.raw(desk.request([setRole(RIGHT, 'none', 'writer')])));
    expect(other).toEqual({ kind: 'forked', m: 1 });
    expect(roleNow(desk.snapshot('settings'))).toBe('visitor');
  });

  it('asks for the missing number, and keeps what came before it', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    const request = desk.request([setRole(RIGHT, 'none', 'visitor'), setRole(RIGHT, 'visitor', 'writer')]);
    const mutations = request.mutations.map((one) => (one.m === 2 ? { ...one, m: 3 } : one));
    const answer = valueOf(desk.raw({ ...request, mutations }));
    expect(answer).toMatchObject({ kind: 'gap', expected: 2, outcomes: [{ m: 1, status: 'applied' }] });
  });

  it('applies nothing of an atomic gesture that has a hole', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    const request = desk.request([setRole(RIGHT, 'none', 'visitor'), setField('cdi', 'title', 'CDI', 'x')], { atomic: true });
    const mutations = request.mutations.map((one) => (one.m === 2 ? { ...one, m: 3 } : one));
    expect(valueOf(desk.raw({ ...request, mutations }))).toEqual({ kind: 'gap', expected: 1, outcomes: [] });
    expect(roleNow(desk.snapshot('settings'))).toBeUndefined();
  });

  it('answers resync to a console that knows another life of the ENT', () => {
    const ent = tinyEnt();
    const desk = deskOf(ent, 'adm1');
    const answer = valueOf(desk.raw({ ...desk.request([setRole(RIGHT, 'none', 'visitor')]), epoch: 'another' }));
    expect(answer).toEqual({ kind: 'resync', epoch: ent.epoch });
  });

  it('refuses that an account pushes as the console of another', () => {
    const ent = tinyEnt();
    deskOf(ent, 'adm1', 'console-1').send([setRole(RIGHT, 'none', 'visitor')]);
    const thief = deskOf(ent, 'adm2', 'console-1');
    expect(thief.raw(thief.request([setRole(RIGHT, 'visitor', 'none')]))).toEqual({
      ok: false,
      refusal: { kind: 'unauthorized' },
    });
    expect(() => thief.snapshot('settings')).toThrow('unauthorized');
  });

  it('refuses a mutation whose gesture is not told', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    const request = { ...desk.request([setRole(RIGHT, 'none', 'visitor')]), gestures: [] };
    expect(desk.raw(request)).toEqual({ ok: false, refusal: { kind: 'unknown-gesture', m: 1 } });
  });

  it('lets a gesture see what the gestures before it in the same push did', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    const one = desk.request([setField('cdi', 'title', 'CDI', 'Deux')]);
    const two = desk.request([setField('cdi', 'title', 'Deux', 'Trois')]);
    const request = {
      ...one,
      gestures: [...one.gestures, ...two.gestures],
      mutations: [...one.mutations, ...two.mutations.map((mutation) => ({ ...mutation, m: 2 }))],
    };
    expect(outcomesOf(valueOf(desk.raw(request))).map(({ status }) => status)).toEqual(['applied', 'applied']);
  });

  it('has no effect when it fails before it is durable, and its effect when it fails after', () => {
    let fails: 'before' | 'after' | 'never' = 'before';
    const fail = (when: 'before' | 'after') => (): void => {
      if (fails === when) throw new Error('power cut');
    };
    const ent = tinyEnt({ faults: { beforeCommit: fail('before'), afterCommit: fail('after') } });
    const desk = deskOf(ent, 'adm1');
    const request = desk.request([setRole(RIGHT, 'none', 'visitor')]);
    expect(() => desk.raw(request)).toThrow('power cut');
    expect(roleNow(desk.snapshot('settings'))).toBeUndefined();
    fails = 'after';
    expect(() => desk.raw(request)).toThrow('power cut');
    fails = 'never';
    expect(outcomesOf(valueOf(desk.raw(request))).map(({ status }) => status)).toEqual(['applied']);
    expect(lineWith(desk.snapshot('settings'), 'f').f.last).toBe(1);
    const later = desk.request([setRole(RIGHT, 'visitor', 'writer')]);
    const next = { ...later, mutations: later.mutations.map((one) => ({ ...one, m: 2 })) };
    expect(outcomesOf(valueOf(desk.raw(next))).map(({ status }) => status)).toEqual(['applied']);
  });

  it('remembers what it answered across a restart', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ent-')), 'ent.sqlite');
    const before = tinyEnt({ file });
    const desk = deskOf(before, 'adm1', 'c');
    const request = desk.request([setRole(RIGHT, 'none', 'visitor')]);
    const answer = valueOf(desk.raw(request));
    before.close();
    const after = tinyEnt({ file });
    expect(after.epoch).toBe(before.epoch);
    expect(valueOf(deskOf(after, 'adm1', 'c').raw(request))).toEqual(answer);
    after.close();
  });
});
