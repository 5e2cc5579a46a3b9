/** The rubriques of a school as the engine takes them, index by index. */
export interface RubriqueTree {
  /** The index of each mother rubrique, in any order; -1 for the root; any other outside number is an unknown mother. */
  readonly parent: Int32Array;
  /** 1 where everybody is at least a visitor. */
  readonly isPublic: Uint8Array;
  /** 1 where the rubrique is in the trash: nobody has a role and nothing below is reached. An archived one stays 0. */
  readonly closed: Uint8Array;
  /** True when the ENT declares that a rubrique inherits the rights of its mothers. */
  readonly inherits: boolean;
}

/** One right put on one rubrique: a rank from 1 (visitor) to 5 (manager). */
export interface PlacedAccess {
  readonly rubrique: number;
  readonly kind: 'group' | 'person';
  /** The index of the group or of the person. */
  readonly principal: number;
  readonly rank: number;
}

/** Everything effective rights depend on, as indices rather than identifiers. */
export interface RightsInput {
  /** How many people the school has; people are 0 to people - 1. */
  readonly people: number;
  /** The people of each group. */
  readonly groupMembers: readonly (Uint32Array | readonly number[])[];
  readonly rubriques: RubriqueTree;
  readonly accesses: readonly PlacedAccess[];
}
