import { parseAccessId, type PrincipalRef } from '../rubriques/principal.ts';
import type { Json } from '../kernel/json.ts';
import type { SettingsView } from '../sync/row.ts';
import { findService } from './service.ts';

/** What a right on a service is about: the service, and who holds it. */
export interface ServiceAccessKey {
  readonly serviceId: string;
  readonly principal: PrincipalRef;
}

/** The value of who holds no role in a service. */
export const NO_SERVICE_ROLE = 'none';

/** Reads the natural key of a right on a service; written like that of a right on a rubrique. */
export function parseServiceAccessId(id: string): ServiceAccessKey | undefined {
  const key = parseAccessId(id);
  return key === undefined ? undefined : { serviceId: key.rubriqueId, principal: key.principal };
}

/** From no role to the highest role of the service; undefined when the ENT has not said its roles. */
export function serviceRoleOrder(settings: SettingsView, accessId: string): readonly Json[] | undefined {
  const key = parseServiceAccessId(accessId);
  const service = key === undefined ? undefined : findService(settings, key.serviceId);
  return service === undefined ? undefined : [NO_SERVICE_ROLE, ...service.roles.map(({ code }) => code)];
}
