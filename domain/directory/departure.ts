import { z } from 'zod';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';

const Fields = z.object({
  profile: z.string().max(40).default(''),
  groupIds: z.array(z.string().max(100)).max(400).default([]),
  /** Empty once they are back. */
  leftOn: z.string().max(10).default(''),
});

/** Somebody whom a delivery no longer names: their profile and groups then, and the day (`YYYY-MM-DD`); no name is kept. */
export interface Departure extends Readonly<z.infer<typeof Fields>> {
  readonly personId: string;
}

const readDeparture = readOnce((personId, row): Departure | undefined => {
  const fields = Fields.safeParse(row.fields).data;
  return fields === undefined ? undefined : { personId, ...fields };
});

/** Those who have left and have not come back. */
export function listDepartures(view: SettingsView): readonly Departure[] {
  return [...view.list('departure')].flatMap(([personId, row]) => {
    const read = readDeparture(personId, row);
    return read === undefined || read.leftOn === '' ? [] : [read];
  });
}
