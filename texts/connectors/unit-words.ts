import type { UnitKind, UnitRef } from '../../domain/connectors/capabilities.ts';
import type { Json } from '../../domain/kernel/json.ts';
import { parseInspectionId } from '../../domain/inspections/inspection.ts';
import { askedOf, daysOf, parseReplacementRowId, severalOf } from '../../domain/connectors/replacements/replacement-row.ts';
import { formatDay } from '../language/dates.ts';
import { parseAccessId, parseMembershipId } from '../../domain/rubriques/principal.ts';
import { NO_SERVICE_ROLE, parseServiceAccessId } from '../../domain/services/service-access.ts';
import { HeldRole } from '../../domain/connectors/spaces/share-roles.ts';
import { RESTRICTION } from '../../domain/connectors/matrix/restriction.ts';
import { matrixCellWords, type SettingNames } from '../language/setting-objects.ts';
import { fr, quoted } from '../language/typography.ts';
import { UNIT_LABELS } from './connectors.ts';

type Names = Pick<SettingNames, 'person' | 'inspector' | 'group' | 'service' | 'serviceRole' | 'rubrique'>;

const named = (name: string | undefined): string => name ?? 'inconnu ici';

const WORDS: Readonly<Partial<Record<UnitKind, (id: string, names: Names) => string>>> = {
  group: (id, names) => fr`groupe libre ${names.group(id) ?? id}`,
  membership: (id, names) => fr`${named(names.person(parseMembershipId(id)?.personId ?? ''))}, membre de ${named(names.group(parseMembershipId(id)?.groupId ?? ''))}`,
  serviceAccess: (id, names) => fr`${named(names.service(parseServiceAccessId(id)?.serviceId ?? ''))}, pour ${named(names.group(parseServiceAccessId(id)?.principal.id ?? ''))}`,
  inspection: (id, names) => {
    const { teacherId = '', inspectorId = '' } = parseInspectionId(id) ?? {};
    return fr`cahier de textes de ${named(names.person(teacherId))}, ouvert à ${named(names.inspector(inspectorId) ?? names.person(inspectorId))}`;
  },
  replacement: (id, names) => {
    const row = parseReplacementRowId(id);
    return row === undefined ? fr`un remplacement` : fr`${named(names.person(row.substitute))} remplace ${named(names.person(row.absent))} en ${named(names.group(row.group))} (matière ${row.subject} là-bas)`;
  },
  visibilityRule: (id, names) => cellName(id, names),
  rubriqueAccess: (id, names) => fr`rubrique ${named(names.rubrique(parseAccessId(id)?.rubriqueId ?? ''))}, ${holderWords(id, names)}`,
  assignmentManager: (id, names) => fr`${named(names.person(id))}, responsable d’affectation GAR`,
};

function cellName(id: string, names: Names): string {
  if (id === RESTRICTION.id) return fr`« Qui voit qui ? », mode restreint`;
  return fr`« Qui voit qui ? », ${matrixCellWords(id, names) ?? id}`;
}

/** Who has a right on a rubrique, by the names of the school. */
export function holderWords(access: string, names: Names): string {
  const { principal = { kind: 'group', id: '' } as const } = parseAccessId(access) ?? {};
  return named(names[principal.kind](principal.id));
}

/** One thing that may be decided, by the names of the school: « Anne Roux, membre de Éco-délégués ». */
export function unitWords({ kind, id }: UnitRef, names: Names): string {
  return WORDS[kind]?.(id, names) ?? `${UNIT_LABELS[kind]} ${id}`;
}

/** What a thread lets do, in its own words: several of our roles may be one there. */
const SHARE_WORDS: Readonly<Record<HeldRole, string>> = { none: fr`aucun droit`, visitor: 'lire', writer: 'contribuer', publisher: fr`lire et publier`, moderator: fr`contribuer et publier`, manager: fr`contribuer, publier et gérer` };

/** Values that a kind alone has. */
const VALUES: Readonly<Partial<Record<UnitKind, (value: Json) => string | undefined>>> = {
  rubriqueAccess: (value) => {
    const share = HeldRole.safeParse(value).data;
    return share === undefined ? undefined : SHARE_WORDS[share];
  },
  replacement: (value) => {
    const [days, several] = [daysOf(value), severalOf(value)];
    if (several !== undefined) return fr`plusieurs fois, lignes ${several.join(', ')} de la plateforme`;
    return days === undefined ? undefined : fr`du ${formatDay(days.from)} au ${formatDay(days.to)}`;
  },
};

/** That there is nothing of it, where « non » would not say what. */
const NOTHING_WORDS: Readonly<Partial<Record<UnitKind, string>>> = { group: 'absent', serviceAccess: fr`aucun rôle` };

/** A value of such a thing, in words: what no role of ours has is said to be the platform’s own. */
export function unitValueWords({ kind }: Pick<UnitRef, 'kind'>, value: Json, serviceRole: (code: string) => string): string {
  const own = VALUES[kind]?.(value);
  if (own !== undefined) return own;
  if (value === null || value === false || value === NO_SERVICE_ROLE) return NOTHING_WORDS[kind] ?? 'non';
  if (value === true) return 'oui';
  if (value === 'partial') return fr`en partie`;
  return typeof value === 'string' ? serviceRole(value) : fr`un réglage propre à la plateforme`;
}

function restrictionWords(set: Json): string {
  return typeof set === 'object' && set !== null && !Array.isArray(set) && 'restricted' in set && set['restricted'] === true ? 'commencer' : 'lever';
}

/** What becomes of a group: its name is said already. */
function groupChange(expect: Json | undefined, set: Json): string {
  if (set === null) return fr`à supprimer`;
  return typeof expect === 'string' ? fr`à renommer, de ${quoted(expect)}` : fr`à créer`;
}

/** A change: what it is about, and what it would be set to. */
export function changeWords({ unit, expect, set }: { readonly unit: UnitRef; readonly expect?: Json; readonly set: Json }, names: Names): string {
  if (unit.kind === 'group') return fr`${unitWords(unit, names)} : ${groupChange(expect, set)}`;
  const asked = unit.kind === 'replacement' ? askedOf(set) : undefined;
  if (asked !== undefined) return fr`${named(names.person(asked.substitute))} remplace ${named(names.person(asked.absent))} : du ${formatDay(asked.from)} au ${formatDay(asked.to)}`;
  return fr`${unitWords(unit, names)} : ${unit.id === RESTRICTION.id ? restrictionWords(set) : unitValueWords(unit, set, names.serviceRole)}`;
}

const PROFILES: Readonly<Record<string, string>> = { Student: fr`élèves`, Relative: 'responsables', Teacher: 'enseignants', Personnel: fr`personnels non enseignants`, Guest: fr`invités` };

/** A profile of a platform, in words. */
export function platformProfile(profile: string): string {
  return PROFILES[profile] ?? profile;
}
