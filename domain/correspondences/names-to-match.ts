import { GROUP_KINDS, parseCorrespondenceId, saidOf, type CorrespondenceGround } from './correspondence.ts';
import { guessName } from './guess-name.ts';
import { isMatchable } from './unknown-names.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import { listUpstreamReports, readTimetableReport, type RenamedGroup, type UnknownName } from '../school/upstream-report.ts';

/** A line of the correspondence table. */
export interface MatchedName {
  readonly name: UnknownName;
  /** What it is in the directory, as the school says; undefined: nothing is said. */
  readonly saidId: string | undefined;
  /** What it may well be; undefined where something is said, or nothing resembles it. « Déduit ». */
  readonly guessId: string | undefined;
}

interface MatchGround extends CorrespondenceGround {
  readonly directory: DirectoryIndex;
}

/**
 * The correspondence table of the school: the names that the last timetable and the last files of other bases have and the
 * directory does not (ALI-03), the classes and groups that were recognised under another name (ALI-04), and every name that
 * somebody matched before.
 */
export function listNames(ground: MatchGround): readonly MatchedName[] {
  return matchNames(ground, [...unknownNames(ground), ...renamedNames(ground).keys(), ...saidNames(ground)]);
}

/** The lines of the table about these names, each once. */
export function matchNames(ground: MatchGround, names: readonly UnknownName[]): readonly MatchedName[] {
  const renamed = new Map([...renamedNames(ground)].map(([name, id]) => [keyOf(name), id]));
  return [...new Map(names.map((name) => [keyOf(name), name])).values()].map((name) => {
    const saidId = saidOf(ground, name);
    return { name, saidId, guessId: saidId === undefined ? (renamed.get(keyOf(name)) ?? guessName(ground.directory, name)) : undefined };
  });
}

const keyOf = ({ kind, label }: UnknownName): string => `${kind} ${label}`;

function unknownNames({ view }: MatchGround): readonly UnknownName[] {
  const others = listUpstreamReports(view).flatMap(({ unknown }) => unknown).filter((name) => isMatchable('sts', name));
  return [...(readTimetableReport(view)?.unknown ?? []), ...others];
}

function renamedNames({ view, directory }: MatchGround): ReadonlyMap<UnknownName, string> {
  const renamed = listUpstreamReports(view).flatMap((report) => report.renamed).filter(({ id }) => directory.findGroup(id) !== undefined);
  return new Map(renamed.map((one) => [nameAfter(one), one.id]));
}

/** The name that a renamed class or group has in the file. */
export function nameAfter({ kind, after }: Pick<RenamedGroup, 'kind' | 'after'>): UnknownName {
  return { kind: kind === GROUP_KINDS.class ? 'class' : 'group', label: after };
}

function saidNames(ground: MatchGround): readonly UnknownName[] {
  return [...ground.view.list('correspondence')].flatMap(([id]) => {
    const name = parseCorrespondenceId(id);
    return name === undefined || saidOf(ground, name) === undefined ? [] : [name];
  });
}
