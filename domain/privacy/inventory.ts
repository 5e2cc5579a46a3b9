/** Why a table is kept: one line of the register (RGPD, art. 30). */
export type Activity = 'directory' | 'settings' | 'journal' | 'accesses' | 'sync' | 'platform' | 'station';
export const ACTIVITIES: readonly Activity[] = ['directory', 'settings', 'journal', 'accesses', 'sync', 'platform', 'station'];

/**
 * What a column tells of somebody. `identity`: their name; `content`: values about people, in a JSON that the schemas of domain/ describe;
 * `reference`: a pseudonymous key of somebody; `secret`: proves or opens something; `trace`: when, or from where, somebody did something;
 * `technical`: nothing of anybody.
 */
export type Sensitivity = 'identity' | 'content' | 'reference' | 'secret' | 'trace' | 'technical';
export const SENSITIVITIES: readonly Sensitivity[] = ['identity', 'content', 'reference', 'secret', 'trace', 'technical'];

/** Where a table lies: in the ENT, or in one of the three files of a console (its own, settings, directory). */
export type Place = 'ent' | 'console' | 'console-settings' | 'console-directory';

/** A table, why it is kept and what each of its columns tells. */
export interface InventoriedTable {
  readonly place: Place;
  readonly table: string;
  readonly activity: Activity;
  readonly columns: Readonly<Partial<Record<Sensitivity, readonly string[]>>>;
}

type Columns = InventoriedTable['columns'];
const at = (place: Place, activity: Activity, tables: Readonly<Record<string, Columns>>): readonly InventoriedTable[] =>
  Object.entries(tables).map(([table, columns]) => ({ place, table, activity, columns }));

/**
 * Every column of every file (rel:C-P1): a test compares it with the tables that the programs make, both ways, and the register is
 * written from it. A table that serves several activities is counted in the one that brings people into it.
 */
