import type { UnitKind, UnitRef } from '../../domain/connectors/capabilities.ts';
import type { Json } from '../../domain/kernel/json.ts';
import { parseInspectionId } from '../../domain/inspections/inspection.ts';
import { parseMembershipId } from '../../domain/rubriques/principal.ts';
import { NO_SERVICE_ROLE, parseServiceAccessId } from '../../domain/services/service-access.ts';
import type { SettingNames } from '../language/setting-objects.ts';
import { fr } from '../language/typography.ts';
import { UNIT_LABELS } from './connectors.ts';

type Names = Pick<SettingNames, 'person' | 'inspector' | 'group' | 'service' | 'serviceRole'>;

const named = (name: string | undefined): string => name ?? 'inconnu ici';

const WORDS: Readonly<Partial<Record<UnitKind, (id: string, names: Names) => string>>> = {
  group: (id, names) => fr`groupe libre ${names.group(id) ?? id}`,
  membership: (id, names) => fr`${named(names.person(parseMembershipId(id)?.personId ?? ''))}, membre de ${named(names.group(parseMembershipId(id)?.groupId ?? ''))}`,
  serviceAccess: (id, names) => fr`${named(names.service(parseServiceAccessId(id)?.serviceId ?? ''))}, pour ${named(names.group(parseServiceAccessId(id)?.principal.id ?? ''))}`,
  inspection: (id, names) => {
    const { teacherId = '', inspectorId = '' } = parseInspectionId(id) ?? {};
    return fr`cahier de textes de ${named(names.person(teacherId))}, ouvert à ${named(names.inspector(inspectorId) ?? names.person(inspectorId))}`;
  },
  assignmentManager: (id, names) => fr`${named(names.person(id))}, responsable d’affectation GAR`,
};

/** One thing that may be decided, by the names of the school: « Anne Roux, membre de Éco-délégués ». */
export function unitWords({ kind, id }: UnitRef, names: Names): string {
  return WORDS[kind]?.(id, names) ?? `${UNIT_LABELS[kind]} ${id}`;
}

/** A value of such a thing, in words: what no role of ours has is said to be the platform’s own. */
export function unitValueWords(value: Json, serviceRole: (code: string) => string): string {
  if (value === null || value === false || value === NO_SERVICE_ROLE) return 'non';
  if (value === true) return 'oui';
  return typeof value === 'string' ? serviceRole(value) : fr`un réglage propre à la plateforme`;
}

/** A change: what it is about, and what it would be set to. */
export function changeWords({ unit, set }: { readonly unit: UnitRef; readonly set: Json }, names: Names): string {
  return fr`${unitWords(unit, names)} : ${unitValueWords(set, names.serviceRole)}`;
}
