import type { z } from 'zod';
import type { Store } from '../database/open-store.ts';

/** What this computer remembers in the console's own file, each value under a name. */
export interface NamedValues {
  /** The value kept under that name; undefined when there is none, or one that is not, or no longer, of that shape. */
  read<T>(name: string, shape: z.ZodType<T>): T | undefined;
  keep(name: string, value: unknown): void;
}

/** Prepares the statements; the preferences of an account bear its identifier alone, every other name begins by a word and a space. */
export function createNamedValues(store: Store): NamedValues {
  const find = store.prepare<[string], string>('SELECT value FROM preference WHERE account = ?').pluck();
  const put = store.prepare<[string, string]>('INSERT OR REPLACE INTO preference VALUES (?, ?)');
  return {
    read: (name, shape) => {
      const text = find.get(name);
      return text === undefined ? undefined : shape.safeParse(JSON.parse(text)).data;
    },
    keep: (name, value) => void put.run(name, JSON.stringify(value)),
  };
}
