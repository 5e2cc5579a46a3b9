import type { Edit, Mutation } from '../mutation.ts';

/** The row that a mutation is about, and its number. */
export type RowTarget = Pick<Mutation, 'entity' | 'id' | 'm'>;

/** A field and what is written there. */
export type WrittenEdit = Pick<Edit, 'field' | 'set'>;
