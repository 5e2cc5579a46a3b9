import { z } from 'zod';
import { canonicalJson, Json } from '../kernel/json.ts';
import { PLATFORM_MENUS, type Platform, type PlatformMenu } from './platform.ts';

/** One thing that two descriptions of a platform say differently: a word, the path of a menu, or some lines of a list. */
export type PlatformDifference =
  | { readonly kind: 'word'; readonly part: 'name' | 'vendor'; readonly was: string | null; readonly set: string | null }
  | { readonly kind: 'menu'; readonly menu: PlatformMenu; readonly was: string | null; readonly set: string | null }
  | { readonly kind: 'lines'; readonly part: PlatformList; readonly added: number; readonly removed: number };

export type PlatformList = (typeof LISTS)[number] | 'menuSources';

const LISTS = ['degrees', 'addresses', 'roles', 'profiles', 'signIn', 'browsers', 'contacts', 'accounts', 'activation', 'facts'] as const satisfies readonly (keyof Platform)[];

/** What differs between two descriptions of one platform, in the order of its card; nothing where they say the same. */
export function platformDifferences(before: Platform, after: Platform): readonly PlatformDifference[] {
  return [
    ...(['name', 'vendor'] as const).flatMap((part): PlatformDifference[] => (before[part] === after[part] ? [] : [{ kind: 'word', part, was: before[part], set: after[part] }])),
    ...LISTS.flatMap((part) => linesOf(part, before[part], after[part])),
    ...PLATFORM_MENUS.flatMap((menu): PlatformDifference[] => {
      const [was, set] = [before.menus[menu], after.menus[menu]];
      return was === set ? [] : [{ kind: 'menu', menu, was, set }];
    }),
    ...linesOf('menuSources', sourcesOf(before), sourcesOf(after)),
  ];
}

function sourcesOf({ menuSources = {} }: Platform): readonly unknown[] {
  return PLATFORM_MENUS.flatMap((menu) => (menuSources[menu] === undefined ? [] : [[menu, menuSources[menu]]]));
}

/** Lines that only moved in their list are neither added nor removed. */
function linesOf(part: PlatformList, before: readonly unknown[], after: readonly unknown[]): readonly PlatformDifference[] {
  const was = Lines.parse(before);
  const set = Lines.parse(after);
  if (was.join() === set.join()) return [];
  return [{ kind: 'lines', part, added: set.filter((line) => !was.includes(line)).length, removed: was.filter((line) => !set.includes(line)).length }];
}

const Lines = z.array(Json.transform(canonicalJson));
