import { parseInspectionId } from '../../inspections/inspection.ts';
import { parseVisibilityRuleId } from '../../messaging/visibility-rule.ts';
import { parseReplacementRowId } from '../replacements/replacement-row.ts';
import { parseAccessId, parseMembershipId, type PrincipalRef } from '../../rubriques/principal.ts';

/** Something of ours that was said to be the same there. */
export interface MatchedHere {
  readonly kind: string;
  readonly local: string;
}

const holder = ({ kind, id }: PrincipalRef): string => `${kind} ${id}`;

/** What a unit of each kind is about, of what may be said to be the same there. */
const NAMED: Readonly<Partial<Record<string, (id: string) => readonly string[]>>> = {
  group: (id) => [`group ${id}`],
  assignmentManager: (id) => [`person ${id}`],
  membership: (id) => {
    const key = parseMembershipId(id);
    return key === undefined ? [] : [`group ${key.groupId}`, `person ${key.personId}`];
  },
  serviceAccess: (id) => {
    const key = parseAccessId(id);
    return key === undefined ? [] : [`service ${key.rubriqueId}`, holder(key.principal)];
  },
  rubriqueAccess: (id) => {
    const key = parseAccessId(id);
    return key === undefined ? [] : [`space ${key.rubriqueId}`, holder(key.principal)];
  },
  inspection: (id) => {
    const key = parseInspectionId(id);
    return key === undefined ? [] : [`person ${key.teacherId}`, `person ${key.inspectorId}`, `inspector ${key.inspectorId}`];
  },
  replacement: (id) => {
    const key = parseReplacementRowId(id);
    return key === undefined ? [] : [`person ${key.absent}`, `person ${key.substitute}`];
  },
  visibilityRule: (id) => {
    const target = parseVisibilityRuleId(id)?.target;
    return target?.kind === 'group' ? [`group ${target.id}`, `line ${target.id}`] : [];
  },
};

/** Whether a unit is about any of some things of ours: what was agreed on of it was agreed on with what these were said to be there. The role of a service is about all its rights. */
export function isOfMatches(matches: readonly MatchedHere[]): (unit: { readonly kind: string; readonly id: string }) => boolean {
  const said = new Set(matches.map(({ kind, local }) => (kind === 'role' ? `service ${local.slice(0, local.indexOf('|'))}` : `${kind} ${local}`)));
  return ({ kind, id }) => NAMED[kind]?.(id).some((name) => said.has(name)) === true;
}
