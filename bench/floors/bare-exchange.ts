import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { SETTINGS_MIGRATIONS } from '../../main/database/migrations/settings.ts';
import { connect, type Store } from '../../main/database/open-store.ts';
import { migrate } from '../../server/database/engines/sqlite/migrate.ts';
import { openDatabase, type SqliteDatabase } from '../../server/database/engines/sqlite/open-database.ts';

const KEY = new Uint8Array(32).fill(3);

/** One push as bare bytes: what is sent, what is answered, what becomes durable on the ENT. */
export interface BarePush {
  readonly request: string;
  readonly answer: string;
  readonly rows: readonly (readonly [id: string, fields: string])[];
  readonly outcomes: readonly string[];
  readonly journal: readonly string[];
}

/** Floor of the exchanges: the same bytes over HTTP on the loopback, the same rows with the same driver, cipher and pragmas. */
export interface BareExchange {
  /** Sends bytes, writes what results in one transaction, answers. */
  push(push: BarePush): Promise<void>;
  /** Receives lines, reads each as JSON, and writes rows and journal in one transaction. */
  pull(lines: string): Promise<void>;
  close(): void;
}

/** Starts the bare server and opens the two bare files. */
export async function openBareExchange(folder: string): Promise<BareExchange> {
  const ent = openDatabase({ file: join(folder, 'bare-ent.db'), key: KEY });
  migrate(ent);
  ent.exec('INSERT INTO writing VALUES (1)');
  const console = connect(join(folder, 'bare-console.db'), KEY);
  for (const { sql } of SETTINGS_MIGRATIONS) console.exec(sql);
  const [write, keep] = [prepareEnt(ent), prepareConsole(console)];
  let answer = (_body: string): string => '';
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => response.end(answer(body)));
  });
  const url = await listen(server);
  return {
    push: async (push) => {
      answer = (body) => {
        JSON.parse(body);
        write(push);
        return push.answer;
      };
      JSON.parse(await (await fetch(url, { method: 'POST', body: push.request })).text());
    },
    pull: async (lines) => {
      answer = () => lines;
      keep(await (await fetch(url)).text());
    },
    close: () => {
      server.close();
      ent.close();
      console.close();
    },
  };
}

function prepareEnt(ent: SqliteDatabase): (push: BarePush) => void {
  const row = ent.prepare("INSERT INTO row VALUES ('0310000A', 'settings', 'access', ?, 1, ?, 0, ?, 'admin-1', ?)");
  const outcome = ent.prepare("INSERT INTO outcome (client, m, hash, body, n, scope) VALUES ('bench', ?, 'hash', ?, 1, '0310000A')");
  const line = ent.prepare("INSERT INTO journal (scope, k, at, body, prev, hash) VALUES ('0310000A', ?, ?, ?, ?, ?)");
  const now = new Date().toISOString();
  const digest = 'f'.repeat(64);
  let [n, m, k] = [0, 0, 0];
  return ent.transaction(({ rows, outcomes, journal }: BarePush) => {
    n += 1;
    for (const [id, fields] of rows) row.run(id, n, fields, now);
    for (const body of outcomes) outcome.run((m += 1), body);
    for (const body of journal) line.run((k += 1), now, body, digest, digest);
  });
}

type BareLine =
  | { readonly e: string; readonly i: string; readonly v: number; readonly d: unknown; readonly by?: string; readonly at?: string }
  | { readonly j: { readonly k: number } };

function prepareConsole(store: Store): (text: string) => void {
  const row = store.prepare('INSERT OR REPLACE INTO row VALUES (?, ?, ?, ?, ?, ?)');
  const line = store.prepare('INSERT OR REPLACE INTO journal (k, entry) VALUES (?, ?)');
  return store.transaction((text: string) => {
    for (const part of text.split('\n')) {
      // The floor trusts what it is sent.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const read = JSON.parse(part) as BareLine;
      if ('e' in read) row.run(read.e, read.i, read.v, JSON.stringify(read.d), read.by ?? null, read.at ?? null);
      else line.run(read.j.k, JSON.stringify(read.j));
    }
  });
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`);
    });
  });
}
