import { readShape, writeDataFile, type DataFileRefusal } from '../kernel/data-file.ts';
import type { Result } from '../kernel/result.ts';
import type { AccountLife } from './account-life.ts';
import { sourceOf, type SourceRef } from '../kernel/source-ref.ts';
import { Platform, PLATFORM_FORMAT, PLATFORM_MENUS, PLATFORM_VERSION, type PlatformMenu } from './platform.ts';

/** A platform that nothing is said of yet. */
export function blankPlatform(id: string): Platform {
  return {
    format: PLATFORM_FORMAT, version: PLATFORM_VERSION, id, name: '', vendor: null, degrees: ['second'], addresses: [], roles: [], profiles: [], signIn: [],
    menus: Platform.shape.menus.parse(Object.fromEntries(PLATFORM_MENUS.map((menu) => [menu, null]))), browsers: [], contacts: [], accounts: [], activation: [], facts: [],
  };
}

/** How the accounts of some people live, before anything is said of it. */
export function blankLife(): AccountLife {
  return { who: '', families: [], steps: [{ text: '', source: sourceOf('') }], emailHours: null, reset: null, password: null };
}

/** Where a menu is said to come from; emptied, from nowhere. */
export function withMenuSource({ menuSources = {} }: Platform, menu: PlatformMenu, typed: string): Pick<Platform, 'menuSources'> {
  const { [menu]: was, ...rest } = menuSources;
  return { menuSources: typed.trim() === '' ? rest : { ...rest, [menu]: sourceOf(typed, was) } };
}

/** What a form holds, read as the file that would say it: what is left blank and may be unknown is unknown, and a menu without a path has no source. */
export function readEdited(written: Platform): Result<Platform, Extract<DataFileRefusal, { kind: 'wrong' }>> {
  const { menuSources = {}, ...rest } = written;
  const sources = PLATFORM_MENUS.flatMap((menu): readonly (readonly [string, SourceRef])[] => {
    const source = menuSources[menu];
    return source === undefined || orNull(rest.menus[menu]) === null ? [] : [[menu, source]];
  });
  const said: unknown = JSON.parse(writeDataFile({
    ...rest,
    vendor: orNull(rest.vendor),
    browsers: rest.browsers.map((browser) => ({ ...browser, minimum: orNull(browser.minimum) })),
    menus: Object.fromEntries(PLATFORM_MENUS.map((menu) => [menu, orNull(rest.menus[menu])])),
    ...(sources.length === 0 ? {} : { menuSources: Object.fromEntries(sources) }),
  }));
  return readShape(Platform, said);
}

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
