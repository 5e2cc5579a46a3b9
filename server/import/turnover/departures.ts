import { localDay } from '../../../domain/kernel/local-time.ts';
import { z } from 'zod';
import type { Departure } from '../../../domain/directory/departure.ts';
import { listDepartures } from '../../../domain/directory/departure.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import type { RowRecord } from '../../database/tables.ts';
import type { WrittenRow } from '../../settings/settings-memory.ts';

/** What the departures of a delivery are read from; `stored` and `view` are the school before it. */
export interface Turnover {
  readonly view: SettingsView;
  readonly stored: readonly RowRecord[];
  /** People whom the delivery no longer names. */
  readonly gone: readonly string[];
  /** Whether the delivery names somebody. */
  readonly isThere: (personId: string) => boolean;
  /** Who writes, and when (ISO 8601). */
  readonly author: { readonly name: string; readonly now: string };
}

/** Who has just left, by reference and without a name, and who has come back, whose row says nothing any more. */
export function departureRows({ view, stored, gone, isThere, author }: Turnover): readonly WrittenRow[] {
  const left = new Set(gone);
  const leavers = stored.flatMap(({ entity, id, fields }) => (entity === 'person' && left.has(id) ? [{ id, ...Stored.parse(JSON.parse(fields)) }] : []));
  const back = listDepartures(view).filter(({ personId }) => isThere(personId));
  const row = ({ personId, ...fields }: Departure): WrittenRow => [
    'departure',
    personId,
    { ver: (view.find('departure', personId)?.ver ?? 0) + 1, fields: { ...fields, groupIds: [...fields.groupIds] }, by: author.name, at: author.now },
  ];
  return [
    ...leavers.map(({ id, profile, groupIds }) => row({ personId: id, profile, groupIds, leftOn: localDay(author.now) })),
    ...back.map(({ personId }) => row({ personId, profile: '', groupIds: [], leftOn: '' })),
  ];
}

const Stored = z.object({ profile: z.string(), groupIds: z.array(z.string()).default([]) });
