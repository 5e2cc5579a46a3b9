import { FICTITIOUS_UAIS } from '../../domain/training/fictitious-school.ts';
import { FICTITIOUS_SCHOOL_TEXTS } from '../../texts/training/sandbox.ts';
import type { KnownSchool, SchoolPlace } from './school.store.ts';

/** The name that « npm start » gives to its embedded ENT. */
const EMBEDDED = 'embedded';

/**
 * The schools that the embedded ENT of the demonstration serves, its collège and the école beside it: they are among those of this
 * computer without being added, so that one goes from one to the other. None where the ENT is another one.
 */
export function demoSchools({ entUrl, entName }: SchoolPlace): readonly KnownSchool[] {
  const { college, ecole } = FICTITIOUS_UAIS;
  if (entName !== EMBEDDED || !entUrl.endsWith(`/${college}`)) return [];
  const beside = `${EMBEDDED}-${ecole}`;
  return [
    { id: EMBEDDED, entName, entUrl, name: FICTITIOUS_SCHOOL_TEXTS.college.name, uai: college },
    { id: beside, entName: beside, entUrl: entUrl.replace(new RegExp(`${college}$`), ecole), name: FICTITIOUS_SCHOOL_TEXTS.ecole.name, uai: ecole },
  ];
}
