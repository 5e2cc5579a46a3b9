import { expect, it } from 'vitest';
import { createGate } from '../../server/connectors/http/gate.ts';

it('never lets one more in than it says, even at the very moment at which somebody leaves', async () => {
  const gate = createGate(1);
  let [inside, most] = [0, 0];
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await Promise.resolve();
    inside -= 1;
  };
  const all = [gate(work), gate(work)];
  // One more asks in each turn of the way out of the first.
  for (let turn = 0; turn < 10; turn += 1) {
    all.push(gate(work));
    await Promise.resolve();
  }
  await Promise.all(all);
  expect(most).toBe(1);
});

it('lets in first what goes before the others, and then these in their order', async () => {
  const gate = createGate(1);
  const seen: string[] = [];
  const work = (name: string) => async (): Promise<void> => void seen.push(name);
  await Promise.all([gate(work('inside')), gate(work('one')), gate(work('other')), gate(work('closing'), 'first')]);
  expect(seen).toEqual(['inside', 'closing', 'one', 'other']);
});

it('lets in as many as it says, in their order, and goes on after a work that failed', async () => {
  const gate = createGate(2);
  const seen: number[] = [];
  const works = [0, 1, 2, 3].map((rank) =>
    gate(async () => {
      seen.push(rank);
      await Promise.resolve();
      if (rank === 0) throw new Error('it failed');
    }),
  );
  expect(seen).toEqual([0, 1]);
  expect((await Promise.allSettled(works)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(seen).toEqual([0, 1, 2, 3]);
});
