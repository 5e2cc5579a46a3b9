import type { Person } from '../directory/person.ts';
import type { ConsoleRole } from './role-matrix.ts';

/** What a role does not receive of the directory. */
export interface DirectoryView {
  /** Names what is left out, to be compared: empty when nothing is. */
  readonly name: string;
  /** Fields left out of the records of pupils. */
  readonly hiddenOfPupils: readonly (keyof Person)[];
  /** Where it comes from; absent when nothing is left out. */
  readonly source?: string;
}

const WHOLE: DirectoryView = { name: '', hiddenOfPupils: [] };

/**
 * « Déduit »: a trainer of the académie reads the settings of many schools, and nothing that they read needs the electronic address
 * of a minor (RGPD art. 5 §1 c, minimisation; rel:C-P2). The birth date stays: the preview of a file recognises pupils by it.
 */
const WITHOUT_PUPILS_ADDRESS: DirectoryView = { name: 'pupils-without-email', hiddenOfPupils: ['email'], source: 'RGPD art. 5 §1 c ; déduit' };

/** What a role receives of the directory: when it changes, consoles forget what they hold and load it again (sync.md §3.9). */
export function directoryViewOf(role: ConsoleRole): DirectoryView {
  return role === 'trainer' ? WITHOUT_PUPILS_ADDRESS : WHOLE;
}

/** The view of that name; the whole directory where no view has it any more: more is then said to have been received, never less. */
export function directoryViewNamed(name: string): DirectoryView {
  return name === WITHOUT_PUPILS_ADDRESS.name ? WITHOUT_PUPILS_ADDRESS : WHOLE;
}
