import { z } from 'zod';

// Shapes of design/connectors.md §2.2 to §2.5 and §2.11. Schemas take what they need and accept the rest: formats of what is not needed
// vary with versions. Activation codes, logins, addresses and phones are in some of these answers: no schema names them, so that they go
// no further than here (E26).

const LONGEST_ID = 100;
const Id = z.string().min(1).max(LONGEST_ID);
const Name = z.string().max(500);
const orEmpty = <T extends z.ZodType>(item: T) => z.array(item).nullish().transform((list) => list ?? []);

export const Me = z.object({ userId: Id, functions: z.record(z.string(), z.object({ scope: orEmpty(Id) })).nullish() });

/** An access that is given, and what renews it; without a scope, what was asked. */
export const Token = z.object({ access_token: z.string().min(1).max(4_000), refresh_token: z.string().min(1).max(4_000).nullish(), expires_in: z.number().int().positive(), scope: z.string().max(1_000).nullish() });

/** Modules and their versions, one per object. */
export const Versions = z.array(z.record(z.string().max(100), z.string().max(100))).max(500);

export const Structures = z.array(z.object({ id: Id, UAI: z.string().max(20).nullish(), name: Name })).max(5000);

const UserFunction = z.tuple([z.string(), z.array(z.string()).nullish()]).rest(z.unknown());

export const Users = z.array(
  z.object({
    id: Id,
    type: z.string().max(40),
    externalId: z.string().max(200).nullish(),
    lastName: Name,
    firstName: Name,
    blocked: z.boolean().nullish(),
    deleteDate: z.unknown(),
    classes: orEmpty(z.object({ id: Id, name: Name.nullish() })),
    functionalGroups: orEmpty(Name),
    functions: orEmpty(UserFunction),
  }),
);

export const Groups = z.array(
  z.object({
    id: Id,
    name: Name,
    displayName: Name.nullish(),
    filter: z.string().max(60).nullish(),
    type: z.string().max(60),
    subType: z.string().max(60).nullish(),
    internalCommunicationRule: z.enum(['INCOMING', 'OUTGOING', 'BOTH', 'NONE']).nullish(),
    nbUsers: z.number().int().nonnegative().nullish(),
    lockDelete: z.boolean().nullish(),
    autolinkTargetAllStructs: z.unknown(),
    autolinkTargetStructs: z.unknown(),
    autolinkUsersFromGroups: z.unknown(),
    autolinkUsersFromPositions: z.unknown(),
    autolinkUsersFromLevels: z.unknown(),
    classes: orEmpty(z.object({ id: Id, name: Name.nullish() })),
    structures: orEmpty(z.object({ id: Id })),
  }),
);

export const GroupUsers = z.array(z.object({ id: Id }));

export const Applications = z.array(
  z.object({ id: Id, name: Name, displayName: Name.nullish(), roles: orEmpty(z.object({ id: Id, name: Name })) }),
);

interface GroupGrants {
  readonly id: string;
  readonly roles: readonly string[];
}

/** Hundreds of rows, read before and after each batch of steps: where they are plain, they are looked at by hand; zod reads what is not. */
export const Grants: z.ZodType<readonly GroupGrants[]> = z.union([z.custom<readonly GroupGrants[]>(arePlainGrants), z.array(z.object({ id: Id, roles: orEmpty(Id) }))]);

function arePlainGrants(answer: unknown): boolean {
  return Array.isArray(answer) && answer.every((row: unknown) => {
    if (typeof row !== 'object' || row === null || !('id' in row) || !('roles' in row)) return false;
    return isId(row.id) && Array.isArray(row.roles) && row.roles.every(isId);
  });
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}

/** The accesses of one inspector in one school; no date is there (E22). */
export const LessonBooks = z.array(z.object({ inspector_id: Id, structure_id: Id, teacher_id: Id }));

/** Of a moment, its first ten characters alone are a day that may be relied on: versions write the rest otherwise. */
const DayOf = z.string().max(40).regex(/^\d{4}-\d{2}-\d{2}/).transform((moment) => moment.slice(0, 10)).nullish();

/** Services of a school: who teaches what to whom, and who replaces them, each row by its identifiers (OPEN-ENT-NG/vie-scolaire, ServiceModel.java, MultiTeaching.java). */
export const Teachings = z.array(
  z.object({
    id_enseignant: Id,
    id_matiere: Id,
    id_groupe: Id,
    typeGroupe: z.string().max(40),
    substituteTeachers: orEmpty(
      z.object({ second_teacher_id: Id, start_date: DayOf, end_date: DayOf, entered_end_date: DayOf, idsAndIdsGroups: z.array(z.object({ id: z.number().int() })).min(1).max(100) }),
    ),
  }),
).max(50_000);

/** Whether somebody may write to somebody, by the edges themselves. */
export const Verified = z.object({ canCommunicate: z.boolean() });

export const Links = z.object({ id: Id, users: z.string().nullish(), communiqueWith: orEmpty(z.object({ id: Id })) });

const numbered = z.union([z.number().int(), Id]).transform(String);

/** Threads of news; `sharedRights`: what the account may do in each (connectors.md §2.6). */
export const Threads = z.array(z.object({ id: numbered, title: Name, structureId: Id.nullish(), owner: z.object({ id: Id }), sharedRights: orEmpty(z.string().max(300)) }));

/** Blogs that the account sees, page by page. Inferred: the names of their identifier and of who made them; how their notes appear is documented. */
export const Blogs = z.array(z.object({ _id: Id, title: Name, author: z.object({ userId: Id }).nullish(), 'publish-type': z.string().max(40).nullish() }));

const Names = z.array(z.string().max(300)).max(100);
const Sharing = z.object({ visibles: orEmpty(z.object({ id: Id })), checked: z.record(Id, Names).nullish().transform((checked) => checked ?? {}) });

/** Who holds what on a thread, whom the account sees, and the names of each right. */
export const Shares = z.object({ actions: z.array(z.object({ name: Names, displayName: z.string().max(300) })).max(100), groups: Sharing, users: Sharing, owner: Id.nullish() });
