/** What links an adult to a pupil, whichever of the two national lists was used. */
export type Kinship =
  | 'father'
  | 'mother'
  | 'guardian'
  | 'sibling'
  | 'ascendant'
  | 'family'
  | 'educator'
  | 'foster-carer'
  | 'childminder'
  | 'child-welfare'
  | 'self'
  | 'other'
  | 'unknown';

// 1 means PERE in the one-digit list and 10 means MERE in the two-digit one (formats §1.5).
const KINSHIP_BY_CODE: ReadonlyMap<string, Kinship> = new Map<string, Kinship>([
  ['1', 'father'],
  ['2', 'mother'],
  ['3', 'guardian'],
  ['4', 'family'],
  ['5', 'child-welfare'],
  ['6', 'other'],
  ['7', 'self'],
  ['10', 'mother'],
  ['20', 'father'],
  ['37', 'sibling'],
  ['38', 'ascendant'],
  ['39', 'family'],
  ['41', 'educator'],
  ['42', 'foster-carer'],
  ['43', 'childminder'],
  ['50', 'guardian'],
  ['51', 'child-welfare'],
  ['70', 'self'],
  ['90', 'other'],
]);

/** Link named by a code of N_LIEN_ELEVE_RESPONSABLE, in its list of one or of two digits (formats §1.5). */
export function kinshipOf(code: string): Kinship {
  return KINSHIP_BY_CODE.get(code) ?? 'unknown';
}
