import { isOpen, type SheetLine } from './sheet-line.ts';

/** Who says that something was done, and when (ISO 8601). */
export interface Said {
  readonly by: string;
  readonly at: string;
}

/** When it was said, by whoever said it on a computer that was offline; never later than now, whatever its clock. */
export function saidAt(at: string | undefined, now: string): string {
  return at !== undefined && at < now ? at : now;
}

/**
 * Lines once somebody says that some are done, or takes it back; those that were read there stay as they are, and those that hold no longer say who had done
 * them: what stands there is then another value than is supposed. Gives those that change.
 */
export function tickLines(lines: readonly SheetLine[], ids: ReadonlySet<string>, done: boolean, { by, at }: Said): readonly SheetLine[] {
  const asked = lines.filter(({ id }) => ids.has(id));
  const isToSay = (line: SheetLine): boolean => isOpen(line) || (line.state === 'withdrawn' && line.doneBy === null);
  if (done) return asked.filter(isToSay).map((line) => ({ ...line, state: isOpen(line) ? 'declared' : line.state, doneBy: by, doneAt: at }));
  return asked.filter(({ state }) => state === 'declared').map((line) => ({ ...line, state: 'todo', doneBy: null, doneAt: null }));
}
