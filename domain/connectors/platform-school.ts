import type { Collection, Proof } from './proof.ts';
import type { PlatformTeaching } from './replacements/platform-teaching.ts';
import type { SharedSpace } from './spaces/shared-space.ts';

/** Somebody as a platform knows them: what connecting needs, and nothing else (connectors.md §10). */
export interface PlatformPerson {
  readonly id: string;
  /** The identifier of the national deliveries; null where the platform does not show it. */
  readonly externalId: string | null;
  readonly lastName: string;
  readonly firstName: string;
  /** In the words of the platform (`Student`, `Relative`, `Teacher`, `Personnel`, `Guest`). */
  readonly profile: string;
  /** Whether they can neither come in nor be written to: blocked, or about to be deleted. */
  readonly isOut: boolean;
  readonly classIds: readonly string[];
  /** Schools whose local administration they have. */
  readonly administers: readonly string[];
}

/** Which way messages go between a group and its members: they write through it, they are seen through it, both, or neither. */
export type Direction = 'NONE' | 'INCOMING' | 'OUTGOING' | 'BOTH';

/** What a group of a platform is. `free`: made by hand, whose members are chosen one by one. */
export type PlatformGroupKind = 'profile' | 'class' | 'teaching' | 'function' | 'headTeachers' | 'direction' | 'free' | 'other';

/** A group of a platform, with everybody in it. */
export interface PlatformGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: PlatformGroupKind;
  /** Of a group about a profile: which. */
  readonly profile: string | null;
  readonly classId: string | null;
  readonly className: string | null;
  readonly direction: Direction;
  readonly members: readonly string[];
  /** A list of diffusion: nobody is seen through it. */
  readonly isBroadcast: boolean;
  /** Whether the platform itself decides who is in it, or keeps it from being deleted. */
  readonly isFixed: boolean;
}

/** A role of an application: a set of actions, which may bear on other applications too (E14). */
export interface PlatformRole {
  readonly id: string;
  readonly name: string;
  /** Applications that show this role. */
  readonly applications: readonly string[];
}

export interface PlatformService {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly PlatformRole[];
}

/** A school as one pull of its platform shows it, each collection with the proof that it is whole or the reason why not. */
export interface PlatformSchool {
  readonly structure: { readonly id: string; readonly uai: string; readonly name: string };
  readonly people: readonly PlatformPerson[];
  readonly groups: readonly PlatformGroup[];
  readonly services: readonly PlatformService[];
  /** The roles of each group, by its identifier. */
  readonly grants: ReadonlyMap<string, readonly string[]>;
  /** Groups that each group may write to, by its identifier. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Teachers whose lesson book is open to an inspector, by the inspector: of those who were asked about only, no list of a school exists. */
  readonly lessonBooks: ReadonlyMap<string, readonly string[]>;
  /** Who teaches what to whom, with who replaces them: read only where the school lets replacements be sent. */
  readonly teachings: readonly PlatformTeaching[];
  /** Spaces that may stand for a rubrique; the list of those only that somebody said to stand for one. */
  readonly spaces: readonly SharedSpace[];
  readonly proofs: Readonly<Record<Collection, Proof>>;
}
