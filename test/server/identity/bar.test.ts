import { describe, expect, it } from 'vitest';
import { BULK_RAISE } from '../../../domain/roles/step-up.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { MONDAY } from '../tiny-school.ts';
import type { Pushing } from '../../../server/sync/push.ts';
import { deskOf, outcomesOf, setField, setRole, tinyEnt, valueOf } from '../ent-desk.ts';

const RAISES = Array.from({ length: BULK_RAISE.lines }, (_, i) => setRole(`cdi|person:p${String(i)}`, 'none', 'writer'));
const statuses = (answer: Parameters<typeof outcomesOf>[0]): readonly string[] => outcomesOf(answer).map(({ status }) => status);

describe('raising rights in bulk', () => {
  it('is refused without a fresh proof, leaves nothing, and says why; the rest of the send passes', () => {
    const ent = tinyEnt();
    const desk = deskOf(ent, 'adm1', undefined, false);
    const rights = (): number => desk.snapshot('settings').filter((line) => 'entity' in line && line.entity === 'access').length;
    const before = rights();
    const answer = desk.send([...RAISES, setField('cdi', 'title', 'CDI', 'Centre')]);
    expect(new Set(statuses(answer).slice(0, -1))).toEqual(new Set(['rejected']));
    expect(statuses(answer).at(-1)).toBe('applied');
    expect(outcomesOf(answer)[0]).toMatchObject({ refusal: { kind: 'needs-proof', lines: BULK_RAISE.lines } });
    expect(rights()).toBe(before);
  });

  it('is refused whole where the gesture is whole', () => {
    const answer = deskOf(tinyEnt(), 'adm1', undefined, false).send([...RAISES, setField('cdi', 'title', 'CDI', 'Centre')], { atomic: true });
    expect(new Set(statuses(answer))).toEqual(new Set(['rejected']));
  });

  it('passes with a fresh proof, and below the threshold without', () => {
    expect(outcomesOf(deskOf(tinyEnt(), 'adm1').send(RAISES)).some(({ refusal }) => refusal?.kind === 'needs-proof')).toBe(false);
    expect(outcomesOf(deskOf(tinyEnt(), 'adm1', undefined, false).send(RAISES.slice(1))).some(({ refusal }) => refusal?.kind === 'needs-proof')).toBe(false);
  });
});

describe('raising rights a few at a time', () => {
  const HALF = BULK_RAISE.lines / 2;
  const [first, second, third] = [RAISES.slice(0, HALF), RAISES.slice(HALF), [setRole('club|person:q', 'none', 'writer')]];
  const isRefused = (answer: Parameters<typeof outcomesOf>[0]): boolean => outcomesOf(answer).some(({ refusal }) => refusal?.kind === 'needs-proof');

  it('is counted over an hour: what reaches the threshold is refused without a fresh proof, from any console of the account', () => {
    let now = new Date(MONDAY);
    const ent = tinyEnt({ clock: () => now });
    const later = (minutes: number): void => void (now = new Date(now.getTime() + minutes * 60_000));
    expect(isRefused(deskOf(ent, 'adm1', 'a', false).send(first))).toBe(false);
    later(30);
    expect(isRefused(deskOf(ent, 'adm1', 'b', false).send(second))).toBe(true);
    expect(isRefused(deskOf(ent, 'adm2', 'c', false).send(third))).toBe(false);
    expect(isRefused(deskOf(ent, 'adm1', 'd', false).send(third))).toBe(false);
    later(31);
    expect(isRefused(deskOf(ent, 'adm1', 'e', false).send(second))).toBe(false);
  });

  it('begins again after a fresh proof, which vouches for what was before it', () => {
    const ent = tinyEnt();
    deskOf(ent, 'adm1', 'a', false).send(first);
    expect(ent.identity.needsProof({ id: 'adm1' }, HALF)).toBe(true);
    deskOf(ent, 'adm1', 'b', true).send(third);
    expect(ent.identity.needsProof({ id: 'adm1' }, HALF)).toBe(false);
    expect(isRefused(deskOf(ent, 'adm1', 'c', false).send(second))).toBe(false);
  });

  it('is counted between pushes that share a write, and all of them after it', () => {
    const ent = tinyEnt();
    const push = (client: string, isFresh: boolean, changes: readonly Change[]): Pushing => {
      const desk = deskOf(ent, 'adm1', client, isFresh);
      return { account: desk.account, request: desk.request(changes), author: { isFresh } };
    };
    const refused = (pushes: readonly Pushing[]): readonly boolean[] => ent.pushTogether(pushes).map((answer) => isRefused(valueOf(answer)));
    expect(refused([push('a', false, first), push('b', false, second), push('c', false, third)])).toEqual([false, true, false]);
    expect(ent.identity.needsProof({ id: 'adm1' }, HALF - 1)).toBe(true);
    expect(ent.identity.needsProof({ id: 'adm1' }, HALF - 2)).toBe(false);
    expect(refused([push('d', true, [setRole('club|person:r', 'none', 'writer')]), push('e', false, [setRole('club|person:s', 'none', 'writer')])])).toEqual([false, false]);
    expect(ent.identity.needsProof({ id: 'adm1' }, BULK_RAISE.lines - 1)).toBe(true);
    expect(ent.identity.needsProof({ id: 'adm1' }, BULK_RAISE.lines - 2)).toBe(false);
  });

  it('counts once what is sent again', () => {
    const ent = tinyEnt();
    const desk = deskOf(ent, 'adm1', 'a', false);
    const sent = desk.request(first);
    desk.raw(sent);
    desk.raw(sent);
    expect(ent.identity.needsProof({ id: 'adm1' }, HALF - 1)).toBe(false);
    expect(ent.identity.needsProof({ id: 'adm1' }, HALF)).toBe(true);
  });
});

describe('the emergency mode, where the school wants two administrators', () => {
  const restriction = (set: Json): Change => ({ entity: 'messagingSettings', id: 'general', edits: [{ field: 'restriction', was: null, set }] });
  const begin = restriction({ since: '2026-11-09T08:00:00.000Z', until: '2026-11-13T17:00:00.000Z', cells: {} });

  const school = (): ReturnType<typeof tinyEnt> => {
    const ent = tinyEnt();
    ent.identity.wantTwoPersons(deskOf(ent, 'adm1').account, 'emergency', true);
    return ent;
  };

  it('begins when the second one sends it too', () => {
    const ent = school();
    const [first, second] = [deskOf(ent, 'adm1'), deskOf(ent, 'adm2')];
    expect(first.sendOne(begin)).toMatchObject({ status: 'rejected', refusal: { kind: 'awaits-second-person' } });
    expect(ent.identity.emergencyAsked()).toMatchObject({ by: 'adm1' });
    expect(first.sendOne(begin)).toMatchObject({ status: 'rejected' });
    expect(second.sendOne(begin).status).toBe('applied');
    expect(ent.identity.emergencyAsked()).toBeUndefined();
  });

  it('is not asked for by those who could not begin it', () => {
    const ent = school();
    expect(deskOf(ent, 'chef').sendOne(begin)).toMatchObject({ refusal: { kind: 'role-forbids' } });
    expect(ent.identity.emergencyAsked()).toBeUndefined();
    expect(deskOf(ent, 'adm1').sendOne(begin)).toMatchObject({ refusal: { kind: 'awaits-second-person' } });
  });

  it('needs one only where the school did not ask for two, and to end it', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    expect(desk.sendOne(begin).status).toBe('applied');
    expect(desk.sendOne({ ...begin, edits: [{ field: 'restriction', was: begin.edits[0]?.set ?? null, set: null }] }).status).toBe('applied');
  });
});
