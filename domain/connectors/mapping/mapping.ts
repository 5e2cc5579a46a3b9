import { oncePer } from '../../kernel/once.ts';
import { parseInspectionId } from '../../inspections/inspection.ts';

/** Everything that is the same here and there, by the identifier of the platform. */
export interface Mapping {
  readonly people: ReadonlyMap<string, string>;
  /** Inspectors whom the school wrote down itself, the directory knowing nothing of them. */
  readonly inspectors: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** Lines of « Qui fait quoi ? » of ours, and the group there that somebody said to be the same. */
  readonly lines: ReadonlyMap<string, string>;
  /** Applications of the platform, and services of ours. */
  readonly services: ReadonlyMap<string, string>;
  /** Roles of the platform, and `service|code` of ours. */
  readonly roles: ReadonlyMap<string, string>;
  /** Spaces of the platform, and the rubriques of ours that they stand for. */
  readonly spaces: ReadonlyMap<string, string>;
}

/** The inspector and the teacher of an inspection, as the platform knows them; undefined where it does not know both. */
export function inspectionEdge({ people, inspectors }: Mapping, id: string): { readonly group: string; readonly item: string } | undefined {
  const { teacherId, inspectorId } = parseInspectionId(id) ?? NOBODY;
  const known = reversed(people);
  const [group, item] = [reversed(inspectors).get(inspectorId) ?? known.get(inspectorId), known.get(teacherId)];
  return group === undefined || item === undefined ? undefined : { group, item };
}

const NOBODY = { teacherId: '', inspectorId: '' } as const;

/** The same, the other way: worked out once, and asked of for each thing that is planned. */
export const reversed = oncePer((map: ReadonlyMap<string, string>): ReadonlyMap<string, string> => new Map([...map].map(([remote, local]) => [local, remote])));
