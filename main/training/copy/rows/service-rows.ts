import { z } from 'zod';
import { assignmentId, parseAssignmentId } from '../../../../domain/gar/plan/assignment.ts';
import { GarPublic, LicenceCount } from '../../../../domain/gar/subscription.ts';
import { parseAccessId } from '../../../../domain/rubriques/principal.ts';
import { accessId, type Fields } from '../../../../domain/sync/row.ts';
import { COMMON_SERVICES, ROLE_LABELS } from '../copied-words.data.ts';
import { closed, copiedPrincipal, text, type RowCopiers, type RowCopying } from './closed-fields.ts';

const Licences = z.partialRecord(GarPublic, LicenceCount).catch({});

/** Services with who uses them, subscriptions with who receives them. */
export function serviceRows({ ids }: RowCopying): RowCopiers {
  return {
    garSubscription: (id, fields) => ({
      id: ids.subscription(id),
      fields: {
        ...closed(fields, ['nature', 'from', 'to', 'kind', 'state', 'firstSeenAt']),
        resourceId: `ark:/99999/${ids.subscription(id)}`,
        title: `Ressource ${ids.subscription(id)} (fictive)`,
        publisher: 'Éditeur fictif',
        publics: z.array(GarPublic).catch([]).parse(fields['publics']),
        licences: Licences.parse(fields['licences']),
      },
    }),
    garAssignment: (id, fields) => {
      const key = parseAssignmentId(id);
      if (key === undefined) return undefined;
      const { target } = key;
      if (target.kind === 'profile' && !GarPublic.safeParse(target.id).success) return undefined;
      const copied = target.kind === 'group' || target.kind === 'person' ? copiedPrincipal(ids, { kind: target.kind, id: target.id }) : target;
      return { id: assignmentId(ids.subscription(key.subscriptionId), copied), fields: closed(fields, ['state']) };
    },
    assignmentManager: (id, fields) => ({ id: ids.person(id), fields: closed(fields, ['manages', 'declaredOn']) }),
    pixManager: (id, fields) => ({ id: ids.person(id), fields: closed(fields, ['manages', 'declaredOn']) }),
    service: (id, fields) => ({ id: ids.service(id), fields: { ...closed(fields, ['active', 'rank']), ...serviceWords(ids.service(id), fields) } }),
    serviceAccess: (id, fields) => {
      const key = parseAccessId(id);
      return key === undefined ? undefined : { id: accessId(ids.service(key.rubriqueId), copiedPrincipal(ids, key.principal)), fields: closed(fields, ['role']) };
    },
  };
}

const Roles = z.array(z.object({ code: z.string().regex(/^[a-z]{1,12}$/) }));

/** What a service is called: as the guide does, or by its code; each of its roles too. */
function serviceWords(code: string, fields: Fields): Fields {
  const label = COMMON_SERVICES.has(text(fields['label']) ?? '') ? (text(fields['label']) ?? '') : `Service ${code}`;
  const roles = (Roles.safeParse(fields['roles']).data ?? []).map((role) => ({ code: role.code, label: ROLE_LABELS[role.code] ?? role.code }));
  return { label, category: 'Administration', menuPath: `Administration › Services › Liste des services › ${label}`, roles };
}
