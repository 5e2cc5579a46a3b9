import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PushRequest } from '../../../domain/sync/protocol.ts';
import { readPush } from '../../../server/http/read-push.ts';

const GESTURE = '8f14e45f-ceea-467f-9c3b-1f0e6a1d2b3c';

/** What a wire may put anywhere; undefined: the key is not there. */
const anything = fc.oneof(fc.constantFrom(undefined, null, 1, -1, 0.5, '', 'x', 'x'.repeat(300), true, {}, [], { a: 1 }), fc.jsonValue());
const orElse = (usual: unknown): fc.Arbitrary<unknown> => fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: anything });
const odd = fc.oneof({ weight: 19, arbitrary: fc.constant(undefined) }, anything);
const edit = fc.record({ field: orElse('role'), was: orElse('none'), set: orElse('visitor'), odd });
const edits = fc.oneof({ weight: 12, arbitrary: fc.array(edit, { minLength: 1, maxLength: 3 }) }, { weight: 1, arbitrary: anything });
const mutation = fc.record({ entity: orElse('access'), id: orElse('r|group:g'), edits, m: orElse(3), gesture: orElse(GESTURE), seen: odd, odd });
const push = fc.record({
  protocol: orElse(1), schema: orElse(1), client: orElse('c'), epoch: orElse('e'), odd,
  gestures: orElse([{ id: GESTURE, intention: { kind: 'access.paste', cells: 1 }, atomic: false, authoredAt: '2026-11-09T08:00:00Z' }]),
  mutations: fc.oneof({ weight: 12, arbitrary: fc.array(mutation, { maxLength: 3 }) }, { weight: 1, arbitrary: anything }),
});

function readOrRefuse(input: unknown): unknown {
  try {
    return readPush(input);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

test('a push is read as the contract reads it, whatever comes', () => {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(push, (drawn) => {
      const input: unknown = JSON.parse(JSON.stringify(drawn));
      const expected = PushRequest.safeParse(input);
      accepted += expected.success ? 1 : 0;
      refused += expected.success ? 0 : 1;
      expect(readOrRefuse(input)).toEqual(expected.success ? expected.data : 'Input validation failed');
    }),
    { numRuns: 4000 },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(300);
});

test('each identifier of a gesture is read, and not only the first', () => {
  const change = { entity: 'access', id: 'r|group:g', edits: [{ field: 'role', was: 'none', set: 'visitor' }] };
  const mutations = [GESTURE, GESTURE, 'not one'].map((gesture, i) => ({ ...change, m: i + 1, gesture }));
  expect(() => readPush({ protocol: 1, schema: 1, client: 'c', epoch: 'e', gestures: [], mutations })).toThrow('Input validation failed');
});
