import { Person } from '../../domain/directory/person.ts';
import { directoryViewNamed } from '../../domain/roles/directory-view.ts';
import { HeldPerson, heldPerson } from '../../domain/station/held-data.ts';
import { heldElsewhere, type PersonVersion, type Reach } from '../../domain/station/held-elsewhere.ts';
import type { HoldingRecord, HoldingStore, PastRecord, PersonRow } from '../database/holding.store.ts';
import { readFields } from '../settings/settings-memory.ts';

/** Whom a console may bear, as far as this ENT knows; undefined when it never heard of it. */
export function heldBy(holdings: HoldingStore, client: string): readonly HeldPerson[] | undefined {
  const known = holdings.of(client);
  if (known.length === 0) return undefined;
  const reaches = known.flatMap(reachesOf);
  const now = holdings.unchangedSince(Math.max(...reaches.map(({ n }) => n))).map((row): PersonVersion => ({ id: row.id, since: row.n, held: heldOf(row) }));
  const past = holdings.pasts().map((record) => pastVersion(holdings, record));
  return heldElsewhere([...past, ...now], reaches);
}

function reachesOf({ confirmed, confirmed_view, sent, sent_view }: HoldingRecord): readonly Reach[] {
  return [
    { n: confirmed, view: directoryViewNamed(confirmed_view) },
    { n: sent, view: directoryViewNamed(sent_view) },
  ];
}

function heldOf({ id, fields }: PersonRow): HeldPerson {
  return heldPerson(Person.parse({ ...readFields(fields), id }));
}

/** A name that was erased is the one of now, where the person is still there. */
function pastVersion(holdings: HoldingStore, { id, since, until, last_name, first_name, profile, fields }: PastRecord): PersonVersion {
  const held = HeldPerson.parse({ lastName: last_name, firstName: first_name, profile, fields: fields.split(' ').filter((field) => field !== '') });
  const row = last_name === '' ? holdings.person(id) : undefined;
  if (row === undefined || row.gone === 1) return { id, since, until, held };
  const { lastName, firstName } = heldOf(row);
  return { id, since, until, held: { ...held, lastName, firstName } };
}
