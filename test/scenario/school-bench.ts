import { expect } from 'vitest';
import type { TestConsole } from '../support/workbench.ts';
import { giveRight, newFolder, NO_EFFECT, NOW, openConsole, smallSeed, STUDENTS } from '../support/workbench.ts';
import { startEnt, type RunningEnt, type StartOptions } from '../../server/start-ent.ts';
import type { SeedRow } from '../../server/seed/seed-school.ts';
import type { ConsolePorts } from '../../main/console/console-ports.ts';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import type { Conflict } from '../../domain/sync/conflict.ts';

const running = new Set<RunningEnt>();

/** Starts the real ENT on a port, with the small school. */
export function startSchool(people?: number, dataFolder = newFolder(), port = 0): Promise<RunningEnt> {
  return startEntOf(smallSeed(people), { dataFolder, port });
}

/** The same with more settings; `now`: what its clock says. */
export function startSchoolWith(settings: readonly SeedRow[], now = NOW): Promise<RunningEnt> {
  const seed = smallSeed();
  return startEntOf({ ...seed, rows: [...seed.rows, ...settings] }, { dataFolder: newFolder(), port: 0 }, now);
}

async function startEntOf(
  { rows, school, people, groups, accounts }: Omit<ReturnType<typeof smallSeed>, 'rows'> & { readonly rows: readonly SeedRow[] },
  place: { readonly dataFolder: string; readonly port: number },
  now = NOW,
): Promise<RunningEnt> {
  return startSeeded({ ...place, seed: { school, people, groups, settings: rows, accounts }, clock: () => new Date(now) });
}

/** Starts one that is stopped with the others. */
export async function startSeeded(options: StartOptions): Promise<RunningEnt> {
  const ent = await startEnt(options);
  running.add(ent);
  return ent;
}

/** Stops the ENTs a test started; consoles are stopped first. */
export async function stopSchools(): Promise<void> {
  for (const ent of running) {
    await ent.stop();
  }
  running.clear();
}

/** A console signed in and loaded, over real HTTP. */
export async function join(ent: RunningEnt, accountId: string, over: Partial<ConsolePorts> = {}): Promise<TestConsole> {
  const console = await openConsole({ entUrl: ent.url, ...over });
  await console.client.session.signIn({ accountId });
  await console.client.sync.refresh();
  return console;
}

/** Keeps an entry and sends it at once. */
export async function sendOne({ client }: TestConsole, entry: DraftEntry) {
  await client.draft.record(entry);
  return client.sync.send({ ids: [entry.id], ...NO_EFFECT });
}

/** Makes a conflict: the second one writes without having heard of the first, who sends before them. */
export async function dispute([first, second]: readonly [TestConsole, TestConsole], theirs: DraftEntry, mine: DraftEntry): Promise<void> {
  await second.client.sync.setOffline({ offline: true });
  await sendOne(first, theirs);
  await second.client.draft.record(mine);
  await second.client.sync.setOffline({ offline: false });
  const { sent } = await second.client.sync.send({ ids: [mine.id], ...NO_EFFECT });
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['conflict']);
  await first.client.sync.refresh();
}

/** Gives the students of the school a role on the CDI. */
export function students(was: Parameters<typeof giveRight>[2], set: Parameters<typeof giveRight>[3], rubrique = 'cdi'): DraftEntry {
  return giveRight(rubrique, STUDENTS, was, set);
}

/** The open conflicts that a console shows. */
export async function conflictsOf({ client }: TestConsole): Promise<readonly { id: string; fields: Partial<Conflict> }[]> {
  const { rows } = await client.school.load();
  return rows
    .filter(({ entity, fields }) => entity === 'conflict' && fields['state'] === 'open')
    .map(({ id, fields }) => ({ id, fields: fields as Partial<Conflict> }));
}

/** Settles the open conflict of a console. */
export async function settleDispute(console: TestConsole, choice: 'theirs' | 'mine' | 'value', values?: readonly string[]) {
  const [conflict] = await conflictsOf(console);
  const edits = conflict?.fields.edits ?? [];
  return sendOne(console, {
    id: crypto.randomUUID(),
    intention: { kind: 'conflict.resolve', conflict: conflict?.id ?? '', choice },
    atomic: false,
    changes: [{
      entity: 'conflict',
      id: conflict?.id ?? '',
      edits: [{ field: 'resolution', was: edits.map(({ inForce }) => inForce), set: values === undefined ? { choice } : { choice, values: [...values] } }],
    }],
    createdAt: NOW,
    state: 'active',
  });
}
