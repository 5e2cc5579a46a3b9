import { findSchoolGroup } from '../directory/school-group.ts';
import type { Intended } from '../draft/intended.ts';
import { findService } from '../services/service.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import { namedInKey } from '../sync/named-in-key.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { reviewedOn } from './rights-review.ts';

/** A strong right that somebody holds in their own name: the row that gives it. */
export interface StrongRight {
  readonly entity: SettingsEntity;
  readonly id: string;
}

/** Somebody who holds strong rights. */
export interface StrongHolder {
  readonly personId: string;
  readonly rights: readonly StrongRight[];
  /** Whether the directory no longer names them (rel:C-P16: « ex-staff with rights »). */
  readonly hasLeft: boolean;
  /** The day of the last review, `YYYY-MM-DD`; undefined: never. */
  readonly reviewedOn: string | undefined;
}

/** How a kind of row gives a strong right: which field, what takes it away, and when it is strong. */
interface StrongRule {
  readonly entity: SettingsEntity;
  readonly field: string;
  readonly none: string | boolean;
  isStrong(view: SettingsView, id: string, value: unknown): boolean;
}

const isGiven = (_view: SettingsView, _id: string, value: unknown): boolean => value === true;

/**
 * The rights counted as strong. Inferred: no text lists them; these are the ones that let their holder change what others
 * may do, write to everybody, or see every class (dom: §2.2, §2.4, §2.5).
 */
const STRONG: readonly StrongRule[] = [
  { entity: 'membership', field: 'member', none: false, isStrong: (view, id, value) => value === true && isPrivilege(view, id) },
  { entity: 'access', field: 'role', none: 'none', isStrong: (_view, _id, value) => value === 'manager' },
  { entity: 'serviceAccess', field: 'role', none: 'none', isStrong: isHighestRole },
  { entity: 'moderator', field: 'moderates', none: false, isStrong: isGiven },
  { entity: 'allClasses', field: 'granted', none: false, isStrong: isGiven },
  { entity: 'assignmentManager', field: 'manages', none: false, isStrong: isGiven },
  { entity: 'pixManager', field: 'manages', none: false, isStrong: isGiven },
];

function isPrivilege(view: SettingsView, id: string): boolean {
  return namedInKey('membership', id).groups.some((group) => findSchoolGroup(view, group)?.kind === 'privilege');
}

/** The last role of a scale that has several. */
function isHighestRole(view: SettingsView, id: string, value: unknown): boolean {
  return namedInKey('serviceAccess', id).places.some((place) => {
    const roles = findService(view, place)?.roles ?? [];
    return roles.length > 1 && roles.at(-1)?.code === value;
  });
}

/** Everybody who holds strong rights in their own name: those who left first, then those never reviewed, then the oldest review. */
export function listStrongHolders(view: SettingsView, isThere: (personId: string) => boolean): readonly StrongHolder[] {
  const rights = new Map<string, StrongRight[]>();
  for (const { entity, field, isStrong } of STRONG) {
    for (const [id, row] of view.list(entity)) {
      const [personId] = namedInKey(entity, id).people;
      if (personId === undefined || !isStrong(view, id, fieldValue(row, entity, field))) continue;
      const held = rights.get(personId) ?? [];
      rights.set(personId, [...held, { entity, id }]);
    }
  }
  return [...rights]
    .map(([personId, held]) => ({ personId, rights: held, hasLeft: !isThere(personId), reviewedOn: reviewedOn(view, personId) }))
    .toSorted((a, b) => Number(b.hasLeft) - Number(a.hasLeft) || (a.reviewedOn ?? '').localeCompare(b.reviewedOn ?? '') || a.personId.localeCompare(b.personId));
}

/** Takes a strong right away. */
export function withdrawRight(view: SettingsView, personId: string, { entity, id }: StrongRight): Intended | undefined {
  const rule = STRONG.find((one) => one.entity === entity);
  if (rule === undefined) return undefined;
  const { field, none } = rule;
  const was = fieldValue(view.find(entity, id), entity, field);
  return { intention: { kind: 'rights.withdraw', person: personId }, changes: [{ entity, id, edits: [{ field, was, set: none }] }], atomic: false };
}
