import type { Random } from '../simulation/random.ts';

/** What closes the key of a station, in the tests that try to open it. */
export const SECRET = 'un canard traverse la cour';

/** The secret with one mistake in it, or something else altogether. */
export function wrongPassphrase(random: Random): string {
  const at = random.int(SECRET.length);
  const near = [
    `${SECRET.slice(0, at)}${SECRET.slice(at + 1)}`,
    `${SECRET.slice(0, at)}é${SECRET.slice(at + 1)}`,
    `${SECRET} ${random.int(1000)}`,
    SECRET.toUpperCase(),
    '',
    String(random.int(1_000_000_000)).repeat(1 + random.int(40)),
  ];
  return random.pick(near);
}
