// Run in a process of its own: a school of 10,000 settings, loaded by new consoles, and the same rows received and kept by bare loops; prints the milliseconds of each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessId } from '../../domain/sync/row.ts';
import { createEnt } from '../../server/create-ent.ts';
import { serveEnt } from '../../server/http/serve-ent.ts';
import { openBareExchange } from '../floors/bare-exchange.ts';
import { openDesk, type BenchDesk } from './desk.ts';
import { groupId, makeSeed, rubriqueId, SIZES } from './seed.ts';

const ROWS = 10_000;
const [ROUNDS, WARM_UP] = [9, 2];

const rights = Array.from({ length: ROWS - SIZES.rubriques }, (_, rank) => {
  const rubrique = rubriqueId(1 + (rank % (SIZES.rubriques - 1)));
  return { entity: 'access' as const, id: accessId(rubrique, { kind: 'group', id: groupId(Math.floor(rank / (SIZES.rubriques - 1))) }), fields: { role: 'writer' } };
});
const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
const ent = createEnt({ file: join(folder, 'ent.sqlite'), encryptionKey: new Uint8Array(32).fill(5) });
// Nobody: the directory, which comes first, is that of the groups alone.
const seed = makeSeed(0);
ent.seed({ ...seed, settings: [...seed.settings, ...rights] });
const served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, console.error);
const floor = await openBareExchange(folder);
const samples = { rows: ROWS, ours: [] as number[], floor: [] as number[] };
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  const desk = await openDesk(served.url, join(folder, String(round)), 'admin-1');
  const lines = linesOf(desk);
  const start = performance.now();
  await floor.pull(lines.join('\n'));
  const bare = performance.now() - start;
  if (lines.length !== ROWS) throw new Error(`${lines.length} settings were loaded`);
  desk.close();
  if (round < WARM_UP) continue;
  samples.ours.push(desk.loaded);
  samples.floor.push(bare);
}
floor.close();
await served.stop();
ent.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(samples));

/** The lines that brought the settings of a console. */
function linesOf({ workspace: { state } }: BenchDesk): readonly string[] {
  return (['rubrique', 'access'] as const).flatMap((e) => [...state.base.list(e)].map(([i, { ver, fields, by, at }]) => JSON.stringify({ e, i, v: ver, d: fields, by, at })));
}
