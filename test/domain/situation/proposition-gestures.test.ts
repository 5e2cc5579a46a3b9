import { describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { answerCorrection, askCorrection, askedPropositions } from '../../../domain/situation/proposition-gestures.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { NOW, settings } from '../settings.ts';

const ASKING = { by: 'Catherine Moreau', at: NOW };
const FIX = { entity: 'membership', id: 'free|ann', edits: [{ field: 'member', was: false, set: true }] } as const;

describe('a correction asked by the direction', () => {
  const view = settings({ proposition: { 'GRP-02': { state: 'declined', note: '', askedBy: 'Catherine Moreau', askedAt: '2026-09-01' } } });

  it('is asked once, and again after an answer', () => {
    const asked = layChanges(view, must(askCorrection(view, 'GRP-01', ASKING), 'nobody asked it').changes);
    expect(askedPropositions(asked)).toEqual([{ control: 'GRP-01', state: 'asked', note: '', askedBy: 'Catherine Moreau', askedAt: NOW }]);
    expect(askCorrection(asked, 'GRP-01', ASKING)).toBeUndefined();
    const again = must(askCorrection(view, 'GRP-02', ASKING), 'it was declined');
    expect(again.changes[0]?.edits.map(({ field }) => field)).toEqual(['state', 'askedAt']);
  });

  it('is accepted with what corrects it, in one action', () => {
    const asked = layChanges(view, must(askCorrection(view, 'GRP-01', ASKING), 'nobody asked it').changes);
    const accepted = must(answerCorrection(asked, 'GRP-01', 'accepted', [FIX]), 'it waits for an answer');
    expect(accepted).toMatchObject({ intention: { kind: 'proposition.answer', control: 'GRP-01', state: 'accepted' }, atomic: false });
    expect(accepted.changes).toEqual([{ entity: 'proposition', id: 'GRP-01', edits: [{ field: 'state', was: 'asked', set: 'accepted' }] }, FIX]);
    expect(askedPropositions(layChanges(asked, accepted.changes))).toEqual([]);
    expect(answerCorrection(asked, 'GRP-01', 'declined')?.changes).toHaveLength(1);
    expect(answerCorrection(view, 'GRP-02', 'accepted')).toBeUndefined();
  });
});
