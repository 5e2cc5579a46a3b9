import { z } from 'zod';
import { ExportedList, LONGEST_PURPOSE } from '../../domain/roles/exported-list.ts';
import { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import { HeldPerson } from '../../domain/station/held-data.ts';
import { TwoPersonAct } from '../../domain/roles/two-persons.ts';

/** The console as identity providers know it: a native application, without secret (RFC 8252 §8.4). */
export const CONSOLE_CLIENT_ID = 'console-ent';

/** Where a console waits for the answer, on any port of the loopback (RFC 8252 §7.3). */
export const CALLBACK_PATH = '/retour';

/** How one signs in to an ENT. */
export const SignInWays = z.object({
  /** Whether a demonstration account may be chosen: fictitious schools only. */
  demonstration: z.boolean(),
  /** Where one proves who one is, and what the console is called there. */
  issuer: z.url().max(500),
  clientId: z.string().min(1).max(200),
  /** What it is asked for, space-separated. */
  scope: z.string().max(200).default('openid'),
});
export type SignInWays = Readonly<z.infer<typeof SignInWays>>;

/** A statement of the identity provider, signed (a JWT in compact form). */
export const IdToken = z.string().min(20).max(8000);

/** An open session, as one shows it: nothing in it opens anything. */
export const ShownSession = z.object({
  id: z.string().max(64),
  name: z.string().max(200),
  role: ConsoleRole,
  device: z.string().max(200),
  openedAt: z.string().max(40),
  /** Whether it is the session that asks. */
  current: z.boolean(),
});
export type ShownSession = Readonly<z.infer<typeof ShownSession>>;

const TwoPersonsState = z.object({ wanted: z.boolean(), endAsked: z.boolean(), endAskedByMe: z.boolean() });

/** Who may come in, as the screen of accesses shows it. */
export const Accesses = z.object({
  accounts: z.array(
    z.object({ id: z.string().max(100), name: z.string().max(200), title: z.string().max(200), role: ConsoleRole, comesIn: z.boolean(), lastSignIn: z.string().max(40).nullable().default(null) }),
  ),
  invitations: z.array(
    z.object({
      /** A fingerprint: it names the invitation and opens nothing. */
      id: z.string().max(64),
      name: z.string().max(200),
      role: ConsoleRole,
      askedAt: z.string().max(40),
      expiresAt: z.string().max(40),
      /** Whether a second administrator must still agree; `mine`: the one who asks now asked for it. */
      waits: z.boolean(),
      mine: z.boolean(),
    }),
  ),
  twoPersons: z.object({ grant: TwoPersonsState, emergency: TwoPersonsState }),
  /** The emergency mode, asked for by one of the two administrators that the school wants; `mine`: by the one who asks now. */
  emergencyAsked: z.object({ by: z.string().max(200), until: z.string().max(40), mine: z.boolean() }).nullable(),
});
export type Accesses = Readonly<z.infer<typeof Accesses>>;

/** A console that the ENT answered, whether anybody can still open it or not. */
export const KnownConsole = z.object({
  id: z.string().max(100),
  /** Of the account that used it; empty where the name was erased. */
  name: z.string().max(200),
  device: z.string().max(200),
  /** When it was last heard of, to the hour. */
  at: z.string().max(40),
});
export type KnownConsole = Readonly<z.infer<typeof KnownConsole>>;

/** Whom a console may bear, as far as its ENT knows. */
export const HeldElsewhere = z.object({ people: z.array(HeldPerson).max(2_000_000) });
export type HeldElsewhere = Readonly<z.infer<typeof HeldElsewhere>>;

/** Whom one invites. */
export const AccessRequest = z.object({
  role: ConsoleRole,
  name: z.string().trim().min(1).max(200),
  title: z.string().max(200),
  replaces: z.string().max(100).nullable(),
});
export type AccessRequest = Readonly<z.infer<typeof AccessRequest>>;

/** Whether two administrators are wanted for an act. */
export const TwoPersonsWish = z.object({ act: TwoPersonAct, wanted: z.boolean() });
export type TwoPersonsWish = Readonly<z.infer<typeof TwoPersonsWish>>;

/** A list of people that is about to leave the console in a file, of how many lines, what for (rel:C-P9); a console of before the question says nothing. */
export const PeopleExport = z.object({ list: ExportedList, lines: z.number().int().nonnegative(), purpose: z.string().trim().min(1).max(LONGEST_PURPOSE).optional(), sealed: z.boolean().optional() });
export type PeopleExport = Readonly<z.infer<typeof PeopleExport>>;

/** What the person who was invited opens: shown once, kept nowhere. */
export const GivenInvitation = z.object({ url: z.url().max(500), until: z.string().max(40), waits: z.boolean() });
export type GivenInvitation = Readonly<z.infer<typeof GivenInvitation>>;
