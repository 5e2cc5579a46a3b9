import { sidesOfClass } from '../../directory/class-sides.ts';
import { WELL_KNOWN_GROUPS, type Group } from '../../directory/group.ts';
import type { PlatformGroup } from '../platform-school.ts';

/** The group of the whole school, by profile; the platform has one for all its staff, where we have several: none. */
const WHOLE_SCHOOL: ReadonlyMap<string | null, string> = new Map([
  ['Student', WELL_KNOWN_GROUPS.students], ['Relative', WELL_KNOWN_GROUPS.guardians], ['Teacher', WELL_KNOWN_GROUPS.teachers],
]);

const SIDES: ReadonlyMap<string | null, 'students' | 'guardians' | 'teachers'> = new Map([['Student', 'students'], ['Relative', 'guardians'], ['Teacher', 'teachers']]);

/**
 * Which group of the school each group of the platform is (connectors.md §7.4), by what it is there: its profile, its class, its course.
 * A free group is one of ours only where somebody said so, or where we made it (`kept`: platform to school): two groups may have one name (E17).
 */
export function matchGroups(remotes: readonly PlatformGroup[], locals: readonly Group[], kept: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known = new Set(locals.map(({ id }) => id));
  const classes = new Map(locals.filter(({ kind }) => kind === 'class').map(({ id, code }) => [code, id]));
  const courses = new Map(locals.filter(({ kind }) => kind === 'teaching').map(({ id, code }) => [code, id]));
  const localOf = (remote: PlatformGroup): string | undefined => {
    switch (remote.kind) {
      case 'profile':
        return WHOLE_SCHOOL.get(remote.profile);
      case 'direction':
        return WELL_KNOWN_GROUPS.direction;
      case 'class': {
        const [side, aClass] = [SIDES.get(remote.profile), classes.get(remote.className ?? undefined)];
        return side === undefined || aClass === undefined ? undefined : sidesOfClass(aClass)[side];
      }
      case 'teaching':
        return courses.get(remote.name);
      default:
        return undefined;
    }
  };
  const pairs = remotes.flatMap((remote) => {
    const local = kept.get(remote.id) ?? localOf(remote);
    // Free groups of ours are not in the directory: what somebody said of them is believed.
    return local !== undefined && (known.has(local) || kept.has(remote.id)) ? [[remote.id, local] as const] : [];
  });
  const times = Map.groupBy(pairs, ([, local]) => local);
  return new Map(pairs.filter(([, local]) => times.get(local)?.length === 1));
}
