import { nameKey } from '../../directory/identity.ts';
import type { Person } from '../../directory/person.ts';
import { FAMILY_OF_PROFILE, type ProfileFamily } from '../../directory/profile.ts';
import type { PlatformPerson } from '../platform-school.ts';

/** Somebody of the platform whom only a name and a profile bring near somebody of the school: shown to a person, never taken (§7.3). */
export interface Candidate {
  readonly remote: string;
  readonly local: string;
}

/** Who is who, between a platform and the school. */
export interface MatchedPeople {
  /** The person of the school, by the identifier of the platform. */
  readonly localOf: ReadonlyMap<string, string>;
  readonly candidates: readonly Candidate[];
  /** Several accounts there for one person here: nothing is written of them. */
  readonly ambiguous: readonly string[];
  /** Known there only. */
  readonly unknown: number;
  /** Known here only. */
  readonly missing: number;
}

type Local = Pick<Person, 'id' | 'lastName' | 'firstName' | 'profile'>;

/**
 * Recognises people by the identifier of national deliveries, or by what somebody said before (`kept`: platform to school); those of a file whose people
 * were recognised when it was read have our own identifiers. A name is no key: it makes a candidate.
 */
export function matchPeople(remotes: readonly PlatformPerson[], locals: readonly Local[], kept: ReadonlyMap<string, string>): MatchedPeople {
  const byJointure = new Map<string | null, string>(locals.map(({ id }) => [jointureOf(id), id]));
  const known = new Set(locals.map(({ id }) => id));
  const sure = remotes.flatMap((remote) => {
    const local = kept.get(remote.id) ?? (known.has(remote.id) ? remote.id : byJointure.get(remote.externalId));
    return local !== undefined && known.has(local) ? [{ remote: remote.id, local }] : [];
  });
  const accounts = Map.groupBy(sure, ({ local }) => local);
  const ambiguous = [...accounts.values()].filter((several) => several.length > 1).flatMap((several) => several.map(({ remote }) => remote));
  const localOf = new Map(sure.filter(({ local }) => accounts.get(local)?.length === 1).map(({ remote, local }) => [remote, local]));
  const recognised = new Set(sure.map(({ remote }) => remote));
  const candidates = candidatesOf(
    remotes.filter(({ id }) => !recognised.has(id)),
    locals.filter(({ id }) => !accounts.has(id)),
  );
  return { localOf, candidates, ambiguous, unknown: remotes.length - recognised.size, missing: locals.length - accounts.size };
}

/** Whether somebody there is recognised as somebody here by who they are, whatever anybody says. */
export function isSamePerson(remote: Pick<PlatformPerson, 'id' | 'externalId'>, local: string): boolean {
  return remote.id === local || remote.externalId === jointureOf(local);
}

/** What an identifier of ours keeps of the one of national deliveries: all that follows the academy. */
function jointureOf(id: string): string {
  return id.slice(id.indexOf('-') + 1);
}

const FAMILIES: ReadonlyMap<string, ProfileFamily> = new Map([['Student', 'student'], ['Relative', 'guardian'], ['Teacher', 'teacher'], ['Personnel', 'staff'], ['Guest', 'guest']]);

function candidatesOf(remotes: readonly PlatformPerson[], locals: readonly Local[]): readonly Candidate[] {
  const byName = Map.groupBy(locals, (local) => `${FAMILY_OF_PROFILE[local.profile]} ${nameKey(local)}`);
  return remotes.flatMap((remote) => {
    const [only, ...others] = byName.get(`${FAMILIES.get(remote.profile) ?? ''} ${nameKey(remote)}`) ?? [];
    return only === undefined || others.length > 0 ? [] : [{ remote: remote.id, local: only.id }];
  });
}
