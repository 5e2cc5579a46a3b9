import { personId } from '../../../domain/deliveries/aaf/build/person-id.ts';
import { firstValue, type AafRecord } from '../../../formats/aaf/aaf-record.ts';
import type { PupilKey } from '../../database/pupil-key.store.ts';

/** Gives the identifier, in the ENT, of the person that an upstream record describes: a student recognised under a new key keeps the old one. */
export function recordPerson(keys: readonly PupilKey[], academyCode: string): (record: AafRecord) => string {
  const people = new Map(keys.map(({ key, person }) => [key, person]));
  return (record) => {
    const key = firstValue(record, 'ENTPersonJointure') ?? record.id;
    return people.get(key) ?? personId(academyCode, key);
  };
}
