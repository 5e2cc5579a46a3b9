import type { PeopleSet } from '../rights/people-set.ts';
import type { RightsSide } from '../school/school-rights.ts';
import type { Matrix, MatrixCell } from './matrix.ts';
import type { Spheres } from './reach-spheres.ts';
import type { Circles } from './rubrique-circles.ts';

/** A cell of a column, with the index of the group that it shows; no group for a sphere, nor for what is not known. */
export interface SeenCell {
  readonly cell: MatrixCell;
  readonly group: number | undefined;
}

/** What « Qui voit qui ? » in force opens to one column. */
export interface EmitterReach {
  readonly visible: readonly SeenCell[];
  readonly hidden: readonly SeenCell[];
  /** The groups that are visible to it, by index. */
  readonly groups: readonly number[];
  /** Everybody in one of them. */
  readonly opened: PeopleSet;
  readonly seesClasses: boolean;
  readonly seesRubriques: boolean;
}

/** Who can write to whom in a school, under given settings and at an instant (domain.md §2.4.5). */
export interface Reach {
  readonly side: RightsSide;
  readonly matrix: Matrix;
  readonly spheres: Spheres;
  readonly circles: Circles;
  /** The lines of « Qui fait quoi ? », by index of group. */
  readonly lines: readonly number[];
  /** Those who were given all classes by name. */
  readonly granted: PeopleSet;
  /** Those who write to every class: the people of any line, and those above. */
  readonly everyClass: PeopleSet;
  /** Everybody in the sphere of some class. */
  readonly anyClass: PeopleSet;
  readonly emitter: (emitter: string) => EmitterReach;
  /** What people of the same standing reach, themselves included: worked out once. */
  readonly known: Map<string, PeopleSet>;
}
