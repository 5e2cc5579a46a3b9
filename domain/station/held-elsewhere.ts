import type { DirectoryView } from '../roles/directory-view.ts';
import { HELD_FIELDS, type HeldPerson } from './held-data.ts';

/** How far a console may have received the directory, and what was left out of it for its account. */
export interface Reach {
  readonly n: number;
  readonly view: DirectoryView;
}

/** What one version of a person said, and the commits of the directory between which it was the one that consoles received. */
export interface PersonVersion {
  readonly id: string;
  readonly since: number;
  /** The commit that put another in its place; absent for the version of now. */
  readonly until?: number;
  readonly held: HeldPerson;
}

/**
 * Whom a console that nobody can open any more may bear (rel:C-P11): every version that one of its reaches received, put
 * together by person. A reach that was sent but never confirmed counts as received: who may be named is named.
 */
export function heldElsewhere(versions: readonly PersonVersion[], reaches: readonly Reach[]): readonly HeldPerson[] {
  const found = new Map<string, HeldPerson>();
  for (const { n, view } of reaches) {
    for (const { id, since, until, held } of versions) {
      if (since > n || (until !== undefined && until <= n)) continue;
      const seen = seenThrough(view, held);
      const known = found.get(id);
      found.set(id, known === undefined ? seen : together(known, seen));
    }
  }
  return [...found.values()];
}

function seenThrough({ hiddenOfPupils }: DirectoryView, held: HeldPerson): HeldPerson {
  if (held.profile !== 'student' || hiddenOfPupils.length === 0) return held;
  const hidden = new Set<string>(hiddenOfPupils);
  return { ...held, fields: held.fields.filter((field) => !hidden.has(field)) };
}

/** The later version says who the person is; the fields of both are there. */
function together(earlier: HeldPerson, later: HeldPerson): HeldPerson {
  const both = new Set([...earlier.fields, ...later.fields]);
  const named = later.lastName === '' ? earlier : later;
  return { ...named, fields: HELD_FIELDS.filter((field) => both.has(field)) };
}
