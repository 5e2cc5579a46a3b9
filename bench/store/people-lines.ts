import { searchKey } from '../../domain/directory/search.ts';

/** One account as the wire brings it, and the columns a bare script would write of it. */
export interface BenchAccount {
  readonly line: string;
  readonly columns: readonly [entity: string, id: string, ver: number, data: string, search: string];
}

const FIRST = ['Zoé', 'Nils', 'Inès', 'Maël', 'Chloé', 'Yanis', 'Anaïs', 'Côme', 'Léa', 'Noé'];
const LAST = ['D’Angelo', 'Le Goff', 'Martin', 'Benali', 'Saint-Exupéry', 'Nguyễn', 'Müller', 'Roux', 'Petit', 'Sow'];
const PROFILES = ['student', 'guardian', 'guardian', 'teacher'] as const;

/** Accounts of a school district: names with accents, a few groups each. */
export function makeAccounts(count: number): readonly BenchAccount[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `ENT31${String(i).padStart(8, '0')}`;
    const person = {
      lastName: `${LAST[i % 10] ?? ''} ${i % 977}`,
      firstName: `${FIRST[(i * 7) % 10] ?? ''}-${FIRST[(i * 3) % 10] ?? ''}`,
      profile: PROFILES[i % 4],
      groupIds: ['profil:tous', `classe:${i % 500}`, `groupe:${(i * 13) % 900}`],
      source: 'siecle',
    };
    const data = JSON.stringify(person);
    return {
      line: `{"e":"person","i":"${id}","v":1,"d":${data}}\n`,
      columns: ['person', id, 1, data, searchKey(`${person.lastName} ${person.firstName}`)],
    };
  });
}

/** A snapshot of the directory as bytes, in pieces of the size a socket gives. */
export function snapshotBytes(accounts: readonly BenchAccount[]): readonly Uint8Array[] {
  const begin = '{"b":{"protocol":1,"epoch":"bench","school":"0310000A"}}\n';
  const end = `{"z":{"cursor":null,"directoryCursor":"bench","rows":${accounts.length}}}\n`;
  const bytes = Buffer.from([begin, ...accounts.map(({ line }) => line), end].join(''));
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 65_536) {
    pieces.push(bytes.subarray(at, at + 65_536));
  }
  return pieces;
}
