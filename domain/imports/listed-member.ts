import { z } from 'zod';

/** What a column of a free list of members may hold. */
export const MemberField = z.enum(['group', 'line', 'personId', 'ine', 'email', 'lastName', 'firstName', 'fullName', 'birthDate', 'className']);
export type MemberField = z.infer<typeof MemberField>;

/** Which column, from 0, holds each field; where people are put and who they are is needed. */
export const MemberColumns = z.partialRecord(MemberField, z.number().int().nonnegative().max(500));
export type MemberColumns = Readonly<z.infer<typeof MemberColumns>>;

/** What the first line of a list is. */
export const FirstLine = z.enum(['titles', 'person']);
export type FirstLine = z.infer<typeof FirstLine>;

/** One person in one group or functional line, as a free list names both; `line` is that of the file, from 1. */
export const ListedMember = z.object({ line: z.number().int(), fields: z.partialRecord(MemberField, z.string()) });
export type ListedMember = Readonly<z.infer<typeof ListedMember>>;

/** What a list needs and its columns do not give: where people are put, or who they are. */
export const MissingColumn = z.enum(['place', 'person']);
export type MissingColumn = z.infer<typeof MissingColumn>;
