import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Changes the protection of a key, and dies before the k-th thing that it asks of the disk: what is on it then must open.
const [dataFolder = '', config = '', to = '', at = ''] = process.argv.slice(2);
let asked = 0;
let isChanging = false;
const dieAt = (): void => {
  // Loading modules reads the disk too.
  asked += isChanging ? 1 : 0;
  if (asked === Number(at)) process.kill(process.pid, 'SIGKILL');
};
for (const name of ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const) {
  const real: (...given: never[]) => unknown = fs[name];
  Object.assign(fs, {
    [name]: (...given: never[]) => {
      dieAt();
      return real(...given);
    },
  });
}
syncBuiltinESMExports();
await import('../../support/cheap-passphrase.ts');
const { createKeyKeeper } = await import('../../../main/keys/key-keeper.ts');
const keys = createKeyKeeper({ dataFolder, environment: { XDG_CONFIG_HOME: config } });
const key = Buffer.alloc(32, 7);
isChanging = true;
if (to === 'file') await keys.release(key);
else await keys.close(key, to);
process.stdout.write(`DONE ${String(asked)}\n`);
