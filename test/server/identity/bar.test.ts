import { describe, expect, it } from 'vitest';
import { BULK_RAISE } from '../../../domain/roles/step-up.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { deskOf, outcomesOf, setField, setRole, tinyEnt } from '../ent-desk.ts';

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
