import { searchKey } from '../../directory/search.ts';
import { listSubscriptions } from '../../gar/subscription.ts';
import type { Control } from '../control.ts';
import { servicesOf } from '../control-ground.ts';
import { lacksOne, lacksServices, lacksSubscriptions } from '../missing-data.ts';

/**
 * Resources of the GAR whose name an active service of the ENT bears too: a connector beside the GAR, which takes a second
 * licence (G16). « Déduit »: no ENT says which of its services are connectors, so that names alone are compared.
 */
export const gar15: Control<'GAR-15'> = {
  id: 'GAR-15',
  severity: 'advice',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-069', quote: "L'accès aux ressources doit passer par le GAR", inferred: true },
  fix: 'assist',
  missing: lacksOne(lacksSubscriptions, lacksServices),
  find: (ground) => {
    const connectors = Map.groupBy(servicesOf(ground).filter(({ active }) => active), ({ label }) => searchKey(label));
    return listSubscriptions(ground.view).flatMap(({ id, title }) =>
      (connectors.get(searchKey(title)) ?? []).map((service) => ({ objects: [{ kind: 'subscription' as const, id }, { kind: 'service' as const, id: service.id }], params: { resource: title } })),
    );
  },
};
