import { isLoopback } from '../../../../contract/ent/ent-address.ts';
import { DatabaseError } from '../../database-error.ts';
import { StatementError } from './bridge.ts';
import { TABLES_OF_A_SCHOOL, VERSIONS } from './versions.ts';

type Ask = (text: string) => readonly unknown[];

/** Refuses an address whose names would travel in clear: another computer is spoken to in TLS, its certificate verified. */
export function refuseClearBeyondLoopback(address: string): void {
  // « @/ »: an address without a computer is none to this parser; the driver reads it, and takes the last of what is said twice.
  const url = URL.parse(address) ?? URL.parse(address.replace('@/', '@localhost/'));
  const isVerified = url?.searchParams.getAll('sslmode').at(-1) === 'verify-full';
  if (!isVerified && !isHere(url?.searchParams.getAll('host').at(-1) ?? url?.hostname)) throw new DatabaseError({ kind: 'unsafe-postgres', detail: 'sslmode' });
}

/** A socket of this machine, or its loopback. */
function isHere(host: string | undefined): boolean {
  return host !== undefined && (host === '' || host.startsWith('/') || isLoopback(host));
}

/** Refuses a database that could not keep what an ENT promises, before anything is served (reliability D1, D2). */
export function checkPostgres(ask: Ask): void {
  checkVersion(ask);
  // Engines that keep no such setting have nothing to turn off.
  if (settingOf(ask, 'fsync') === 'off') throw new DatabaseError({ kind: 'unsafe-postgres', detail: 'fsync = off' });
  checkRole(ask);
  checkPolicies(ask);
}

function checkVersion(ask: Ask): void {
  const known = VERSIONS.length;
  const found = foundVersion(ask);
  if (found < known) throw new DatabaseError({ kind: 'not-prepared', found, known });
  if (found > known) throw new DatabaseError({ kind: 'newer-version', found, known });
}

function foundVersion(ask: Ask): number {
  try {
    return Number(valueOf(ask('select version from ent_schema'), 'version') ?? 0);
  } catch (error) {
    if (error instanceof StatementError && (error.code === '42P01' || error.code === '42501')) return 0;
    throw error;
  }
}

function settingOf(ask: Ask, name: string): unknown {
  return valueOf(ask(`select current_setting('${name}', true) as value`), 'value');
}

/** Who owns the tables, or passes over the policies, would see every school. */
function checkRole(ask: Ask): void {
  const isAbove = valueOf(ask('select rolsuper or rolbypassrls as value from pg_roles where rolname = current_user'), 'value');
  const owns = valueOf(ask("select tableowner = current_user as value from pg_tables where schemaname = current_schema() and tablename = 'row'"), 'value');
  if (isAbove !== false) throw new DatabaseError({ kind: 'unsafe-postgres', detail: 'superuser' });
  if (owns !== false) throw new DatabaseError({ kind: 'unsafe-postgres', detail: 'owner' });
}

function checkPolicies(ask: Ask): void {
  const names = TABLES_OF_A_SCHOOL.map((name) => `'${name}'`).join(', ');
  const forced = ask(`select c.relname from pg_class c join pg_namespace s on s.oid = c.relnamespace where s.nspname = current_schema() and c.relname in (${names}) and c.relrowsecurity and c.relforcerowsecurity`);
  if (forced.length !== TABLES_OF_A_SCHOOL.length) throw new DatabaseError({ kind: 'unsafe-postgres', detail: 'row security' });
}

function valueOf([row]: readonly unknown[], column: string): unknown {
  return typeof row === 'object' && row !== null ? Object.entries(row).find(([name]) => name === column)?.[1] : undefined;
}
