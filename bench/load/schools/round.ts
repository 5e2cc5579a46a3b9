import { must } from '../../../domain/kernel/assert.ts';
import { openSchools } from './bench-schools.ts';

/** What an ENT holds once so many of its schools were asked, and once all of them were (MB). */
export interface Round {
  readonly early: number;
  readonly late: number;
}

/** Signs in to every school of an ENT and receives it whole, one school after the other. */
export async function runRound(urls: readonly string[], early: number): Promise<Round> {
  await openSchools(urls.slice(0, early));
  const first = await memoryAt(urls);
  await openSchools(urls.slice(early));
  return { early: first, late: await memoryAt(urls) };
}

async function memoryAt([url]: readonly string[]): Promise<number> {
  const health: unknown = await (await fetch(`${new URL(must(url, 'an ENT has a school')).origin}/health`)).json();
  return Number(Object(health).memoryMiB);
}
