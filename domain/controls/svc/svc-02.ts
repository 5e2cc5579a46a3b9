import { localDay } from '../../kernel/local-time.ts';
import { parseServiceAccessId } from '../../services/service-access.ts';
import { dayOf } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksServices } from '../missing-data.ts';

/** Rights on services that somebody changed today: they wait for the next sign-in. Who is signed in is not known here. */
export const svc02: Control<'SVC-02'> = {
  id: 'SVC-02',
  severity: 'advice',
  family: 'SVC',
  where: 'here',
  source: { ref: 'S2-101', quote: 'Parfois, il faut se déconnecter et se reconnecter pour que les droits soient effectifs.' },
  fix: 'none',
  missing: lacksServices,
  find: (ground) =>
    [...ground.view.list('serviceAccess')].flatMap(([id, row]): readonly Finding[] => {
      const isOfToday = row.by !== undefined && row.at !== undefined && localDay(row.at) === dayOf(ground);
      const key = isOfToday ? parseServiceAccessId(id) : undefined;
      return key === undefined ? [] : [{ objects: [key.principal, { kind: 'service', id: key.serviceId }], params: {} }];
    }),
};
