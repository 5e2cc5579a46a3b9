import { SharedSheets } from '../../contract/console/shared-sheets.ts';
import type { Store } from '../database/open-store.ts';

/** The shared sheets as the ENT last said them, in the settings file of the account. */
export interface SharedSheetStore {
  read(): SharedSheets | undefined;
  keep(sheets: SharedSheets): void;
}

/** Prepares the statements of SQL. */
export function createSharedSheetStore(store: Store): SharedSheetStore {
  const find = store.prepare<[], string>('SELECT sheets FROM shared_sheet').pluck();
  const put = store.prepare<[string]>('INSERT OR REPLACE INTO shared_sheet VALUES (1, ?)');
  return {
    read: () => {
      const text = find.get();
      return text === undefined ? undefined : SharedSheets.safeParse(JSON.parse(text)).data;
    },
    keep: (sheets) => void put.run(JSON.stringify(sheets)),
  };
}
