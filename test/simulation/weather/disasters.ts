import { must } from '../../../domain/kernel/assert.ts';
import { evolve } from '../../../domain/sync/console/write.ts';
import { createWitness } from '../oracles.ts';
import { restart, type SimulatedConsole } from '../simulated-console.ts';
import { copyEntDisk } from '../simulated-disk.ts';
import { cutStreams } from './network.ts';
import type { Simulation } from './simulation.ts';

/** Backs the ENT up, or puts an old backup in its place, which does not always say so. */
export function touchEnt(sim: Simulation): void {
  if (sim.random.chance(0.6)) {
    sim.backup = copyEntDisk(sim.ent);
  } else if (sim.restores < 2) {
    sim.restores += 1;
    cutStreams(sim);
    const isSilent = sim.goesBackSilently && sim.restores === 1;
    const epoch = isSilent ? sim.ent.epoch : sim.code.epochAfterRestore(sim.ent.epoch, `epoch${sim.restores}`);
    sim.ent = { ...copyEntDisk(sim.backup), epoch, wentBack: sim.ent.wentBack || isSilent };
    excuse(sim);
    for (const witness of sim.witnesses) {
      witness.holds.clear();
    }
  }
}

/** Keeps a copy of a console's disk, puts it back, or puts it in another computer's place. */
export function touchDisk(sim: Simulation, console: SimulatedConsole): void {
  const draw = sim.random.next();
  if (draw < 0.5 || console.drawer === undefined) {
    console.drawer = console.store.copy();
    return;
  }
  // A clone keeps the user: the computer beside gets this disk, and both go on under one name.
  const target = draw < 0.9 ? console : sim.random.pick(sim.consoles);
  const before = knownTo(target);
  target.store.replace(console.drawer);
  restart(target);
  const after = knownTo(target);
  for (const hash of before) {
    if (!after.has(hash)) {
      sim.ledger.gone.add(hash);
    }
  }
  excuse(sim);
  const witness = must(sim.witnesses[target.index], 'a witness per console');
  Object.assign(witness, createWitness(witness.rotten));
}

function knownTo({ state: { outbox, settled, lost } }: SimulatedConsole): ReadonlySet<string> {
  return new Set([...outbox, ...settled, ...lost].map(({ hash }) => hash));
}

function excuse({ ledger: { gone, excused }, ent }: Simulation): void {
  for (const hash of gone) {
    if (!ent.fates.has(hash)) {
      excused.add(hash);
    }
  }
}

/** A row of a console's copy turns into another, on the disk and in memory, without anybody having written it; or somebody will be lost on the way. */
export function rotDisk(sim: Simulation, console: SimulatedConsole): void {
  const [id, row] = sim.random.pick([...console.state.base.list('access'), ['none', undefined] as const]);
  if (!sim.code.rots) return;
  if (row === undefined) {
    console.losesNext = true;
    return;
  }
  const rotten = { kind: 'row', entity: 'access', id, row: { ...row, ver: row.ver + 50, fields: { role: 'manager' } } } as const;
  console.store.commit([rotten]);
  evolve(console.state, [rotten]);
  // Its version goes back when the copy is made good again, which is no row that goes back.
  // A copy of this disk may turn up on any computer.
  sim.witnesses.forEach(({ rotten: rows }) => rows.add(`access ${id}`));
}
