/** What tells two people apart in files that share no key. */
export interface NamedPerson {
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | undefined;
}

/** A name as every importer compares it (formats.md §0.6): without accents, case, spaces, apostrophes nor hyphens. */
export function plainName(text: string): string {
  return text.normalize('NFD').replace(/[\p{M}\p{P}\p{Z}\p{S}]/gu, '').toLowerCase();
}

/** Last and first name as importers compare them. */
export function nameKey({ lastName, firstName }: Pick<NamedPerson, 'lastName' | 'firstName'>): string {
  return `${plainName(lastName)} ${plainName(firstName)}`;
}

/** The same with the birth date; undefined for whoever has none, whom a name alone does not tell apart (formats.md §1.7 trap 11). */
export function identityKey(person: NamedPerson): string | undefined {
  return person.birthDate === undefined ? undefined : `${nameKey(person)} ${person.birthDate}`;
}
