import { setTimeout as wait } from 'node:timers/promises';
import { IDLE_MINUTES } from '../../../domain/station/idle.ts';
import type { ConsoleClient } from '../../../renderer/school/console-client.ts';
import type { TestConsole } from '../../support/workbench.ts';
import { NO_EFFECT } from '../../support/workbench.ts';
import { newRubrique } from '../../scenario/new-rubrique.ts';

/** Signs in: a console whose waits are short may give up a first answer of a busy machine, and lock itself before its ENT is there again. */
export async function enter({ client }: Pick<TestConsole, 'client'>, accountId: string, tries = 5): Promise<void> {
  try {
    await client.session.signIn({ accountId });
  } catch (error) {
    if (tries === 1) throw error;
    return enter({ client }, accountId, tries - 1);
  }
  await client.station.setIdleMinutes({ minutes: IDLE_MINUTES.most });
}

/** Keeps one new rubrique; gives its identifier once it was promised. */
export async function keepOne({ client }: TestConsole): Promise<string> {
  const entry = newRubrique(crypto.randomUUID());
  await client.draft.record(entry);
  return entry.changes[0]?.id ?? '';
}

/** A console, called in this process or by its wire. */
interface Sender {
  readonly client: Pick<ConsoleClient, 'station' | 'school' | 'sync'>;
}

/** Sends everything that waits for the user, who is there: the clocks of a quick console would lock it within seconds. */
export async function sendAll({ client }: Sender): Promise<void> {
  await client.station.touch();
  const { draft } = await client.school.load();
  if (draft.length > 0) await client.sync.send({ ids: draft.map(({ id }) => id), ...NO_EFFECT });
}

/** Milliseconds after which what still waits is stuck. */
const PATIENCE = 10_000;

/** Exchanges until nothing waits any more; undefined when it does, else what is left. */
export async function calm(console: Sender): Promise<string | undefined> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    await sendAll(console);
    // It waits for its exchange a moment only: one that loads still is online, and empty.
    const { inOutbox, connection, activity } = await console.client.sync.refresh();
    if (inOutbox === 0 && connection === 'online' && activity === 'idle') return undefined;
    await wait(20);
  }
  const { inOutbox, connection } = (await console.client.school.load()).status;
  return `${inOutbox} changes are stuck (${connection})`;
}

/** What the journal says of a creation: « same » is one that was taken already. */
const TAKEN: ReadonlySet<string> = new Set(['applied', 'same']);

/** Every rubrique that was promised is there once, in the settings and in the journal; undefined when so. */
export async function judge({ client }: TestConsole, kept: readonly string[]): Promise<string | undefined> {
  const { rows } = await client.school.load();
  const there = new Set(rows.filter(({ entity }) => entity === 'rubrique').map(({ id }) => id));
  const lost = kept.filter((id) => !there.has(id));
  if (lost.length > 0) return `${lost.length} of ${kept.length} promised changes are lost`;
  const created: string[] = [];
  let before: number | null = null;
  for (;;) {
    const { entries } = await client.journal.page({ search: '', before, limit: 200 });
    created.push(...entries.flatMap(({ status, edits }) => (TAKEN.has(status) && edits[0] !== undefined ? [edits[0].id] : [])));
    before = entries.at(-1)?.k ?? null;
    if (entries.length < 200) break;
  }
  return new Set(created).size === created.length ? undefined : 'a change was applied twice';
}
