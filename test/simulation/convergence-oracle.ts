import { canonicalJson, Json } from '../../domain/kernel/json.ts';
import { SETTINGS_ENTITIES } from '../../domain/sync/entity.ts';
import type { Row, SettingsView } from '../../domain/sync/row.ts';
import type { Verdict } from './oracles.ts';
import { awaitsSomebody, type SimulatedConsole } from './simulated-console.ts';
import { presentIn, type EntDisk } from './simulated-disk.ts';

/** After the calm: what a console shows, and what its disk keeps, is what the ENT has. */
export function judgeConvergence(ent: EntDisk, console: SimulatedConsole): Verdict {
  const { index, state, store, directory } = console;
  if (state.outbox.length > 0) {
    return `console ${index} is stuck with ${state.outbox.length} mutations`;
  }
  const stored = store.load();
  if (!sameRows(state.base, ent.rows) || !sameRows(stored.state.base, ent.rows)) {
    return `console ${index} differs from the ENT`;
  }
  const present = presentIn(ent.directory).toSorted().join();
  // Those who wait for somebody, and whoever came with their going, wait alone: all the rest has arrived.
  if (!awaitsSomebody(console) && [directory, stored.directory].some(({ people }) => [...people].toSorted().join() !== present)) {
    return `console ${index} has other people`;
  }
  const { journal } = stored;
  // The lines of a life that an ENT forgot without a word may stay, where they are as many: a console tells the break of their chain.
  const isTold = ent.wentBack || (journal.length === ent.journal.length && journal.every((entry, i) => sameValue(entry, ent.journal[i])));
  return isTold ? undefined : `console ${index} has another journal`;
}

function sameRows(a: SettingsView, b: SettingsView): boolean {
  return SETTINGS_ENTITIES.every((entity) => {
    const rows = [...a.list(entity)];
    return rows.length === [...b.list(entity)].length && rows.every(([id, row]) => sameRow(row, b.find(entity, id)));
  });
}

function sameRow(a: Row, b: Row | undefined): boolean {
  return a === b || (a.ver === b?.ver && sameValue(a.fields, b.fields));
}

/** By content; that of most is in the same order, which is known without laying it out. */
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b) || canonicalJson(Json.parse(a)) === canonicalJson(Json.parse(b));
}
