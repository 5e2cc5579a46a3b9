import { z } from 'zod';
import { endOf, snapshot, type OpenSchool } from './open-school.ts';
import type { Cell, VirtualConsole } from './virtual-console.ts';

const Right = z.object({ e: z.literal('access'), i: z.string(), v: z.number(), d: z.object({ role: z.string() }) });

/**
 * Reads a school back once its load is over, and says what is not as its consoles were told: a change that was said to be durable
 * and is not there, one that had its effect twice (a right changed more often than its console changed it).
 */
export async function readBack(school: OpenSchool, consoles: readonly VirtualConsole[]): Promise<readonly string[]> {
  const lines = await snapshot(school.http, school.token, 'settings');
  const [rights, now] = [rightsOf(lines), endOf(lines).cursor ?? ''];
  const wrong: string[] = [];
  for (const console of consoles) {
    wrong.push(...console.cells.filter((cell) => !isAs(rights.get(cell.id), cell)).map(({ id, role, times }) => `${id}: ${role} after ${times} changes, read ${JSON.stringify(rights.get(id))}`));
    const { last, count } = await console.fate(now);
    if (last !== console.acknowledged() || count !== last) wrong.push(`${console.client}: ${console.acknowledged()} acknowledged, the ENT holds ${count} up to ${last}`);
  }
  return wrong;
}

interface Read {
  readonly v: number;
  readonly role: string;
}

function rightsOf(lines: readonly string[]): ReadonlyMap<string, Read> {
  return new Map(lines.filter((line) => line.startsWith('{"e":"access"')).map((line) => {
    const { i, v, d } = Right.parse(JSON.parse(line));
    return [i, { v, role: d.role }] as const;
  }));
}

function isAs(read: Read | undefined, { role, times }: Cell): boolean {
  return read === undefined ? times === 0 : read.v === times && read.role === role;
}
