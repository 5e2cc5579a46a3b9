import type { SettingNames } from '../../texts/language/setting-objects.ts';

/** The names that a test cares about: nothing else has one, and a role is called by its code. */
export function namedSettings(known: Partial<SettingNames>): SettingNames {
  const nameless = (): undefined => undefined;
  return {
    person: nameless,
    group: nameless,
    isLine: () => false,
    rubrique: nameless,
    service: nameless,
    serviceRole: (code) => code,
    preset: nameless,
    subscription: nameless,
    replacement: nameless,
    inspector: nameless,
    announcement: nameless,
    homeTile: nameless,
    conflict: nameless,
    ...known,
  };
}
