import { oncePer } from '../kernel/once.ts';
import { membersOf } from '../rights/memberships.ts';
import { addPeople, addPerson, peopleSet, type PeopleSet } from '../rights/people-set.ts';
import type { PrincipalRef } from '../rubriques/principal.ts';
import type { RightsSide } from '../school/school-rights.ts';
import { NO_SERVICE_ROLE, parseServiceAccessId } from '../services/service-access.ts';
import { findService } from '../services/service.ts';

/** The code of « Communication ciblée »: sent to whoever is chosen, without any reply (domain.md §2.4.5). */
export const TARGETED_SERVICE = 'COM';

/** Who sends targeted communications: groups by index, and the people that all this makes. */
export interface TargetedSenders {
  readonly groups: ReadonlySet<number>;
  readonly people: PeopleSet;
}

/** Who holds any role in « Communication ciblée »; nobody when the service is off or unknown. */
export const targetedSenders = oncePer(readSenders);

function readSenders(side: RightsSide): TargetedSenders {
  const groups = new Set<number>();
  const people = peopleSet(side.rights.input.people, []);
  if (findService(side.view, TARGETED_SERVICE)?.active !== true) return { groups, people };
  for (const [id, { fields }] of side.view.list('serviceAccess')) {
    const holder = (fields['role'] ?? NO_SERVICE_ROLE) === NO_SERVICE_ROLE ? undefined : holderAt(side, id);
    if (holder?.kind === 'person') addPerson(people, holder.at);
    if (holder?.kind === 'group') {
      groups.add(holder.at);
      addPeople(people, membersOf(side.rights.memberships, holder.at));
    }
  }
  return { groups, people };
}

/** Who holds a right on that service, by index; undefined for another service, and for who left the school. */
function holderAt({ groupIndex, ground }: RightsSide, id: string): { readonly kind: PrincipalRef['kind']; readonly at: number } | undefined {
  const key = parseServiceAccessId(id);
  if (key?.serviceId !== TARGETED_SERVICE) return undefined;
  const { kind, id: principal } = key.principal;
  const at = (kind === 'group' ? groupIndex : ground.directory.personIndex).get(principal);
  return at === undefined ? undefined : { kind, at };
}
