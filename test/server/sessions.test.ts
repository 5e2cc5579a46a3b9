import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDelivery, writeDelivery } from '../../scripts/demo/make-delivery.ts';
import type { Ent } from '../../server/create-ent.ts';
import { TINY_SCHOOL } from './tiny-school.ts';
import { valueOf } from './ent-desk.ts';
import { newEnt } from './new-ent.ts';

const DAY = 86_400_000;

function entAt(clock: { now: number }): Ent {
  const ent = newEnt({ clock: () => new Date(clock.now) });
  ent.seed(TINY_SCHOOL);
  return ent;
}

describe('sessions', () => {
  it('accepts a token for 7 days, then says that it expired', () => {
    const clock = { now: Date.parse('2026-11-09T08:00:00Z') };
    const ent = entAt(clock);
    const { token } = valueOf(ent.sessions.open('adm1', 'Poste du secrétariat'));
    clock.now += 7 * DAY - 1;
    expect(ent.sessions.find(token)).toMatchObject({ ok: true, value: { id: 'adm1', role: 'administrator' } });
    clock.now += 1;
    expect(ent.sessions.find(token)).toEqual({ ok: false, refusal: { kind: 'unauthorized', reason: 'expired' } });
  });

  it('gives tokens that nobody guesses, and knows no other', () => {
    const ent = entAt({ now: 0 });
    const tokens = new Set(Array.from({ length: 50 }, () => valueOf(ent.sessions.open('adm1', 'x')).token));
    expect(tokens.size).toBe(50);
    expect([...tokens].every((token) => Buffer.from(token, 'base64url').byteLength === 32)).toBe(true);
    expect(ent.sessions.find('x'.repeat(43))).toMatchObject({ ok: false, refusal: { reason: 'absent' } });
    expect(ent.sessions.open('nobody', 'x')).toEqual({ ok: false, refusal: { kind: 'unknown-account' } });
  });

  it('ends those that were chosen, once people are real', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ent-'));
    await writeDelivery(makeDelivery({ students: 6 }), folder);
    const ent = newEnt({});
    valueOf(await ent.importAaf({ folder, fictitious: true }));
    const [account] = ent.accounts();
    const { token } = valueOf(ent.sessions.open(account?.id ?? '', 'x'));
    expect(ent.sessions.find(token).ok).toBe(true);
    valueOf(await ent.importAaf({ folder, fictitious: false }));
    expect(ent.sessions.find(token)).toEqual({ ok: false, refusal: { kind: 'unauthorized', reason: 'absent' } });
  });

  it('closes one session and leaves the others', () => {
    const ent = entAt({ now: 0 });
    const [one, two] = [valueOf(ent.sessions.open('adm1', 'a')).token, valueOf(ent.sessions.open('adm1', 'b')).token];
    ent.sessions.close(one);
    expect([ent.sessions.find(one).ok, ent.sessions.find(two).ok]).toEqual([false, true]);
  });
});
