import { join, startSchool, stopSchools } from '../../scenario/school-bench.ts';
import type { Random } from '../../simulation/random.ts';
import { cleanUp, openConsole, type TestConsole } from '../../support/workbench.ts';
import { openBadNetwork, type BadNetwork } from '../bad-network.ts';
import type { Programme } from '../programme.ts';
import { QUICK } from './quick-timers.ts';
import { calm, judge, keepOne, sendAll } from './work.ts';

const ACTS = 12;

interface Desk {
  readonly network: BadNetwork;
  console: TestConsole;
}

/** One act of whoever is at a desk; gives what was promised, if anything. */
async function act(desk: Desk, random: Random): Promise<readonly string[]> {
  const luck = random.next();
  if (luck < 0.5) return [await keepOne(desk.console)];
  if (luck < 0.8) await sendAll(desk.console);
  else if (luck < 0.93) await desk.console.client.sync.refresh();
  else {
    await desk.console.stop();
    desk.console = await openConsole({ ...desk.console.ports });
  }
  return [];
}

async function sitDown(entUrl: string, account: string, random: Random): Promise<Desk> {
  const bad = await openBadNetwork(entUrl, random);
  bad.bad = false;
  const console = await openConsole({ entUrl: bad.url, entName: account, timers: QUICK });
  await console.client.session.signIn({ accountId: account });
  await console.client.sync.refresh();
  bad.bad = true;
  return { network: bad, console };
}

const rowsOf = async ({ client }: TestConsole): Promise<string> =>
  JSON.stringify((await client.school.load()).rows.map(({ entity, id, ver }) => `${entity} ${id} ${ver}`).toSorted());

/** Once the weather is good again: nothing waits, nothing is lost nor doubled, and everybody has what the ENT has. */
async function verdictOf(desks: readonly Desk[], kept: readonly string[], truth: () => Promise<string>): Promise<string | undefined> {
  for (const { console } of desks) {
    const stuck = await calm(console);
    if (stuck !== undefined) return stuck;
  }
  const expected = await truth();
  for (const { console } of desks) {
    const problem = (await calm(console)) ?? (await judge(console, kept));
    if (problem !== undefined) return problem;
    if ((await rowsOf(console)) !== expected) return 'a console differs from the ENT';
  }
  return undefined;
}

/** Two consoles that work through a bad network, over real HTTP (sync:T3, rel:R7). */
export const network: Programme = {
  what: 'acts of two consoles through a network that cuts, lies and slows',
  run: async (random) => {
    const ent = await startSchool();
    const desks = [await sitDown(ent.url, 'admin-1', random), await sitDown(ent.url, 'admin-2', random)];
    const kept: string[] = [];
    for (let i = 0; i < ACTS; i++) kept.push(...(await act(random.pick(desks), random)));
    for (const { network: bad } of desks) bad.bad = false;
    const problem = await verdictOf(desks, kept, async () => rowsOf(await join(ent, 'admin-1')));
    await cleanUp();
    for (const { network: bad } of desks) await bad.close();
    await stopSchools();
    return problem ?? ACTS;
  },
};
