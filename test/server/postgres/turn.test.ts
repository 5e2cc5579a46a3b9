import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { startBridge, StatementError, type Bridge } from '../../../server/database/engines/postgres/bridge.ts';
import type { Faults } from '../../../server/sync/sync-ports.ts';
import { newDatabase } from '../../support/postgres/new-database.ts';
import { deskOf, setRole } from '../ent-desk.ts';
import { MONDAY, TINY_SCHOOL } from '../tiny-school.ts';

/** Another process of the ENT, as the database sees one: what it is asked and what it is told. */
interface Other {
  ask(text: string): readonly unknown[];
  tell(text: string): void;
}

const bridges: Bridge[] = [];
afterAll(() => bridges.forEach((bridge) => bridge.close()));

function connect(url: string): Other {
  const bridge = startBridge({ url, poll: { notified: 2 ** 30, alone: 2 ** 30 } });
  bridges.push(bridge);
  const order = (text: string) => ({ statement: { text, values: [] }, scope: undefined, inTransaction: false });
  return { ask: (text) => bridge.ask(order(text)), tell: (text) => bridge.tell(order(text)) };
}

/** Tables that transactions which wait for another one have written to. */
const WRITTEN_BY_WHO_WAITS = `
  select distinct relation::regclass::text as name from pg_locks join pg_stat_activity using (pid)
  where locktype = 'relation' and mode = 'RowExclusiveLock' and wait_event_type = 'Lock' and datname = current_database()`;

/** A minute at most, until somebody waits, or the push is taken. */
const UNTIL_SOMEBODY_WAITS = `
  do $$ begin
    for i in 1..3000 loop
      exit when exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()) or exists (select from commit_log where source = 'sync');
      perform pg_sleep(0.02);
      perform pg_stat_clear_snapshot();
    end loop;
  end $$`;

/** Notes when the transaction of each commit began. */
const NOTE_BEGINNINGS = `
  create table begun (at timestamptz);
  create function note_beginning() returns trigger language plpgsql security definer as 'begin insert into begun values (transaction_timestamp()); return null; end';
  create trigger noted after insert on commit_log for each row execute function note_beginning()`;

/** Takes the counter of the school, and keeps it until a commit. */
const HOLD = "begin; select n from head where stream = 'settings' for update";

/** What a commit does to the counter, and when. */
const MOVE = "update head set n = n + 1 where stream = 'settings'; create table moved as select clock_timestamp() as at; commit";

let ents: Ent[] = [];
afterEach(() => {
  for (const ent of ents) ent.close();
  ents = [];
});

/** A desk that sends through an ENT, and another process that may hold the counter of its school. `faults`: what happens inside its transactions. */
function open(faults: Faults = {}) {
  const { ent: url, superuser } = newDatabase();
  const ent = createEnt({ clock: () => new Date(MONDAY), postgres: { url }, faults });
  ents.push(ent);
  ent.seed(TINY_SCHOOL);
  const desk = deskOf(ent, 'adm1');
  desk.snapshot('settings');
  return { desk, other: connect(superuser) };
}

/** What a statement ends with: its SQLSTATE where it is refused (55P03: a lock that is held). */
function codeOf(ask: () => unknown): unknown {
  try {
    ask();
    return 'done';
  } catch (error) {
    return error instanceof StatementError ? error.code : error;
  }
}

const CHANGE = setRole('cdi|group:profil:eleves', 'none', 'writer');

describe('a push', () => {
  it('waits for its turn before it has written anything: nothing is thrown away, and no two wait for each other', () => {
    const { desk, other } = open();
    other.ask('create table waiter (name text)');
    other.ask(HOLD);
    // While the push waits, in this thread.
    other.tell(UNTIL_SOMEBODY_WAITS);
    other.tell("insert into waiter values ('somebody')");
    other.tell(`insert into waiter ${WRITTEN_BY_WHO_WAITS}`);
    other.tell('commit');
    expect(desk.sendOne(CHANGE).status).toBe('applied');
    expect(other.ask('select name from waiter')).toEqual([{ name: 'somebody' }]);
  });

  it('keeps the directory as it is between its questions: an import that ends meanwhile waits for it', () => {
    let attempt: unknown = 'not tried';
    const beforeCommit = (): void => {
      if (attempt !== 'not tried') return;
      attempt = codeOf(() => other.ask("set lock_timeout = '200ms'; update head set n = n + 1 where stream = 'directory'"));
    };
    const faults: { beforeCommit?: () => void } = {};
    const { desk, other } = open(faults);
    faults.beforeCommit = beforeCommit;
    expect(desk.sendOne(CHANGE).status).toBe('applied');
    expect(attempt).toBe('55P03');
    expect(codeOf(() => other.ask("update head set n = n + 1 where stream = 'directory'"))).toBe('done');
  });

  it('goes on when its turn comes: refused because the counter moved, it would stand again behind those who came meanwhile', () => {
    const { desk, other } = open();
    other.tell(NOTE_BEGINNINGS);
    other.ask(HOLD);
    other.tell(UNTIL_SOMEBODY_WAITS);
    other.tell(MOVE);
    expect(desk.sendOne(CHANGE).status).toBe('applied');
    expect(other.ask('select begun.at < moved.at as same from begun, moved')).toEqual([{ same: true }]);
  });
});
