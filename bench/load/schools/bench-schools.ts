import { must } from '../../../domain/kernel/assert.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { makeSeed } from '../../sync/seed.ts';
import { createHttpClient } from '../http-client.ts';
import { openSchool, type OpenSchool } from '../open-school.ts';

/** A school of the load, with what names it. */
export interface BenchSchool extends OpenSchool {
  readonly url: string;
  readonly account: string;
}

/** Of no real school: the letter is none of the key's. */
export function uaiOf(rank: number): string {
  return `${String(9_000_000 + rank)}O`;
}

/** The account by which consoles of the load come in to a school. */
export function administratorOf(uai: string): string {
  return `${uai}:admin-1`;
}

/** Connections to each school: its consoles, and whoever reads it back. */
const CONNECTIONS = 16;

/** Opens every school of an ENT, one after the other. */
export async function openSchools(urls: readonly string[]): Promise<readonly BenchSchool[]> {
  const opened: BenchSchool[] = [];
  for (const url of urls) {
    const account = administratorOf(must(url.split('/').at(-1), 'an address ends with a UAI'));
    opened.push({ ...(await openSchool(createHttpClient(url, CONNECTIONS), account)), url, account });
  }
  return opened;
}

/** Gives an ENT so many schools of so many people each, copies of one; each has one administrator. */
export function giveSchools(ent: Pick<Ent, 'seed'>, schools: number, people: number): void {
  const model = makeSeed(people);
  for (let rank = 0; rank < schools; rank += 1) {
    const uai = uaiOf(rank);
    ent.seed({ ...model, school: { ...model.school, uai }, accounts: model.accounts.slice(0, 1).map((account) => ({ ...account, id: administratorOf(uai) })) });
  }
}
