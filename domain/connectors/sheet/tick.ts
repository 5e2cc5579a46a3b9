import { isOpen, type SheetLine } from './sheet-line.ts';

/** Who says that something was done, and when (ISO 8601). */
export interface Said {
  readonly by: string;
  readonly at: string;
}

/** Lines once somebody says that some are done, or takes it back; those that hold no longer, or were read there, stay as they are. Gives those that change. */
export function tickLines(lines: readonly SheetLine[], ids: ReadonlySet<string>, done: boolean, { by, at }: Said): readonly SheetLine[] {
  const asked = lines.filter(({ id }) => ids.has(id));
  if (done) return asked.filter(isOpen).map((line) => ({ ...line, state: 'declared', doneBy: by, doneAt: at }));
  return asked.filter(({ state }) => state === 'declared').map((line) => ({ ...line, state: 'todo', doneBy: null, doneAt: null }));
}
