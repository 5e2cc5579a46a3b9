import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks for a passphrase on the terminal, without showing it; reads the first line when there is no terminal. */
export async function readPassphrase(): Promise<string> {
  const silent = new Writable({ write: (_part, _encoding, done) => done() });
  if (process.stdin.isTTY) process.stderr.write('Phrase secrète : ');
  const reader = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  const passphrase = await reader.question('');
  reader.close();
  if (process.stdin.isTTY) process.stderr.write('\n');
  return passphrase;
}
