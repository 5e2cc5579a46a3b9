import { createKeyKeeper } from '../../../main/keys/key-keeper.ts';
import { SECRET, wrongPassphrase } from '../wrong-passphrase.ts';
import { cleanUp, KEY, newFolder } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';

const ATTEMPTS = 10;

/** A stolen folder whose key a passphrase closes (rel:X12): whatever is tried opens nothing, and the right one still opens. */
export const passphrases: Programme = {
  what: 'wrong passphrases on a stolen folder',
  run: async (random) => {
    const dataFolder = newFolder();
    const keeper = createKeyKeeper({ dataFolder, environment: { XDG_CONFIG_HOME: `${dataFolder}/config` } });
    const closed = await keeper.close(Buffer.from(KEY), SECRET);
    if (!closed.ok) return `not closed: ${closed.refusal.kind}`;
    for (let i = 0; i < ATTEMPTS; i++) {
      const opened = await keeper.open(wrongPassphrase(random));
      if (opened.ok) return 'a wrong passphrase opened';
    }
    const right = await keeper.open(SECRET);
    await cleanUp();
    return right.ok && right.value.equals(KEY) ? ATTEMPTS : 'the right passphrase opens no more';
  },
};
