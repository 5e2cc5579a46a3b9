import crypto, { type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** What the product asks for (docs/security.md), and what tests give: half a second of processor a passphrase, or a tenth a code of a session, is not what they are about. */
const DECIDED = 2 ** 17;
const DECIDED_OF_A_CODE = 2 ** 15;
const CHEAP = 2 ** 8;

type Scrypt = (passphrase: string, salt: Buffer, length: number, cost: ScryptOptions, done: (error: Error | null, key: Buffer) => void) => void;

const real: Scrypt = crypto.scrypt;

const cheap: Scrypt = (passphrase, salt, length, cost, done) => {
  if (cost.N !== CHEAP && (cost.N ?? 0) < DECIDED) throw new Error(`A passphrase costs N = ${String(cost.N)}, which is less than decided`);
  real(passphrase, salt, length, { ...cost, N: CHEAP }, done);
};

const realSync = crypto.scryptSync;

const cheapSync: typeof crypto.scryptSync = (code, salt, length, cost) => {
  if (cost?.N !== CHEAP && (cost?.N ?? 0) < DECIDED_OF_A_CODE) throw new Error(`A code costs N = ${String(cost?.N)}, which is less than decided`);
  return realSync(code, salt, length, { ...cost, N: CHEAP });
};

Object.assign(crypto, { scrypt: cheap, scryptSync: cheapSync });
syncBuiltinESMExports();
