import type { BuiltDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';

/** The classes that the anomalies of a fictitious school are about, by identifier. */
export interface DemoPlaces {
  /** Classes of one level that have the textbook; the last of them has newcomers. */
  readonly textbook: readonly string[];
  /** Keeps a right of a teacher who no longer teaches there. */
  readonly formerTeacher: string;
  /** Open to staff, so that some rights under it are held. */
  readonly open: string;
}

/** Those of domain.md §7.2, for the collège that it describes. */
const COLLEGE: DemoPlaces = { textbook: ['c:5A', 'c:5B', 'c:5C'], formerTeacher: 'c:5B', open: 'c:3C' };

/** Where the anomalies are: as described in the collège, at the same places of the list of classes elsewhere. */
export function demoPlaces({ groups }: Pick<BuiltDirectory, 'groups'>): DemoPlaces {
  const classes = groups.filter(({ kind }) => kind === 'class').map(({ id }) => id);
  const isCollege = [...COLLEGE.textbook, COLLEGE.open].every((id) => classes.includes(id));
  return isCollege ? COLLEGE : { textbook: classes.slice(0, 3), formerTeacher: classes[1] ?? '', open: classes.at(-1) ?? '' };
}
