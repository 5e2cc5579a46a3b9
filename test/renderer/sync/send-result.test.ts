import { describe, expect, it } from 'vitest';
import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import type { OutcomeStatus } from '../../../domain/sync/outcome.ts';
import { openRefusals, sendFate } from '../../../renderer/features/sync/sent/send-fate.ts';
import { resultWords } from '../../../renderer/features/sync/sent/send-result.tsx';
import { entry, NOON, right, smallSchool } from './small-school.ts';

const GESTURE = entry([right('cdi|group:teachers', 'none', 'writer')]);
const AT = '2026-11-09T13:52:00.000Z';
const ONLINE = { connection: 'online', activity: 'idle' } as const;

const sent = (m: number, status?: OutcomeStatus, settled = true): SentMutation => ({
  gesture: { id: GESTURE.id, intention: GESTURE.intention, atomic: false, authoredAt: NOON },
  mutation: { m, gesture: GESTURE.id, ...right(`cdi|group:g${m}`, 'none', 'writer') },
  ...(status === undefined ? {} : { outcome: { m, hash: '', status } }),
  settled,
});

const words = (list: readonly SentMutation[], status: Parameters<typeof resultWords>[1] = ONLINE) =>
  resultWords(sendFate(list, new Set([GESTURE.id])), status, AT);

describe('what became of a send', () => {
  it('says accepted only once the ENT accepted and its effect came back', () => {
    expect(words([sent(1, 'applied'), sent(2, 'same')])).toEqual({ kind: 'success', sentence: '2\u00A0changements envoyés et acceptés à 14\u00A0h\u00A052.' });
    expect(words([sent(1, 'applied', false)]).kind).toBe('info');
    expect(words([sent(1, 'applied', false)]).sentence).toContain('relecture en cours');
  });

  it('counts what was accepted, refused and disputed apart', () => {
    const list = [sent(1, 'applied'), sent(2, 'applied'), sent(3, 'rejected'), sent(4, 'conflict'), sent(5, 'held')];
    expect(words(list)).toEqual({ kind: 'warning', sentence: '2 acceptés, 1 refusé, 2 en conflit\u00A0: à décider.' });
  });

  it('is kept here, on its way, or in doubt: three sentences', () => {
    const waiting = [sent(1, undefined, false)];
    expect(words(waiting, { connection: 'offline', activity: 'idle' }).sentence).toContain('partira à la prochaine connexion');
    expect(words(waiting, { connection: 'online', activity: 'sending' }).sentence).toBe('Envoi en cours.');
    expect(words(waiting, { connection: 'unreachable', activity: 'idle' }).sentence).toContain('ne refaites pas la saisie');
    expect(words([...waiting, sent(2, 'applied')], { connection: 'unreachable', activity: 'idle' }).sentence).toContain('1 accepté, 1 sans réponse.');
  });

  it('says that nothing left when the changes cancelled each other', () => {
    expect(words([]).sentence).toContain('Rien n’est parti');
  });

  it('never says « synchronisé »', () => {
    const all = [words([]), words([sent(1, 'applied')]), words([sent(1)]), words([sent(1, 'rejected')])];
    expect(all.map(({ sentence }) => sentence).join(' ')).not.toMatch(/synchronis/i);
  });

  it('forgets a refusal once the value is as it was wanted, here or in the draft', () => {
    const refused = [sent(1, 'rejected')];
    expect(openRefusals(refused, smallSchool().getState().view, [])).toHaveLength(1);
    const again = entry([right('cdi|group:g1', 'none', 'writer')]);
    expect(openRefusals(refused, smallSchool([], [again]).getState().view, [])).toHaveLength(0);
  });
});
