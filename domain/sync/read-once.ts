import type { Row } from './row.ts';

/**
 * Reads each row once. A row never changes and has one identifier: what was read of it stays true, that it says nothing
 * this version understands too, and a school has thousands that are asked for again at each edit.
 */
export function readOnce<T extends object>(read: (id: string, row: Row) => T | undefined): (id: string, row: Row | undefined) => T | undefined {
  const known = new WeakMap<Row, T | 'nothing'>();
  return (id, row) => {
    if (row === undefined) return undefined;
    const one = known.get(row) ?? read(id, row) ?? 'nothing';
    known.set(row, one);
    return one === 'nothing' ? undefined : one;
  };
}
