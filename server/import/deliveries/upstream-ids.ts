import { upstreamId } from '../../../domain/deliveries/delivery.ts';
import { allValues, firstValue, type AafRecord } from '../../../formats/aaf/aaf-record.ts';
import type { SchoolStore } from '../../database/ent-store.ts';
import { readBase } from '../aaf/stored-base.ts';
import { recordPerson } from '../aaf/record-person.ts';

/** The records that bear numbers of other bases. */
const NUMBERED: ReadonlySet<string> = new Set(['Eleve', 'PersEducNat']);

/** Whom other bases call what, by the AAF: kept by the ENT alone, since no console receives these identifiers (formats.md §10). */
export function upstreamIds({ pupils, upstream }: Pick<SchoolStore, 'pupils' | 'upstream'>, academyCode: string): ReadonlyMap<string, string> {
  const keys = pupils.list();
  const idOf = recordPerson(keys, academyCode);
  const base = readBase(upstream.list().filter(({ category }) => NUMBERED.has(category)));
  return oneEach([
    ...keys.flatMap(({ ine, person }) => (ine === null ? [] : [[upstreamId('ine', ine), person] as const])),
    ...[...(base?.Eleve.values() ?? [])].flatMap((record) => idsOf(record).map((id) => [id, idOf(record)] as const)),
    ...[...(base?.PersEducNat.values() ?? [])].flatMap((record) => idsOf(record).map((id) => [id, idOf(record)] as const)),
  ]);
}

/** ELEVE_ID of Siècle for a pupil, `structure$ID` of STSweb for an agent. */
function idsOf(record: AafRecord): readonly string[] {
  const pupil = firstValue(record, 'ENTEleveStructRattachId');
  const agent = allValues(record, 'ENTPersonSTSId').flatMap((value) => value.split('$')[1] ?? []);
  return [...(pupil === undefined ? [] : [upstreamId('siecle', pupil)]), ...agent.map((id) => upstreamId('sts', id))];
}

/** An identifier that two people bear names nobody. */
function oneEach(pairs: readonly (readonly [id: string, person: string])[]): ReadonlyMap<string, string> {
  const found = Map.groupBy(pairs, ([id]) => id);
  return new Map([...found].flatMap(([id, bearers]) => {
    const [first, ...others] = new Set(bearers.map(([, person]) => person));
    return first === undefined || others.length > 0 ? [] : [[id, first] as const];
  }));
}
