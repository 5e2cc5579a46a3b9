import { PLATFORM_MENUS, type Platform } from './platform.ts';

/** A path of menus on a platform; `isOther`: no source gives it there, it is that of the platform of the guide. */
export interface MenuPath {
  readonly platform: Platform;
  readonly path: string;
  readonly isOther: boolean;
}

/**
 * Where a path of the guide's platform is on another one: the longest menu that it begins by, in the words of that platform, then the rest
 * of it. A path that begins by no menu (« Siècle – Base élèves… ») is that of another program, the same for all.
 */
export function menuPathOn(platform: Platform, guide: Platform, path: string): MenuPath {
  const begun = PLATFORM_MENUS.flatMap((menu) => {
    const start = guide.menus[menu];
    return start !== null && path.startsWith(start) ? [{ menu, length: start.length }] : [];
  }).toSorted((one, other) => other.length - one.length)[0];
  if (begun === undefined) return { platform, path, isOther: false };
  const there = platform.menus[begun.menu];
  return there === null ? { platform, path, isOther: true } : { platform, path: there + path.slice(begun.length), isOther: false };
}

/** A path with the platforms that it is that of. */
export interface SharedMenuPath extends Pick<MenuPath, 'path' | 'isOther'> {
  readonly platforms: readonly Platform[];
}

/** The same on each platform of a school, those that say the same once; none where the school names no platform. */
export function menuPaths(used: readonly Platform[], guide: Platform, path: string): readonly SharedMenuPath[] {
  const all = used.map((platform) => menuPathOn(platform, guide, path));
  const isSame = (one: MenuPath) => ({ path: there, isOther }: MenuPath) => there === one.path && isOther === one.isOther;
  const firsts = all.filter((one, i) => all.findIndex(isSame(one)) === i);
  return firsts.map((one) => ({ path: one.path, isOther: one.isOther, platforms: all.filter(isSame(one)).map(({ platform }) => platform) }));
}
