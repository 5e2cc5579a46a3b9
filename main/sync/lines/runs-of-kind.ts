import type { Write } from '../../../domain/sync/console/write.ts';

/** Writes that follow each other and are of one kind, in their order. */
export function runsOfKind(writes: readonly Write[]): readonly (readonly Write[])[] {
  const runs: Write[][] = [];
  for (const write of writes) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === write.kind) {
      run.push(write);
    } else {
      runs.push([write]);
    }
  }
  return runs;
}
