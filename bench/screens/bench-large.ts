import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, quantile, type BenchLine } from '../bench-line.ts';
import { seededRandom } from '../rights/cite-scolaire.ts';
import type { SchoolSeed } from '../../server/seed/seed-school.ts';
import { makePerson } from '../sync/seed.ts';
import { citeSeed } from './cite-seed.ts';
import { measureKeys } from './measure-keys.ts';
import { firstUseful, openPages } from './open-pages.ts';
import { serveSchool } from './serve-school.ts';

/** rel:L8; six times the largest cité scolaire. */
const PEOPLE = 60_000;
const [ROUNDS, EDITS, STARTS] = [4, 12, 3];

/** The screens on 60,000 people (rel:L8), whose bounds are in milliseconds: the keys of the search, those of the rights with their effects, a start on a new profile. */
export async function benchLarge(): Promise<readonly BenchLine[]> {
  const school = await serveSchool(largeSeed());
  try {
    await school.signIn();
    const pages = await openPages(school);
    const { search, edit } = await measureKeys(pages, ROUNDS, EDITS);
    await pages.close();
    return [
      line('L8.search', `a key in the search of ${PEOPLE} people, 95th percentile`, quantile(search, 0.95), 100),
      line('L8.edit', 'a role given by a key, presented with who gains and who loses: the rights of all are computed again, 95th percentile', quantile(edit, 0.95), 100),
      line('L8.open', `cold start to the dashboard, median of ${STARTS}`, median(await starts(school.url)), 2000),
    ];
  } finally {
    await school.stop();
  }
}

function line(id: string, what: string, value: number, most: number): BenchLine {
  return { id, what, value, unit: 'ms', reference: most, ratio: value / most, target: `<= ${most} ms`, ok: value <= most };
}

async function starts(url: string): Promise<readonly number[]> {
  const spent: number[] = [];
  for (let i = 0; i < STARTS; i += 1) {
    const profile = mkdtempSync(join(tmpdir(), 'console-ent-profiles-'));
    spent.push(await firstUseful(profile, url));
    rmSync(profile, { recursive: true, force: true });
  }
  return spent;
}

/** The cité scolaire, and 50,000 people more in its groups. */
function largeSeed(): SchoolSeed {
  const cite = citeSeed();
  const random = seededRandom(11);
  const groups = cite.groups.map(({ id }) => id);
  const group = (): string => groups[Math.floor(random() * groups.length)] ?? '';
  const more = Array.from({ length: PEOPLE - cite.people.length }, (_, i) => ({ ...makePerson(100_000 + i, random), groupIds: [groups[0] ?? '', group(), group(), group(), group()] }));
  return { ...cite, people: [...cite.people, ...more] };
}
