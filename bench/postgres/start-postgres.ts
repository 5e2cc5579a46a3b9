import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { preparePostgres } from '../../server/database/engines/postgres/prepare-postgres.ts';
import { findBinaries, type Binaries } from './binaries.ts';

/** A real PostgreSQL of its own, on a socket that nobody else has, with the settings of a server that keeps its promises. */
export interface LocalPostgres {
  /** Address of a database, for a role: `owner` owns the tables, `ent` serves, `postgres` may everything. */
  address(database: string, role: 'postgres' | 'owner' | 'ent'): string;
  /** Makes a database from the prepared one. */
  create(database: string): Promise<void>;
  /** Makes a database where nothing is prepared. */
  createBare(database: string): Promise<void>;
  /** The process, for whoever pulls its plug. */
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

const TEMPLATE = 'prepared';

/** Starts it, or undefined where its programs are not. */
export async function startPostgres(): Promise<LocalPostgres | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'ent-pg-'));
  const binaries = findBinaries(folder);
  if (binaries === undefined) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  initialise(binaries, folder);
  const server = await launch(binaries, folder);
  // Listened to from now on: it may end by itself before it is asked to.
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const address = (database: string, role: string): string => `postgres://${role}@/${database}?host=${encodeURIComponent(folder)}`;
  const asSuperuser = (...statements: readonly string[]): Promise<void> => run(address('postgres', 'postgres'), statements);
  await asSuperuser('create role owner login createdb', 'create role ent login', `create database ${TEMPLATE} owner owner`);
  const prepared = await preparePostgres({ url: address(TEMPLATE, 'owner'), role: 'ent' });
  if (!prepared.ok) throw new Error(`not prepared: ${JSON.stringify(prepared.refusal)}`);
  return {
    address,
    create: (database) => asSuperuser(`create database ${database} template ${TEMPLATE} owner owner`),
    createBare: (database) => asSuperuser(`create database ${database} owner owner`),
    process: server,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const settingsOf = ({ as, environment }: Binaries, cwd: string) => ({ ...as, cwd, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC', ...environment } });

function initialise(binaries: Binaries, folder: string): void {
  const options = ['-D', join(folder, 'data'), '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  const { status, stderr, error } = spawnSync(join(binaries.bin, 'initdb'), options, { ...settingsOf(binaries, folder), encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb: ${stderr || String(error)}`);
}

// A connection per process and one that watches, for each ENT that a test left open.
const SETTINGS = ['listen_addresses=', 'max_connections=200', 'fsync=on', 'synchronous_commit=on'];

async function launch(binaries: Binaries, folder: string): Promise<ChildProcess> {
  const options = ['-D', join(folder, 'data'), '-k', folder, ...SETTINGS.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(binaries.bin, 'postgres'), options, { ...settingsOf(binaries, folder), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (piece: Buffer) => {
      said += String(piece);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(said)));
  });
  server.stderr.resume();
  return server;
}
