import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { startBridge, type Bridge } from '../../../server/database/engines/postgres/bridge.ts';
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

/** Ten seconds at most, until so many wait, or the push is taken. */
const untilWaiting = (count: number): string => `
  do $$ begin
    for i in 1..500 loop
      exit when (select count(*) >= ${count} from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()) or exists (select from commit_log where source = 'sync');
      perform pg_sleep(0.02);
      perform pg_stat_clear_snapshot();
    end loop;
  end $$`;

/** Takes the counter of the school, and keeps it until a commit. */
const HOLD = "begin; select n from head where stream = 'settings' for update";

/** What a commit does to the counter. */
const MOVE = "update head set n = n + 1 where stream = 'settings'";

let ents: Ent[] = [];
afterEach(() => {
  for (const ent of ents) ent.close();
  ents = [];
});

/** A desk that sends through an ENT, and two other processes that may hold the counter of its school. */
function open() {
  const { ent: url, superuser } = newDatabase();
  const ent = createEnt({ clock: () => new Date(MONDAY), postgres: { url } });
  ents.push(ent);
  ent.seed(TINY_SCHOOL);
  const desk = deskOf(ent, 'adm1');
  desk.snapshot('settings');
  return { desk, other: connect(superuser), another: connect(superuser) };
}

const CHANGE = setRole('cdi|group:profil:eleves', 'none', 'writer');

describe('a push', () => {
  it('waits for its turn before it has written anything: nothing is thrown away, and no two wait for each other', () => {
    const { desk, other } = open();
    other.ask('create table waiter (name text)');
    other.ask(HOLD);
    // While the push waits, in this thread.
    other.tell(untilWaiting(1));
    other.tell("insert into waiter values ('somebody')");
    other.tell(`insert into waiter ${WRITTEN_BY_WHO_WAITS}`);
    other.tell('commit');
    expect(desk.sendOne(CHANGE).status).toBe('applied');
    expect(other.ask('select name from waiter')).toEqual([{ name: 'somebody' }]);
  });

  it('comes after whoever was there before it, not after all those who come later', () => {
    const { desk, other, another } = open();
    other.ask(HOLD);
    // Each time that the counter moves, somebody else waits for it behind the push: were it refused each time, it would give up before the last.
    for (let later = 0; later < 24; later += 1) {
      const [holder, next] = later % 2 === 0 ? [other, another] : [another, other];
      next.tell(untilWaiting(1));
      next.tell(HOLD);
      holder.tell(untilWaiting(2));
      holder.tell(`${MOVE}; commit`);
    }
    other.tell('commit');
    expect(() => desk.sendOne(CHANGE)).not.toThrow();
  });
});
