import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Grants } from '../../../server/connectors/entcore/answers.ts';

const Id = z.string().min(1).max(100);
const AS_WRITTEN = z.array(z.object({ id: Id, roles: z.array(Id).nullish().transform((list) => list ?? []) }));

const value = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom<unknown>(null, undefined, 3, {}, [], 'x'.repeat(100), 'x'.repeat(101)));
const row = fc.oneof(fc.record({ id: value, roles: fc.oneof(fc.array(value, { maxLength: 3 }), value), name: value }, { requiredKeys: [] }), value);

it('accesses that are looked at by hand are read as the schema reads them, and refused where it refuses them', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(row, { maxLength: 4 }), value), (answer) => {
      const [byHand, written] = [Grants.safeParse(answer), AS_WRITTEN.safeParse(answer)];
      expect(byHand.success).toBe(written.success);
      expect(byHand.data?.map(({ id, roles }) => ({ id, roles }))).toEqual(written.data);
    }),
    { numRuns: 2_000 },
  );
});
