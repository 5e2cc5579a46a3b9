/** The groups that every class has: its pupils, those who answer for them, those who teach it. */
export interface ClassSides {
  readonly students: string;
  readonly guardians: string;
  readonly teachers: string;
}

/** Identifiers of the groups of the class that goes by this key. */
export function classSides(key: string): ClassSides {
  return { students: `c:${key}`, guardians: `resp:${key}`, teachers: `ens:${key}` };
}

/** The same from the identifier of the class itself. */
export function sidesOfClass(classId: string): ClassSides {
  return classSides(classId.replace(/^c:/, ''));
}
