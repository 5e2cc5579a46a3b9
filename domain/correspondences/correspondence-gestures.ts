import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { UnknownName } from '../school/upstream-report.ts';
import type { Intention } from '../sync/intention.ts';
import { correspondenceId, type CorrespondenceGround } from './correspondence.ts';

/** A name of a file, and what it is in the directory: an identifier, or null where nothing is said any more. */
export interface SaidName {
  readonly name: UnknownName;
  readonly directoryId: string | null;
}

/** Says what a name of a file is; undefined when it is said already. */
export function sayName(ground: CorrespondenceGround, said: SaidName): Intended | undefined {
  return saying(ground, [said], wordsOf(ground, said));
}

/** Says what several names of files are, as one action of the draft; undefined when all is said already. */
export function sayNames(ground: CorrespondenceGround, said: readonly SaidName[]): Intended | undefined {
  return saying(ground, said, { kind: 'correspondence.setMany', names: said.length });
}

function saying({ view }: CorrespondenceGround, said: readonly SaidName[], intention: Intention): Intended | undefined {
  const changes = said.flatMap(({ name, directoryId }) => setFields(view, 'correspondence', correspondenceId(name), { directoryId }));
  return changes.length === 0 ? undefined : { intention, changes, atomic: false };
}

/** The journal holds references to people, and the names of groups. */
function wordsOf({ directory }: CorrespondenceGround, { name: { kind, label }, directoryId: id }: SaidName): Intention {
  if (id === null) return { kind: 'correspondence.set', label, principal: null };
  if (kind === 'teacher') return { kind: 'correspondence.set', label, principal: { kind: 'person', id } };
  const group = directory.findGroup(id);
  return { kind: 'correspondence.set', label, principal: { kind: 'group', id }, ...(group === undefined ? {} : { principalName: group.name }) };
}
