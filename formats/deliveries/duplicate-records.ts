import type { StatedDuplicate } from '../../domain/deliveries/delivery.ts';
import type { SiecleGuardian, SiecleGuardianRecord } from '../siecle/guardian-record.ts';

/**
 * Adults who have a record per child: same names, each tied to one pupil of their own, and the same mobile, e-mail or
 * address (domain.md §2.1; S2-082).
 */
export function duplicatesAmong(records: readonly SiecleGuardianRecord[]): readonly StatedDuplicate[] {
  const addresses = new Map(records.flatMap((record) => (record.kind === 'address' ? [[record.id, record.addressKey] as const] : [])));
  const children = childrenOf(records);
  const adults = records.filter((record): record is SiecleGuardian => record.kind === 'guardian' && children.get(record.id)?.size === 1);
  const namesakes = Map.groupBy(adults, ({ familyName, firstName }) => `${familyName} ${firstName}`.toLowerCase());
  return [...namesakes.values()].flatMap((people) => {
    const same = people.filter((one) => people.some((other) => other !== one && isSame(one, other, addresses)));
    const pupils = new Set(same.flatMap(({ id }) => [...(children.get(id) ?? [])]));
    const [first] = same;
    return first === undefined || pupils.size < same.length ? [] : [{ lastName: first.lastName, firstName: first.firstName, records: same.length }];
  });
}

function childrenOf(records: readonly SiecleGuardianRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const children = new Map<string, Set<string>>();
  for (const record of records) {
    if (record.kind === 'guardianship') children.set(record.guardian, (children.get(record.guardian) ?? new Set()).add(record.student));
  }
  return children;
}

function isSame(one: SiecleGuardian, other: SiecleGuardian, addresses: ReadonlyMap<string, string | undefined>): boolean {
  const addressOf = ({ addressId }: SiecleGuardian): string | undefined => (addressId === undefined ? undefined : (addresses.get(addressId) ?? undefined));
  return areEqual(one.mobileKey, other.mobileKey) || areEqual(one.mailKey, other.mailKey) || areEqual(addressOf(one), addressOf(other));
}

function areEqual(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}
