import { describe, expect, it } from 'vitest';
import { admitGesture } from '../../../domain/sync/ent/admit-gesture.ts';
import { mutationHash, type Mutation } from '../../../domain/sync/mutation.ts';

const numbered = (m: number, set = 'CDI'): Mutation => ({ m, gesture: 'g', entity: 'rubrique', id: 'cdi', edits: [{ field: 'title', was: null, set }] });
const [first, second, third] = [numbered(1), numbered(2), numbered(3)];
/** An ENT that took the two first. */
const REMEMBERED = { last: 2, hashOf: (m: number) => [first, second].filter((one) => one.m === m).map(mutationHash)[0] };
const LINES = { atomic: false };

describe('what an ENT admits of a gesture', () => {
  it('takes what follows, and knows again what it answered', () => {
    expect(admitGesture(REMEMBERED, LINES, [second, third, numbered(4)])).toEqual({ fresh: [third, numbered(4)], known: [2], stop: undefined });
  });

  it('stops where a number is missing: what came before it is taken, unless it was to be taken whole', () => {
    const missing = [first, third, numbered(5)];
    expect(admitGesture(REMEMBERED, LINES, missing)).toEqual({ fresh: [third], known: [1], stop: { kind: 'gap' } });
    expect(admitGesture(REMEMBERED, { atomic: true }, missing)).toEqual({ fresh: [], known: [1], stop: { kind: 'gap' } });
  });

  it('takes nothing where a number comes back with something else, or twice at once', () => {
    const forked = (m: number) => ({ fresh: [], known: [], stop: { kind: 'forked', m } });
    expect(admitGesture(REMEMBERED, LINES, [numbered(2, 'Bibliothèque'), third])).toEqual(forked(2));
    expect(admitGesture(REMEMBERED, LINES, [third, third])).toEqual(forked(3));
  });
});
