/** The three streams of a school: what administrators decide, what upstream bases state, what happened. */
export type Stream = 'settings' | 'directory' | 'journal';

/** One thing of a school as it is stored; `fields` is its JSON, ready to be sent. */
export interface RowRecord {
  readonly entity: string;
  readonly id: string;
  readonly ver: number;
  readonly gone: number;
  readonly fields: string;
  readonly by: string | null;
  readonly at: string | null;
}

/**
 * How far a stream has gone: its last commit, what it still remembers, the end of its chain (of the journal), and the checksum of
 * its rows (of the directory; empty as long as nothing was counted).
 */
export interface HeadRecord {
  readonly n: number;
  readonly floor: number;
  readonly prev: string;
  readonly sum: string;
}

/** Every table of an ENT, as Kysely knows them. */
export interface Tables {
  readonly server: { readonly one: number; readonly epoch: string; readonly created_at: string };
  readonly writing: { readonly one: number };
  readonly row: RowRecord & { readonly scope: string; readonly stream: string; readonly n: number };
  readonly head: HeadRecord & { readonly scope: string; readonly stream: string };
  readonly commit_log: {
    readonly scope: string;
    readonly stream: string;
    readonly n: number;
    readonly at: string;
    readonly actor: string | null;
    readonly client: string | null;
    readonly gesture: string | null;
    readonly source: string;
  };
  readonly journal: {
    readonly scope: string;
    readonly k: number;
    readonly at: string;
    readonly body: string;
    readonly prev: string;
    readonly hash: string;
    /** On the last line of each transaction: what ends there, sealed with a key that is not here. */
    readonly seal: string | null;
  };
  /** What each purge left: the end of what it took off, the state of the settings then, and its seal. */
  readonly journal_checkpoint: {
    readonly scope: string;
    readonly k: number;
    readonly hash: string;
    readonly at: string;
    /** Number of the last commit of the settings, and fingerprint of all of them. */
    readonly n: number;
    readonly state: string;
    readonly seal: string;
  };
  /** What those who wrote in the journal are called: apart from its lines, so that a name can be erased. */
  readonly journal_author: { readonly scope: string; readonly account: string; readonly name: string };
  readonly account: {
    readonly id: string;
    readonly scope: string;
    readonly name: string;
    readonly role: string;
    readonly title: string;
    readonly person: string | null;
    readonly rank: number;
  };
  readonly pupil_key: { readonly scope: string; readonly key: string; readonly person: string; readonly ine: string | null };
  readonly upstream_base: { readonly scope: string; readonly category: string; readonly records: string };
  readonly session: {
    readonly token: string;
    readonly account: string;
    readonly device: string;
    readonly created_at: string;
    readonly expires_at: string;
    /** The family of tokens that opened it at the identity provider; null: a demonstration account was chosen. */
    readonly grant_id: string | null;
    /** When this person proved who they are for the last time. */
    readonly auth_at: string | null;
  };
  /** How an account proves who it is; `password` is a PHC string, `totp` a base32 secret, `totp_step` the last step used. */
  readonly credential: {
    readonly account: string;
    readonly scope: string;
    readonly login: string;
    readonly password: string;
    readonly totp: string | null;
    readonly totp_step: number;
    readonly failures: number;
    readonly locked_until: string | null;
  };
  /** A door that opens once for somebody who has no account yet; `token` is the fingerprint of the secret. */
  readonly invitation: {
    readonly token: string;
    readonly scope: string;
    readonly role: string;
    readonly name: string;
    readonly title: string;
    readonly person: string | null;
    /** Null: the server itself, at its first start. */
    readonly asked_by: string | null;
    readonly asked_at: string;
    readonly expires_at: string;
    /** The account that this one takes the place of. */
    readonly replaces: string | null;
    /** Who else agreed, where the school wants two persons; the asker itself where it does not. */
    readonly approved_by: string | null;
  };
  /**
   * For naming an administrator, then for the emergency mode: whether two persons are wanted (0 or 1), who asked that one be
   * enough again. `emergency_asked_by`, `emergency_asked_at`: the first of the two, as long as the second one is waited for.
   */
  readonly access_policy: {
    readonly scope: string;
    readonly two_persons: number;
    readonly end_asked_by: string | null;
    readonly emergency: number;
    readonly emergency_end_asked_by: string | null;
    readonly emergency_asked_by: string | null;
    readonly emergency_asked_at: string | null;
  };
  /** Rights raised without a fresh proof: how many lines each send raised. */
  readonly unproven_raise: { readonly scope: string; readonly account: string; readonly at: string; readonly lines: number };
  /** When each account signed in for the last time, kept when its sessions are over. */
  readonly sign_in: { readonly scope: string; readonly account: string; readonly at: string };
  readonly removed_account: { readonly scope: string; readonly account: string; readonly at: string; readonly by: string | null };
  /** What the identity provider remembers; `expires_at` in seconds since 1970. */
  readonly oidc_model: {
    readonly model: string;
    readonly id: string;
    readonly payload: string;
    readonly grant_id: string | null;
    readonly uid: string | null;
    readonly expires_at: number;
  };
  readonly identity_key: { readonly name: string; readonly body: string };
  readonly client: { readonly scope: string; readonly id: string; readonly account: string; readonly last_m: number; readonly seen_at: string };
  /**
   * How far each console may have received the directory: `confirmed`, the commit that it gave back; `sent`, the one up to which
   * it was last answered; what was left out for its account each time. `at`: when it was last heard of, to the hour.
   */
  readonly holding: {
    readonly scope: string;
    readonly client: string;
    readonly account: string;
    readonly device: string;
    readonly at: string;
    readonly confirmed: number;
    readonly confirmed_view: string;
    readonly sent: number;
    readonly sent_view: string;
  };
  /** What a person's record had before a commit (`until`) replaced the version of another (`since`); `fields`: names, space-separated. */
  readonly person_past: {
    readonly scope: string;
    readonly id: string;
    readonly since: number;
    readonly until: number;
    readonly at: string;
    readonly last_name: string;
    readonly first_name: string;
    readonly profile: string;
    readonly fields: string;
  };
  /** A way to a platform: the modes, what it can do, and its state as JSON; `secret`: the account there, sealed by a key that is not here. */
  readonly connector: {
    readonly scope: string;
    readonly id: string;
    readonly address: string;
    readonly modes: string;
    readonly caps: string | null;
    readonly probed_at: string | null;
    readonly state: string;
    readonly secret: string | null;
  };
  /** What is the same here and there. */
  readonly remote_id: {
    readonly scope: string;
    readonly connector: string;
    readonly kind: string;
    readonly local_id: string;
    readonly remote_id: string;
    readonly seen_at: string;
  };
  /** The last value that both sides agreed on, per unit, as JSON. */
  readonly remote_base: { readonly scope: string; readonly connector: string; readonly unit: string; readonly value: string; readonly read_at: string };
  /** How whole each reading was. */
  readonly remote_pull: { readonly scope: string; readonly connector: string; readonly n: number; readonly at: string; readonly proofs: string };
  /** One step of a change, before and after it is sent; `body`: what it is and what undoes it, `outcome`: how it ended. */
  readonly remote_step: {
    readonly scope: string;
    readonly connector: string;
    readonly id: string;
    readonly change_id: string;
    readonly unit: string;
    readonly body: string;
    readonly state: string;
    readonly at: string;
    readonly outcome: string | null;
  };
  /** What holds until an instant, and is forgotten then; `body`: sealed where it is secret. */
  readonly passing: { readonly scope: string; readonly kind: string; readonly key: string; readonly until: string; readonly body: string };
  /** What is done by hand on a platform, and who said that it was done. */
  readonly sheet_line: {
    readonly scope: string;
    readonly connector: string;
    readonly id: string;
    readonly unit: string;
    readonly body: string;
    readonly state: string;
    readonly done_by: string | null;
    readonly done_at: string | null;
  };
  readonly outcome: {
    readonly scope: string;
    readonly client: string;
    readonly m: number;
    readonly hash: string;
    readonly body: string;
    readonly n: number;
  };
}

/** One line of the journal; `body` is its JSON, ready to be sent. */
export type JournalRecord = Omit<Tables['journal'], 'scope'>;

/** What a purge left. */
export type CheckpointRecord = Omit<Tables['journal_checkpoint'], 'scope'>;

/** Who wrote in the journal: the account, and its name as long as nobody erases it. */
export type AuthorRecord = Omit<Tables['journal_author'], 'scope'>;
