import { setTimeout as wait } from 'node:timers/promises';
import { join, startSchool, stopSchools } from '../../scenario/school-bench.ts';
import type { Random } from '../../simulation/random.ts';
import { cleanUp, openConsole, type TestConsole } from '../../support/workbench.ts';
import { openBadNetwork, type BadNetwork } from '../bad-network.ts';
import { weatherOf, type Mix, type Weather } from '../weather.ts';
import type { Programme } from '../programme.ts';
import { QUICK } from './quick-timers.ts';
import { calm, enter, judge, keepOne, sendAll } from './work.ts';

const ACTS = 12;
/** Milliseconds that a send has before its console closes. */
const MOMENT = 15;

interface Desk {
  readonly network: BadNetwork;
  console: TestConsole;
}

/** One act of whoever is at a desk; gives what was promised, if anything. */
async function act(desk: Desk, random: Random): Promise<readonly string[]> {
  const luck = random.next();
  if (luck < 0.5) return [await keepOne(desk.console)];
  if (luck < 0.75) await sendAll(desk.console);
  else if (luck < 0.85) await desk.console.client.sync.refresh();
  else await reopen(desk, random);
  return [];
}

/** Closes a console, also while it sends, and opens it again: what it sent may come after what it sends next. */
async function reopen(desk: Desk, random: Random): Promise<void> {
  const { console } = desk;
  const sending = random.chance(0.5) ? sendAll(console).catch(() => undefined) : undefined;
  if (sending !== undefined) await wait(MOMENT);
  await console.stop();
  await sending;
  desk.console = await openConsole({ ...console.ports });
}

async function sitDown(entUrl: string, account: string, weather: Weather): Promise<Desk> {
  const bad = await openBadNetwork(entUrl, weather);
  const console = await openConsole({ entUrl: bad.url, entName: account, timers: QUICK });
  await enter(console, account);
  // A refresh waits for its exchange a quick moment only: what is edited before the first answer has no mother.
  const stuck = await calm(console);
  if (stuck !== undefined) throw new Error(stuck);
  bad.worsen();
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

/** Two consoles that work through a bad network, over real HTTP (sync:T3, rel:R7); `mix`: of which troubles, all of them by default. */
export const networkOf = (mix?: Mix): Programme => ({
  what: 'acts of two consoles through a network that cuts, lies, delays, repeats and falls silent',
  run: async (random) => {
    const ent = await startSchool();
    const weather = weatherOf(random, mix);
    const desks = [await sitDown(ent.url, 'admin-1', weather), await sitDown(ent.url, 'admin-2', weather)];
    const kept: string[] = [];
    for (let i = 0; i < ACTS; i++) kept.push(...(await act(random.pick(desks), random)));
    for (const { network: bad } of desks) bad.clear();
    const problem = await verdictOf(desks, kept, async () => rowsOf(await join(ent, 'admin-1')));
    await cleanUp();
    for (const { network: bad } of desks) await bad.close();
    await stopSchools();
    return problem ?? ACTS;
  },
});
