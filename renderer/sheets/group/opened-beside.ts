import { linesOfPlan } from '../../../domain/gar/plan/assignment.ts';
import { listSubscriptions } from '../../../domain/gar/subscription.ts';
import { moderatorId } from '../../../domain/messaging/decide-messaging.ts';
import { readMatrix } from '../../../domain/messaging/matrix.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';
import { serviceGrants } from '../../../domain/services/service-rights.ts';
import { listServices } from '../../../domain/services/service.ts';
import { fieldValue } from '../../../domain/sync/row.ts';

/** What a group opens beside rubriques (ux §2.8), by the settings that name it. */
export interface OpenedBeside {
  readonly services: readonly { readonly id: string; readonly label: string; readonly role: string }[];
  /** The families of profiles that see it in « Qui voit qui ? » at an instant; undefined when the matrix does not name it. */
  readonly seenBy: readonly string[] | undefined;
  /** Whether it moderates the messaging. */
  readonly moderates: boolean;
  /** The subscriptions of the GAR that the plan gives it. */
  readonly resources: readonly { readonly id: string; readonly title: string }[];
}

/** Reads it as the draft has it; `now` is ISO 8601. */
export function openedBeside({ view, groups }: RightsSide, groupId: string, now: string): OpenedBeside {
  const principal = { kind: 'group', id: groupId } as const;
  const { emitters, targets, cell } = readMatrix(view, groups, now);
  const key = `group:${groupId}`;
  return {
    services: servicesOf(view, groupId),
    seenBy: targets.some((target) => target.key === key) ? emitters.map(({ id }) => id).filter((id) => cell(id, key).inForce === true) : undefined,
    moderates: fieldValue(view.find('moderator', moderatorId(principal)), 'moderator', 'moderates') === true,
    resources: resourcesOf(view, groupId),
  };
}

function servicesOf(view: RightsSide['view'], groupId: string): OpenedBeside['services'] {
  const services = listServices(view);
  const grants = serviceGrants(view, services);
  return services.flatMap(({ id, label, roles }) =>
    (grants.get(id) ?? [])
      .filter(({ principal }) => principal.kind === 'group' && principal.id === groupId)
      .map(({ role }) => ({ id, label, role: roles.find(({ code }) => code === role)?.label ?? role })),
  );
}

function resourcesOf(view: RightsSide['view'], groupId: string): OpenedBeside['resources'] {
  const lines = linesOfPlan(view);
  const isGiven = (id: string): boolean => (lines.get(id) ?? []).some(({ state, target }) => state === 'assigned' && target.kind === 'group' && target.id === groupId);
  return listSubscriptions(view).filter(({ id }) => isGiven(id)).map(({ id, title }) => ({ id, title }));
}
