import { z } from 'zod';
import { MemberColumns } from '../../domain/imports/listed-member.ts';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from './named-values.store.ts';

/** The columns that somebody chose for files of a same header. */
export interface ColumnMemory {
  find(header: readonly string[]): MemberColumns | undefined;
  keep(header: readonly string[], columns: MemberColumns): void;
}

/** The memory of an account whole, for a copy of it. */
export interface KeptColumns extends ColumnMemory {
  /** The last chosen first. */
  all(): readonly { readonly header: string[]; readonly columns: MemberColumns }[];
}

/** How many headers are remembered per account, the oldest forgotten first. */
const MOST = 50;

/** Before the account in the name under which its choices are kept: no account of an ENT begins so. */
const COLUMNS = 'columns ';

const Kept = z.array(z.object({ header: z.array(z.string()), columns: MemberColumns }));

/** The memory of each account of this computer. */
export function createColumnMemory(store: Store): (accountId: string) => KeptColumns {
  const values = createNamedValues(store);
  return (accountId) => {
    const key = COLUMNS + accountId;
    const read = (): z.infer<typeof Kept> => values.read(key, Kept) ?? [];
    return {
      all: read,
      find: (header) => read().find((kept) => isSame(kept.header, header))?.columns,
      keep: (header, columns) => {
        const others = read().filter((kept) => !isSame(kept.header, header));
        values.keep(key, [{ header, columns }, ...others].slice(0, MOST));
      },
    };
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, i) => name === other[i]);
}
