import { parseVisibilityRuleId } from '../../messaging/visibility-rule.ts';
import { findSchoolGroup } from '../../directory/school-group.ts';
import type { Json } from '../../kernel/json.ts';
import { RubriqueRole } from '../../rights/role.ts';
import { parseAccessId, parseMembershipId } from '../../rubriques/principal.ts';
import { parseServiceAccessId } from '../../services/service-access.ts';
import type { SettingsEntity } from '../../sync/entity.ts';
import type { SettingsView } from '../../sync/row.ts';
import type { Capabilities, UnitKind, UnitRef } from '../capabilities.ts';
import { beyondLinks } from '../limits/beyond-links.ts';
import { heldRole } from '../spaces/share-roles.ts';
import { isAbout, type KnownIds } from '../mapping/match-school.ts';
import type { Cell, SheetReason } from './sheet-line.ts';

/** Which kind of setting of a platform each row is; what no kind holds is made by hand everywhere. */
const KINDS: Readonly<Partial<Record<SettingsEntity, UnitKind>>> = {
  rubrique: 'rubrique', access: 'rubriqueAccess', serviceAccess: 'serviceAccess', visibilityRule: 'visibilityRule', allClasses: 'functionalMembership',
  messagingSettings: 'messagingSetting', moderator: 'messagingSetting', garAssignment: 'garAssignment', assignmentManager: 'assignmentManager',
  replacement: 'replacement', inspection: 'inspection',
};

/** The kind of setting that a row is, for a platform; undefined where platforms have none. */
export function unitKindOf(view: SettingsView, { entity, row }: Pick<Cell, 'entity' | 'row'>): UnitKind | undefined {
  if (entity !== 'schoolGroup' && entity !== 'membership') return KINDS[entity];
  const groupId = entity === 'schoolGroup' ? row : (parseMembershipId(row)?.groupId ?? '');
  const isFree = findSchoolGroup(view, groupId)?.kind === 'free';
  if (entity === 'schoolGroup') return isFree ? 'group' : 'functionalMembership';
  return isFree ? 'membership' : 'functionalMembership';
}

function isCarried({ units }: Capabilities, known: KnownIds, view: SettingsView, cell: Cell): boolean {
  const kind = unitKindOf(view, cell);
  const write = kind === undefined ? undefined : units[kind]?.write;
  if (write !== 'exact' && write !== 'lossy') return false;
  return CARRIED[cell.entity]?.(cell.row, known) !== false;
}

/** Rows of a kind that is carried, and that its program does not take all the same. */
const CARRIED: Readonly<Partial<Record<SettingsEntity, (row: string, known: KnownIds) => boolean>>> = {
  // No program gives a service to one person (connectors.md §7.8).
  serviceAccess: (row) => parseServiceAccessId(row)?.principal.kind === 'group',
  access: (row, { spaces }) => spaces.has(parseAccessId(row)?.rubriqueId ?? ''),
  visibilityRule: (row) => {
    const target = parseVisibilityRuleId(row)?.target;
    return target !== undefined && beyondLinks(target) === undefined;
  },
};

/** Kinds of which a platform must know whom and what they are about, or its program does nothing of them. */
const NAMED: ReadonlySet<UnitKind> = new Set(['membership', 'serviceAccess', 'assignmentManager', 'inspection', 'rubriqueAccess']);

/** Whether what a cell is about has a name on a platform, as far as its program has to know. */
export function isNamedThere(view: SettingsView, known: KnownIds, cell: Pick<Cell, 'entity' | 'row'>): boolean {
  const kind = unitKindOf(view, cell);
  return kind === undefined || !NAMED.has(kind) || isAbout(known, { kind, id: cell.row });
}

/** Why a cell is put on a platform by hand; undefined where its program does it, and tells in its plan what it is not able to send. */
export function handReason(capabilities: Capabilities, known: KnownIds, view: SettingsView, cell: Cell & { readonly after: Json }): SheetReason | undefined {
  if (!isCarried(capabilities, known, view, cell)) return 'noProgram';
  if (!isNamedThere(view, known, cell)) return 'unknownThere';
  return isInexact(known, cell) ? 'inexact' : undefined;
}

/** Whether a role has no image of its own there: its program puts the nearest one below, and what is missing is for a person (connectors.md §7.7). */
export function isInexact({ spaces }: Pick<KnownIds, 'spaces'>, { entity, row, after }: Pick<Cell, 'entity' | 'row'> & { readonly after: Json }): boolean {
  const kind = entity === 'access' ? spaces.get(parseAccessId(row)?.rubriqueId ?? '') : undefined;
  const role = RubriqueRole.safeParse(after).data;
  return kind !== undefined && role !== undefined && heldRole(kind, role) !== role;
}

const MAIN_FIELDS: Readonly<Partial<Record<UnitKind, readonly [entity: SettingsEntity, field: string]>>> = {
  group: ['schoolGroup', 'name'], membership: ['membership', 'member'], assignmentManager: ['assignmentManager', 'manages'], serviceAccess: ['serviceAccess', 'role'],
  rubriqueAccess: ['access', 'role'], visibilityRule: ['visibilityRule', 'visible'], replacement: ['replacement', 'state'],
};

/** The cell that a unit of a plan stands for; undefined for a kind whose units are several cells. */
export function cellOfUnit({ kind, id }: UnitRef): Cell | undefined {
  const main = MAIN_FIELDS[kind];
  return main === undefined ? undefined : { entity: main[0], row: id, field: main[1] };
}
