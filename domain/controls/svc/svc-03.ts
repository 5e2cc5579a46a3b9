import { serviceRolesOf, servicesOf } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksServices } from '../missing-data.ts';

/** Services that are on for nobody, or off while people still have rights on them. */
export const svc03: Control<'SVC-03'> = {
  id: 'SVC-03',
  severity: 'warning',
  family: 'SVC',
  where: 'here',
  source: { ref: 'S2-114', inferred: true },
  fix: 'assist',
  missing: lacksServices,
  find: (ground) =>
    servicesOf(ground).flatMap(({ id, active }): readonly Finding[] => {
      const accesses = serviceRolesOf(ground, id).length;
      return active === accesses > 0 ? [] : [{ objects: [{ kind: 'service', id }], params: { accesses } }];
    }),
};
