import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { startBridge, type Bridge } from '../../../server/database/engines/postgres/bridge.ts';
import type { PostgresAddress } from '../../../server/database/engines/postgres/postgres-engine.ts';

/** Addresses of one database, by role; the ENT serves with `ent`. */
export type Addresses = Readonly<Record<'superuser' | 'owner' | 'ent', string>>;

const NEVER = { notified: 2 ** 30, alone: 2 ** 30 } as const;

let administration: Bridge | undefined;

/** A database of its own, with the tables of an ENT or without, or a copy of another to which nobody is connected. */
export function newDatabase(template = 'prepared'): Addresses {
  const { superuser, owner, ent } = inject('postgres') ?? { superuser: '', owner: '', ent: '' };
  const name = `ent_${randomUUID().replaceAll('-', '')}`;
  administration ??= startBridge({ url: superuser.replace('%', 'postgres'), poll: NEVER });
  administration.ask({ statement: { text: `create database ${name} template ${template} owner owner`, values: [] }, scope: '', inTransaction: false });
  return { superuser: superuser.replace('%', name), owner: owner.replace('%', name), ent: ent.replace('%', name) };
}

/** Where the next ENT of a test goes. */
export function newPlace(): PostgresAddress {
  return { url: newDatabase().ent };
}
