import type { RightsSide } from '../../../domain/school/school-rights.ts';
import { grantsOfPerson, serviceGrants } from '../../../domain/services/service-rights.ts';
import { listServices } from '../../../domain/services/service.ts';

/** The highest role of somebody in a service, in the words of that service (domain.md §2.8). */
export interface HeldService {
  readonly id: string;
  readonly label: string;
  readonly role: string;
}

/** Every service where somebody holds a role, in the order of the ENT. */
export function servicesOfPerson(side: RightsSide, person: number): readonly HeldService[] {
  const services = listServices(side.view);
  const grants = serviceGrants(side.view, services);
  return services.flatMap(({ id, label, roles }) => {
    const [highest] = grantsOfPerson(side, grants.get(id) ?? [], person);
    return highest === undefined ? [] : [{ id, label, role: roles.find(({ code }) => code === highest.role)?.label ?? highest.role }];
  });
}
