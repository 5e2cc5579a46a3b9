import { setTimeout as wait } from 'node:timers/promises';
import type { TestConsole } from '../../support/workbench.ts';
import { NO_EFFECT } from '../../support/workbench.ts';
import { newRubrique } from '../../scenario/new-rubrique.ts';

/** Keeps one new rubrique; gives its identifier once it was promised. */
export async function keepOne({ client }: TestConsole): Promise<string> {
  const entry = newRubrique(crypto.randomUUID());
  await client.draft.record(entry);
  return entry.changes[0]?.id ?? '';
}

/** Sends everything that waits for the user, who is there: the clocks of a quick console would lock it within seconds. */
export async function sendAll({ client }: TestConsole): Promise<void> {
  await client.station.touch();
  const { draft } = await client.school.load();
  if (draft.length > 0) await client.sync.send({ ids: draft.map(({ id }) => id), ...NO_EFFECT });
}

const PATIENCE = 200;

/** Exchanges until nothing waits any more; undefined when it does, else what is left. */
export async function calm(console: TestConsole): Promise<string | undefined> {
  for (let i = 0; i < PATIENCE; i++) {
    await sendAll(console);
    const { inOutbox, connection } = await console.client.sync.refresh();
    if (inOutbox === 0 && connection === 'online') return undefined;
    await wait(20);
  }
  const { inOutbox, connection } = (await console.client.school.load()).status;
  return `${inOutbox} changes are stuck (${connection})`;
}

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
    created.push(...entries.flatMap(({ status, edits }) => (status === 'applied' && edits[0] !== undefined ? [edits[0].id] : [])));
    before = entries.at(-1)?.k ?? null;
    if (entries.length < 200) break;
  }
  return new Set(created).size === created.length ? undefined : 'a change was applied twice';
}
