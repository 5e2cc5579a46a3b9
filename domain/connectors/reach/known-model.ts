import { oncePer } from '../../kernel/once.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { reachModel, sends, targetsOf, type ReachModel } from './reach-model.ts';

/** The model of a school, worked out once as long as it is the same one. */
export const modelOf = oncePer(reachModel);

/**
 * The model of a school, from the one of another. As long as the same people write through the same groups, only the groups of which a link, or what it
 * links to, has moved are read again; else the whole is.
 */
export function modelAfter(model: ReachModel, before: PlatformSchool, after: PlatformSchool): ReachModel {
  const turned = turnedGroups(before, after);
  if (turned === undefined || before.people !== after.people) return modelOf(after);
  const isMoved = ({ id }: PlatformGroup): boolean => {
    const links = after.links.get(id);
    return before.links.get(id) !== links || turned.has(id) || (turned.size > 0 && links?.some((item) => turned.has(item)) === true);
  };
  const again = after.groups.filter((group) => model.targets.has(group.id) && isMoved(group)).map((group) => [group.id, targetsOf(after, group)] as const);
  return { ...model, targets: new Map([...model.targets, ...again]) };
}

/** Groups through which people are seen, or write to each other, otherwise than before; undefined where more than that moved. */
function turnedGroups({ groups }: PlatformSchool, after: PlatformSchool): ReadonlySet<string> | undefined {
  if (groups === after.groups) return NONE;
  if (groups.length !== after.groups.length) return undefined;
  const moved = after.groups.flatMap((is, i) => (groups[i] === is ? [] : [{ was: groups[i], is }]));
  return moved.every(({ was, is }) => was !== undefined && onlyTurned(was, is)) ? new Set(moved.map(({ is }) => is.id)) : undefined;
}

const NONE: ReadonlySet<string> = new Set();

function onlyTurned(was: PlatformGroup, is: PlatformGroup): boolean {
  return was.id === is.id && was.members === is.members && was.kind === is.kind && was.profile === is.profile && sends(was) === sends(is);
}
