// npm run dist:sign -- --key <private.pem> --base <https://…/> --notes <file> <installer> …: writes the feed of this version, signed
// (docs/installer.md). The key is made once by « openssl genpkey -algorithm ed25519 », and kept out of the project.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ROOT } from '../start/layout.ts';
import { makeFeed } from './update-feed.ts';

const { values, positionals } = parseArgs({ options: { key: { type: 'string' }, base: { type: 'string' }, notes: { type: 'string' }, out: { type: 'string', default: 'versions.json' } }, allowPositionals: true });
const { key, base, notes, out } = values;

if (key === undefined || base === undefined || notes === undefined || positionals.length === 0) {
  console.error('npm run dist:sign -- --key <private.pem> --base <https://…/> --notes <file> [--out versions.json] <installer> …');
  process.exitCode = 2;
} else {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const feed = await makeFeed({ version, notes: readFileSync(notes, 'utf8').trim(), at: new Date(), base, installers: positionals, privateKey: readFileSync(key, 'utf8') });
  writeFileSync(out, JSON.stringify(feed));
  console.log(out);
}
