import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { searchKey } from '../../directory/search.ts';
import { must } from '../../kernel/assert.ts';
import type { ServiceRole } from '../../services/service.ts';
import { accessId } from '../../sync/row.ts';
import { serviceRolesOf, servicesOf, type ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksOne, lacksSuperAdministrators } from '../missing-data.ts';
import { setField } from '../repair-changes.ts';

const { superAdministrator } = WELL_KNOWN_GROUPS;

/** « Fiches élèves », which the administrator cannot open (error 403) without its highest role, which holds the lower one too. */
export const svc01: Control<'SVC-01'> = {
  id: 'SVC-01',
  severity: 'error',
  family: 'SVC',
  where: 'here',
  source: {
    ref: 'S2-100',
    quote:
      "si le service \"Fiches élèves\" n'est pas accessible par l'administrateur ou si un message d'erreur apparaît (type 403), il faut rétablir les droits",
  },
  fix: 'auto',
  missing: lacksOne(lacksSuperAdministrators, (ground) => (pupilRecords(ground) === undefined ? 'pupilRecords' : undefined)),
  find: (ground) => {
    const { id, highest } = must(pupilRecords(ground), 'the control is run');
    const held = serviceRolesOf(ground, id).find(({ principal }) => principal.kind === 'group' && principal.id === superAdministrator);
    return held?.role === highest.code ? [] : [{ objects: [{ kind: 'service', id }], params: { highest: highest.code, highestLabel: highest.label } }];
  },
  repair: (ground, findings) =>
    findings.flatMap(({ objects, params }) =>
      objects.flatMap(({ id }) => {
        const key = accessId(id, { kind: 'group', id: superAdministrator });
        return setField(ground, { entity: 'serviceAccess', id: key, field: 'role', set: String(params['highest']) });
      }),
    ),
};

/** Found by its name: each ENT has codes of its own. */
function pupilRecords(ground: ControlGround): { readonly id: string; readonly highest: ServiceRole } | undefined {
  const service = servicesOf(ground).find(({ label }) => searchKey(label) === 'fiches eleves');
  const highest = service?.roles.at(-1);
  return service === undefined || highest === undefined ? undefined : { id: service.id, highest };
}
