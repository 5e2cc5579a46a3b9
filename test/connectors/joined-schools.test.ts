import { expect, it } from 'vitest';
import { keepAccesses, readPlatforms, type JoinedSchools } from '../../server/connectors/joined-schools.ts';

const JOINED: JoinedSchools = { heardOf: () => undefined, list: async () => Promise.resolve(['A', 'B', 'C']) };

it('sees to every school, whatever fails in one of them, and says then what went wrong', async () => {
  for (const pass of [keepAccesses, readPlatforms]) {
    const seen: string[] = [];
    const work = async (uai: string): Promise<void> => {
      await Promise.resolve();
      if (uai !== 'C') throw new Error(`unreadable state of ${uai}`);
      seen.push(uai);
    };
    await expect(pass(JOINED, (uai) => ({ connectors: { keepAccesses: async () => work(uai), readIfDue: async () => work(uai) } }))).rejects.toThrow('unreadable state of A');
    expect(seen).toEqual(['C']);
  }
});
