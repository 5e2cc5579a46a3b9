import { must } from '../kernel/assert.ts';
import type { RightsSide } from '../school/school-rights.ts';
import { compareServiceRoles, serviceGrants } from '../services/service-rights.ts';
import { listServices, type Service } from '../services/service.ts';

/** One service in which roles would move: whose would be higher, whose lower or none, by rank. */
export interface ServiceShift {
  readonly service: Service;
  readonly gained: Uint32Array;
  readonly lost: Uint32Array;
}

/** Every service in which somebody's role would move from one side to the other, people having the same ranks in both. */
export function serviceShifts(before: RightsSide, after: RightsSide): readonly ServiceShift[] {
  const services = listServices(after.view);
  const [was, is] = [serviceGrants(before.view, services), serviceGrants(after.view, services)];
  return services.flatMap((service): readonly ServiceShift[] => {
    const { gained, lost } = compareServiceRoles([before, must(was.get(service.id), 'asked for these services')], [after, must(is.get(service.id), 'asked for these services')]);
    return gained.length + lost.length === 0 ? [] : [{ service, gained: Uint32Array.from(gained), lost: Uint32Array.from(lost) }];
  });
}
