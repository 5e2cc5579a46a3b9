import { createKeyKeeper } from '../../../main/keys/key-keeper.ts';
import type { Random } from '../../simulation/random.ts';
import { cleanUp, KEY, newFolder } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';

const ATTEMPTS = 10;
const SECRET = 'un canard traverse la cour';

/** The secret with one mistake in it, or something else altogether. */
function wrong(random: Random): string {
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

/** A stolen folder whose key a passphrase closes (rel:X12): whatever is tried opens nothing, and the right one still opens. */
export const passphrases: Programme = {
  what: 'wrong passphrases on a stolen folder',
  run: async (random) => {
    const dataFolder = newFolder();
    const keeper = createKeyKeeper({ dataFolder, environment: { XDG_CONFIG_HOME: `${dataFolder}/config` } });
    const closed = await keeper.close(Buffer.from(KEY), SECRET);
    if (!closed.ok) return `not closed: ${closed.refusal.kind}`;
    for (let i = 0; i < ATTEMPTS; i++) {
      const opened = await keeper.open(wrong(random));
      if (opened.ok) return 'a wrong passphrase opened';
    }
    const right = await keeper.open(SECRET);
    await cleanUp();
    return right.ok && right.value.equals(KEY) ? ATTEMPTS : 'the right passphrase opens no more';
  },
};
