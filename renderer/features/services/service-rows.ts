import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import { searchKey } from '../../../domain/directory/search.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { countPeople, peopleSet, type PeopleSet } from '../../../domain/rights/people-set.ts';
import { word } from '../../../domain/rights/typed-read.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';
import { parseServiceAccessId } from '../../../domain/services/service-access.ts';
import { peopleReached, serviceGrants, type ServiceGrant } from '../../../domain/services/service-rights.ts';
import { listServices, type Service } from '../../../domain/services/service.ts';
import { fieldValue, type Row, type SettingsView } from '../../../domain/sync/row.ts';

/** A service as a line of the list. */
export interface ServiceRow extends Service {
  readonly grants: readonly ServiceGrant[];
  /** The label of the role of the head's group; empty when it has none. */
  readonly headRole: string;
  readonly isHeadHighest: boolean;
  readonly population: number;
  readonly users: number;
  readonly people: number;
  /** Differs from what the ENT has. */
  readonly isChanged: boolean;
  readonly key: string;
}

/** Every service with who uses it, in the order of the ENT. */
export function serviceRows(view: SettingsView, before: SettingsView, side: RightsSide): readonly ServiceRow[] {
  const services = listServices(view);
  const grants = serviceGrants(view, services);
  const changed = changedServices(view, before);
  return services.map((service): ServiceRow => {
    const given = grants.get(service.id) ?? [];
    const head = given.find(({ principal }) => principal.id === WELL_KNOWN_GROUPS.headOfSchool);
    return {
      ...service,
      grants: given,
      headRole: service.roles.find(({ code }) => code === head?.role)?.label ?? '',
      isHeadHighest: head?.rank === service.roles.length,
      population: given.filter(({ principal }) => principal.kind === 'group').length,
      users: given.filter(({ principal }) => principal.kind === 'person').length,
      people: countPeople(everyoneReached(side, given)),
      isChanged: changed.has(service.id),
      key: searchKey(`${service.label} ${service.category}`),
    };
  });
}

function everyoneReached(side: RightsSide, grants: readonly ServiceGrant[]): PeopleSet {
  const all = peopleSet(side.ground.directory.people.length, []);
  for (const grant of grants) {
    const reached = peopleReached(side, grant);
    for (let i = 0; i < all.length; i++) all[i] = word(all, i) | word(reached, i);
  }
  return all;
}

function changedServices(view: SettingsView, before: SettingsView): ReadonlySet<string> {
  const switched = [...view.list('service')].filter(([id, row]) => row !== before.find('service', id)).map(([id]) => id);
  const given = [...view.list('serviceAccess')]
    .filter(([id, row]) => roleOf(row) !== roleOf(before.find('serviceAccess', id)))
    .map(([id]) => parseServiceAccessId(id)?.serviceId ?? '');
  return new Set([...switched, ...given]);
}

function roleOf(row: Row | undefined): Json {
  return fieldValue(row, 'serviceAccess', 'role');
}
