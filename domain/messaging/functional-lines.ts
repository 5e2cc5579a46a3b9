import type { Person } from '../directory/person.ts';

/** A line of « Qui fait quoi ? »: who is expected in it (domain.md §2.4.3). */
export interface FunctionalLine {
  /** Identifier of the group that holds its members. */
  readonly id: string;
  readonly label: string;
  /** How many people it should hold: one at most, or as many as hold the function. */
  readonly expects: 'one' | 'any';
  /** AAF function codes of those who belong there; inferred from the labels, no source lists them. */
  readonly functions: readonly string[];
}

/** Lines whose people are told apart by their post, not by their function alone (GRP-04). */
export const DIRECTION_LINES = { head: 'fonctionnel:chef-etablissement', deputy: 'fonctionnel:chef-adjoint' } as const;

const line = (code: string, label: string, expects: FunctionalLine['expects'], functions: readonly string[]): FunctionalLine => ({
  id: `fonctionnel:${code}`,
  label,
  expects,
  functions,
});

/** The lines that the ENT's screens show [OUT O-01b]; « Psychologue (PsyEN) » in the words of the guide (S2-092). */
export const FUNCTIONAL_LINES: readonly FunctionalLine[] = [
  line('chef-etablissement', 'Chef d’établissement', 'one', ['DIR']),
  line('chef-adjoint', 'Chef d’établissement adjoint', 'any', ['DIR']),
  line('gestionnaire', 'Adjoint gestionnaire', 'one', ['ADF']),
  line('secretaires', 'Secrétaires', 'any', ['ADM']),
  line('administration', 'Administration', 'any', ['ADA']),
  line('cpe', 'CPE', 'any', ['EDU']),
  line('documentaliste', 'Documentaliste', 'any', ['DOC']),
  line('psyen', 'Psychologue (PsyEN)', 'one', ['ORI', 'PSY']),
  line('assistante-sociale', 'Assistante sociale', 'any', ['ASE']),
  line('medicaux', 'Personnels médicaux', 'any', ['MDS']),
  line('ddfpt-industriel', 'DDFPT industriel', 'any', ['CTR']),
  line('ddfpt-tertiaire', 'DDFPT tertiaire', 'any', ['CTR']),
];

/** The line that a group is, when it is one of those known here. */
export function functionalLine(groupId: string): FunctionalLine | undefined {
  return FUNCTIONAL_LINES.find(({ id }) => id === groupId);
}

/** Whether somebody's function says they belong in a line. */
export function belongsIn({ functions }: FunctionalLine, person: Pick<Person, 'functions'>): boolean {
  return person.functions.some(({ code }) => functions.includes(code));
}
