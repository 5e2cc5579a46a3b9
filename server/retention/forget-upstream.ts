import type { AafCategory } from '../../formats/aaf/aaf-record.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import { recordPerson } from '../import/aaf/record-person.ts';
import { readBase, storedRecords } from '../import/aaf/stored-base.ts';

const OF_PEOPLE: readonly AafCategory[] = ['Eleve', 'PersRelEleve', 'PersEducNat'];

/** Takes people out of what upstream last stated of a school: the next delta would make them again from there. */
export function forgetUpstream({ upstream, pupils }: SchoolStore, academyCode: string, people: ReadonlySet<string>): void {
  const base = readBase(upstream.list());
  if (base === undefined) return;
  const personOf = recordPerson(pupils.list(), academyCode);
  for (const category of OF_PEOPLE) {
    const kept = [...base[category].values()].filter((record) => !people.has(personOf(record)));
    if (kept.length < base[category].size) upstream.put({ category, records: storedRecords(kept) });
  }
}
