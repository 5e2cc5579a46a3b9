import { z } from 'zod';

/** Who somebody is. */
const WHO = ['personId', 'ine', 'email', 'lastName', 'firstName', 'fullName', 'birthDate', 'className'] as const;

/** What a column says of the account of somebody, in an export of an ENT; the last two are in files to print from alone. */
const OF_ACCOUNT = ['accountState', 'createdOn', 'startedOn', 'activatedOn', 'lastSignInOn', 'emailChecked', 'deletionOn', 'login', 'provisional'] as const;

/** What a column of a free list may hold. */
export const MemberField = z.enum(['group', 'line', ...WHO, ...OF_ACCOUNT]);
export type MemberField = z.infer<typeof MemberField>;

/** Those of a list of members, in the order in which they are offered. */
export const PLACED_FIELDS: readonly MemberField[] = ['group', 'line', ...WHO];

/** Those of an export of accounts. */
export const ACCOUNT_FIELDS: readonly MemberField[] = [...WHO, ...OF_ACCOUNT.slice(0, -2)];

/** Those of a file to print letters from. */
export const LETTER_FIELDS: readonly MemberField[] = [...WHO, 'login', 'provisional'];

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
