import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createAccessKeeper, readPlatforms, type JoinedSchools } from '../../server/connectors/joined-schools.ts';

const JOINED: JoinedSchools = { heardOf: () => undefined, list: async () => Promise.resolve(['A', 'B', 'C']) };

it('sees to every school, whatever fails in one of them, and says then what went wrong', async () => {
  for (const pass of [(at: Parameters<typeof createAccessKeeper>[1] & Parameters<typeof readPlatforms>[1]) => createAccessKeeper(JOINED, at)(), async (at: Parameters<typeof readPlatforms>[1]) => readPlatforms(JOINED, at)]) {
    const seen: string[] = [];
    const work = async (uai: string): Promise<void> => {
      await Promise.resolve();
      if (uai !== 'C') throw new Error(`unreadable state of ${uai}`);
      seen.push(uai);
    };
    await expect(pass((uai) => ({ connectors: { closeAccesses: async () => work(uai), leaveByItself: async () => undefined, readIfDue: async () => work(uai) } }))).rejects.toThrow('unreadable state of A');
    expect(seen).toEqual(['C']);
  }
});

it('keeps no school from closing its accesses where the platform of another one does not answer, minute after minute', async () => {
  const stuck = Promise.withResolvers<undefined>();
  const seen: string[] = [];
  const keep = createAccessKeeper(JOINED, (uai) => ({
    connectors: {
      closeAccesses: async () => {
        seen.push(`close ${uai}`);
        if (uai === 'A') await stuck.promise;
      },
      leaveByItself: async () => {
        seen.push(`open ${uai}`);
        if (uai === 'B') await stuck.promise;
      },
    },
  }));
  const minutes: Promise<void>[] = [];
  for (let i = 0; i < 3; i += 1) {
    minutes.push(keep());
    await nextTurn();
  }
  expect(Object.fromEntries(Map.groupBy(seen, (one) => one).entries().map(([one, all]) => [one, all.length]))).toEqual({ 'close A': 1, 'close B': 3, 'close C': 3, 'open B': 1 });
  stuck.resolve(undefined);
  await Promise.all(minutes);
  expect(seen).toContain('open C');
});
