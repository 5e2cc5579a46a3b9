import { join } from 'node:path';
import { openWorkspace } from '../../../main/console/workspace.ts';
import { cleanUp, newFolder } from '../../support/workbench.ts';
import { needTracer, refusedAt } from '../tracing/tracer.ts';
import { KEEPER, workspacePortsOf } from '../victims/keeper.ts';
import { runVictim } from '../victims/run-victim.ts';
import type { Programme } from '../programme.ts';

/** More than the fsync calls of its six entries, from the first one of an open file. */
const CALLS = 40;

/** The entries that a folder gives back. */
function entriesIn(folder: string): readonly string[] {
  const opened = openWorkspace(workspacePortsOf(folder), KEEPER);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const ids = opened.value.draft().map(({ id }) => id);
  opened.value.close();
  return ids;
}

/** A disk that fails at any fsync (rel:D5, R5): what was said to be kept is found by a restart, what was said to be refused is not. */
export const diskRefusals: Programme = {
  what: 'entries refused by a disk that fails at an fsync',
  run: async (_random, seed) => {
    needTracer();
    const folder = newFolder();
    const program = [process.execPath, join(import.meta.dirname, '../victims/refused-edits.program.ts'), folder];
    const { said } = await runVictim(refusedAt(program, { call: 'fsync', when: ((seed - 1) % CALLS) + 1 }));
    const kept = said.flatMap((line) => (line.startsWith('KEPT ') ? [line.slice('KEPT '.length)] : []));
    const found = entriesIn(folder);
    await cleanUp();
    return found.join() === kept.join() ? said.length - kept.length : `kept ${kept.length}, found ${found.length}`;
  },
};
