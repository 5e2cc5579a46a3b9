import type { Person } from '../../domain/directory/person.ts';
import type { GarTeacher } from '../../formats/gar/rtfs/gar-school.ts';
import { PROFILE_OF_FUNCTION } from '../../domain/deliveries/aaf/build/profile-of-function.data.ts';
import { DISPUTED_FUNCTIONS, NAMED_PROFILES, type GarAdultProfile } from './gar-profiles.data.ts';

/** People sent under a profile that nothing we hold settles: said with the export, « Déduit ». */
export type InferredProfile =
  /** The schema does not name them; how many people under each. */
  | { readonly kind: 'unnamed-profiles'; readonly profiles: readonly (readonly [profile: GarAdultProfile, count: number])[] }
  /** Another producer sends this function under `other`. */
  | { readonly kind: 'disputed-function'; readonly code: string; readonly profile: GarAdultProfile; readonly other: GarAdultProfile; readonly count: number }
  /** No function that the table of functions knows. */
  | { readonly kind: 'assumed-profile'; readonly profile: GarAdultProfile; readonly count: number };

/** What of the profiles of those who are sent is inferred, by profile and by function. */
export function inferredProfiles(sent: readonly Pick<GarTeacher, 'id' | 'profile'>[], people: readonly Person[]): readonly InferredProfile[] {
  const codes = new Map(people.map(({ id, functions }) => [id, functions.find(({ code }) => Object.hasOwn(PROFILE_OF_FUNCTION, code))?.code]));
  const unnamed = Map.groupBy(sent.filter(({ profile }) => !NAMED_PROFILES.has(profile)), ({ profile }) => profile);
  const assumed = Map.groupBy(sent.filter(({ id, profile }) => !NAMED_PROFILES.has(profile) && codes.get(id) === undefined), ({ profile }) => profile);
  return [
    ...(unnamed.size === 0 ? [] : [{ kind: 'unnamed-profiles', profiles: [...unnamed].map(([profile, { length }]) => [profile, length] as const) } as const]),
    ...disputes(sent, codes),
    ...[...assumed].map(([profile, { length }]): InferredProfile => ({ kind: 'assumed-profile', profile, count: length })),
  ];
}

function disputes(sent: readonly Pick<GarTeacher, 'id' | 'profile'>[], codes: ReadonlyMap<string, string | undefined>): readonly InferredProfile[] {
  return Object.entries(DISPUTED_FUNCTIONS).flatMap(([code, other]): readonly InferredProfile[] => {
    const held = sent.filter(({ id, profile }) => codes.get(id) === code && profile !== other);
    const [first] = held;
    return first === undefined ? [] : [{ kind: 'disputed-function', code, profile: first.profile, other, count: held.length }];
  });
}
