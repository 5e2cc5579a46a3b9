import { accept, refuse, type Result } from '../../kernel/result.ts';
import type { AafStructure } from './aaf-school.ts';
import { describeStructure } from './build/describe-structure.ts';

/** No school to import, or several and none was chosen. */
export type ChoiceRefusal =
  | { readonly kind: 'no-school' }
  /** `wanted`: the school asked for, that the delivery does not describe. */
  | { readonly kind: 'choose-school'; readonly wanted?: string; readonly schools: readonly { readonly uai: string; readonly name: string }[] };

/** The school to import: the one asked for, else the one that the ENT already has, else the only one. */
export function chooseStructure(
  structures: readonly AafStructure[],
  wanted: string | undefined,
): Result<AafStructure, ChoiceRefusal> {
  // Replacement zones are structures without classes (formats.md §1.3).
  const withClasses = structures.filter(({ classes }) => classes.length > 0);
  const candidates = withClasses.length > 0 ? withClasses : structures;
  const found = wanted === undefined ? candidates : structures.filter(({ uai }) => uai === wanted);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return accept(only);
  const schools = candidates.map((structure) => ({ uai: structure.uai, name: describeStructure(structure).name }));
  return schools.length === 0 ? refuse({ kind: 'no-school' }) : refuse({ kind: 'choose-school', ...(wanted === undefined ? {} : { wanted }), schools });
}
