import type { AafCategory, AafRecord } from '../aaf-record.ts';
import { KEPT_ATTRIBUTES } from './kept-attributes.data.ts';

/** What upstream last stated of a school: its records by category, then by key. */
export type UpstreamBase = Readonly<Record<AafCategory, Map<string, AafRecord>>>;

/** A base without record. */
export function emptyBase(): UpstreamBase {
  const of = (): Map<string, AafRecord> => new Map();
  return { EtabEducNat: of(), MatiereEducNat: of(), MefEducNat: of(), Eleve: of(), PersRelEleve: of(), PersEducNat: of() };
}

/** A record with what is kept of it. */
export function keptRecord(record: AafRecord, names?: ReadonlySet<string>): AafRecord {
  const kept = names ?? (record.category === 'unknown' ? undefined : KEPT_ATTRIBUTES[record.category]);
  const attributes = new Map([...record.attributes].filter(([name, values]) => kept?.has(name) === true && values.length > 0));
  return { ...record, attributes };
}
