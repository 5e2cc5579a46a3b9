import { mkdtempSync, rmSync, openSync, writeSync, fsyncSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { openWorkspace } from '../../main/console/workspace.ts';
import { SETTINGS_MIGRATIONS } from '../../main/database/migrations/settings.ts';
import { connect } from '../../main/database/open-store.ts';
import type { SchoolSeed } from '../../server/seed/seed-school.ts';
import { openBenchConsole } from '../bench-console.ts';
import { atMost, quantile, type BenchLine } from '../bench-line.ts';
import { startEnt } from '../../server/start-ent.ts';

const CHANGES = 300;
const WARM_UP = 50;
const KEY = new Uint8Array(32).fill(3);

/** B23: one change of the user, from the call to its durable answer, beside the same row and one append with its fsync. */
export async function benchRecord(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
  const console = await openRecorder(join(folder, 'console'));
  const kept = openKeeping(join(folder, 'kept'));
  const floor = openFloor(join(folder, 'floor'));
  const samples = { call: [] as number[], keep: [] as number[], floor: [] as number[] };
  for (let i = 0; i < CHANGES + WARM_UP; i++) {
    const spent = {
      floor: await timed(() => floor.keep(newEntry(i))),
      keep: await timed(() => kept.keep(newEntry(i))),
      call: await timed(() => console.record(newEntry(i))),
    };
    if (i >= WARM_UP) {
      samples.floor.push(spent.floor);
      samples.keep.push(spent.keep);
      samples.call.push(spent.call);
    }
  }
  await console.stop();
  kept.close();
  floor.close();
  rmSync(folder, { recursive: true, force: true });
  return [
    line('B23.median', 'keep one change durably (median)', samples.keep, samples.floor, 0.5),
    line('B23.p95', 'keep one change durably (95th percentile)', samples.keep, samples.floor, 0.95),
    { ...line('B23.call', 'the whole call of the page: rule asked again, kept, told (median)', samples.call, samples.floor, 0.5), target: 'for information', ok: null },
  ];
}

function line(id: string, what: string, ours: readonly number[], floor: readonly number[], share: number): BenchLine {
  return atMost({ id, what, value: quantile(ours, share), unit: 'ms', reference: quantile(floor, share) }, 1.5);
}

async function timed(act: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function newEntry(i: number): DraftEntry {
  const role = i % 2 === 0 ? 'writer' : 'visitor';
  return {
    id: crypto.randomUUID(),
    intention: { kind: 'access.set', rubrique: { id: 'cdi', name: 'CDI' }, principal: { kind: 'group', id: 'profil:eleve' }, role },
    atomic: false,
    changes: [{ entity: 'access', id: 'cdi|group:profil:eleve', edits: [{ field: 'role', was: 'none', set: role }] }],
    createdAt: '2026-11-09T08:00:00.000Z',
    state: 'active',
  };
}

const SEED: SchoolSeed = {
  school: { uai: '0310000A', name: 'Bench', fictitious: true, rightsInheritance: false },
  people: [],
  groups: [{ id: 'profil:eleve', name: 'Élèves', kind: 'profile', origin: 'computed' }],
  settings: [
    { entity: 'rubrique', id: 'root', fields: { title: 'Accueil', kind: 'racine', state: 'active', visibility: 'publique' } },
    { entity: 'rubrique', id: 'cdi', fields: { title: 'CDI', parentId: 'root', state: 'active' } },
  ],
  accounts: [{ id: 'admin-1', name: 'Anne Roux', role: 'administrator', title: '' }],
};

async function openRecorder(dataFolder: string) {
  const ent = await startEnt({ dataFolder: `${dataFolder}-ent`, seed: SEED });
  const { console: opened, client } = await openBenchConsole(dataFolder, ent.url);
  await client.session.signIn({ accountId: 'admin-1' });
  await client.sync.refresh();
  return {
    record: async (entry: DraftEntry): Promise<void> => void (await client.draft.record(entry)),
    stop: async (): Promise<void> => {
      await opened.stop();
      await ent.stop();
    },
  };
}

function openKeeping(folder: string) {
  const opened = openWorkspace(
    { folder, key: KEY, newId: () => crypto.randomUUID(), clock: () => new Date(), log: () => undefined },
    { id: 'bench', name: 'Bench', role: 'administrator', title: '' },
  );
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const { keep, close } = opened.value;
  return { keep: (entry: DraftEntry) => keep({ draft: [{ kind: 'put', entry }] }), close };
}

/** The same row in the same table under the same cipher and pragmas, and the same text appended to a file with its fsync. */
function openFloor(folder: string) {
  const store = connect(`${folder}.db`, KEY);
  for (const { sql } of SETTINGS_MIGRATIONS) store.exec(sql);
  const insert = store.prepare<[string, string, string]>('INSERT INTO draft (id, state, entry) VALUES (?, ?, ?)');
  const file = openSync(`${folder}.log`, 'a');
  return {
    keep: (entry: DraftEntry): void => {
      const text = JSON.stringify(entry);
      insert.run(entry.id, entry.state, text);
      writeSync(file, text);
      fsyncSync(file);
    },
    close: (): void => {
      closeSync(file);
      store.close();
    },
  };
}