export const INVENTORY: readonly InventoriedTable[] = [
  ...at('ent', 'directory', {
    row: { technical: ['scope', 'stream', 'entity', 'ver', 'n', 'gone'], reference: ['id', 'by'], content: ['fields'], trace: ['at'] },
    pupil_key: { technical: ['scope'], reference: ['key', 'person'], identity: ['ine'] },
    upstream_base: { technical: ['scope', 'category'], content: ['records'] },
    person_past: { technical: ['scope', 'since', 'until', 'fields'], reference: ['id'], identity: ['last_name', 'first_name', 'profile'], trace: ['at'] },
  }),
  ...at('ent', 'journal', {
    journal: { technical: ['scope', 'k', 'prev', 'hash', 'seal'], content: ['body'], trace: ['at'] },
    journal_checkpoint: { technical: ['scope', 'k', 'hash', 'at', 'n', 'state', 'seal'] },
    journal_author: { technical: ['scope'], reference: ['account'], identity: ['name'] },
  }),
  ...at('ent', 'accesses', {
    account: { technical: ['scope', 'rank'], reference: ['id', 'person'], identity: ['name', 'title'], content: ['role'] },
    credential: { technical: ['scope', 'totp_step', 'failures'], reference: ['account'], identity: ['login'], secret: ['password', 'totp'], trace: ['locked_until'] },
    invitation: {
      technical: ['scope'], secret: ['token'], identity: ['name', 'title'], content: ['role'], reference: ['person', 'asked_by', 'replaces', 'approved_by'], trace: ['asked_at', 'expires_at'],
    },
    session: { secret: ['token', 'grant_id'], reference: ['account'], trace: ['device', 'created_at', 'expires_at', 'auth_at'] },
    sign_in: { technical: ['scope'], reference: ['account'], trace: ['at'] },
    removed_account: { technical: ['scope'], reference: ['account', 'by'], trace: ['at'] },
    unproven_raise: { technical: ['scope', 'lines'], reference: ['account'], trace: ['at'] },
    access_policy: { technical: ['scope', 'two_persons', 'emergency'], reference: ['end_asked_by', 'emergency_end_asked_by', 'emergency_asked_by'], trace: ['emergency_asked_at'] },
    oidc_model: { technical: ['model', 'uid', 'expires_at'], secret: ['id', 'payload', 'grant_id'] },
    identity_key: { technical: ['name'], secret: ['body'] },
  }),
  ...at('ent', 'sync', {
    server: { technical: ['one', 'epoch', 'created_at'] },
    writing: { technical: ['one'] },
    head: { technical: ['scope', 'stream', 'n', 'floor', 'prev', 'sum'] },
    commit_log: { technical: ['scope', 'stream', 'n', 'gesture', 'source'], reference: ['actor', 'client'], trace: ['at'] },
    client: { technical: ['scope', 'last_m'], reference: ['id', 'account'], trace: ['seen_at'] },
    outcome: { technical: ['scope', 'm', 'hash', 'n'], reference: ['client'], content: ['body'] },
    holding: { technical: ['scope', 'confirmed', 'sent'], content: ['confirmed_view', 'sent_view'], reference: ['client', 'account'], trace: ['device', 'at'] },
  }),
  ...at('ent', 'platform', {
    connector: { technical: ['scope', 'id', 'address', 'modes', 'caps', 'probed_at'], content: ['state'], secret: ['secret'] },
    remote_id: { technical: ['scope', 'connector', 'kind', 'seen_at'], reference: ['local_id', 'remote_id'] },
    remote_base: { technical: ['scope', 'connector', 'read_at'], reference: ['unit'], content: ['value'] },
    remote_pull: { technical: ['scope', 'connector', 'n', 'at', 'proofs'] },
    remote_step: { technical: ['scope', 'connector', 'id', 'change_id', 'state'], reference: ['unit'], content: ['body', 'outcome'], trace: ['at'] },
    sheet_line: { technical: ['scope', 'connector', 'id', 'state'], reference: ['unit', 'done_by'], content: ['body'], trace: ['done_at'] },
    passing: { technical: ['scope', 'kind', 'until'], reference: ['key'], secret: ['body'] },
  }),
  ...at('console', 'station', {
    account: { technical: ['server', 'school_name'], reference: ['id'], content: ['account'], secret: ['token'] },
    current: { technical: ['server'], reference: ['account_id'] },
    preference: { reference: ['account'], content: ['value'] },
    lease: { technical: ['server', 'days', 'public_key', 'signature'], reference: ['account_id'], trace: ['renewed_at', 'highest'] },
    refresh_token: { technical: ['server'], reference: ['account_id'], secret: ['token'] },
    school: { technical: ['server', 'ent_url', 'ent_name', 'name', 'uai'] },
    school_sight: { technical: ['server', 'sight'], reference: ['account_id'] },
  }),
  ...at('console-settings', 'settings', {
    meta: { technical: ['key', 'value'] },
    row: { technical: ['entity', 'ver'], reference: ['id', 'author'], content: ['fields'], trace: ['at'] },
    draft: { technical: ['seq', 'id', 'state'], content: ['entry'] },
    gesture: { technical: ['id'], content: ['body'] },
    outbox: { technical: ['m', 'gesture', 'hash', 'schema'], content: ['mutation', 'outcome'] },
    settled: { technical: ['m', 'gesture', 'hash', 'schema'], reference: ['client'], content: ['mutation', 'outcome'], trace: ['at'] },
    lost: { technical: ['m', 'gesture', 'hash', 'schema'], reference: ['client'], content: ['mutation', 'outcome'] },
    mark: { technical: ['seq', 'kind'], reference: ['key'], content: ['value'], trace: ['at'] },
    account_statement: { technical: ['platform'], content: ['statement'] },
    statistic_statement: { technical: ['seq', 'id', 'statement'] },
    report_plan: { technical: ['id', 'plan'] },
    shared_sheet: { technical: ['id'], content: ['sheets'] },
    control_sight: { technical: ['control'], content: ['sight'] },
    control_event: { technical: ['seq', 'control', 'at'], content: ['event'] },
  }),
  ...at('console-settings', 'journal', {
    journal: { technical: ['k'], content: ['entry'] },
    journal_break: { technical: ['seq', 'kind', 'line', 'found_at'] },
    author: { reference: ['account'], identity: ['name'] },
    journal_index: { content: ['terms', 'journal_index', 'rank'] },
    journal_vocabulary: { content: ['term', 'doc', 'cnt'] },
  }),
  ...at('console-directory', 'directory', {
    meta: { technical: ['key', 'value'] },
    entry: { technical: ['entity', 'ver'], reference: ['id'], content: ['data'], identity: ['search'] },
    name_order: { technical: ['entity'], reference: ['entry'], identity: ['search'] },
  }),
];

/** What the register says of the fields of a person (rel:C-P1); a test holds it to the schema of a person. */
export const PERSON_FIELDS: Readonly<Record<string, Sensitivity>> = {
  id: 'reference',
  lastName: 'identity',
  firstName: 'identity',
  civility: 'identity',
  birthDate: 'identity',
  profile: 'content',
  functions: 'content',
  otherSchools: 'content',
  subjects: 'content',
  email: 'identity',
  groupIds: 'content',
  childrenIds: 'content',
  arrivedOn: 'trace',
  source: 'technical',
};

/** The tables of an activity that tell something of people, with how many of their columns do. */
export function tablesOf(activity: Activity): readonly (InventoriedTable & { readonly personal: number })[] {
  return INVENTORY.filter((one) => one.activity === activity).map((one) => ({ ...one, personal: countPersonal(one.columns) }));
}

function countPersonal(columns: Columns): number {
  return SENSITIVITIES.filter((kind) => kind !== 'technical').reduce((sum, kind) => sum + (columns[kind]?.length ?? 0), 0);
}
