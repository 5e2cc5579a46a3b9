// Loaded before the programs of a test: what they say the time is may be moved forward while they run (CLOCK_AHEAD names the file
// that holds by how many milliseconds). Minutes pass that nobody waits for.
import { readFileSync } from 'node:fs';

const file = process.env['CLOCK_AHEAD'] ?? '';
const realNow = Date.now.bind(Date);
const LOOK_MS = 50;
let ahead = 0;

setInterval(() => {
  ahead = Number(readFileSync(file, 'utf8'));
}, LOOK_MS).unref();

const now = (): number => realNow() + ahead;

globalThis.Date = new Proxy(Date, {
  construct: (made, given: readonly unknown[], asked): object => {
    const date: unknown = Reflect.construct(made, given.length === 0 ? [now()] : given, asked);
    return date instanceof made ? date : new made(now());
  },
  get: (made, name, self): unknown => (name === 'now' ? now : Reflect.get(made, name, self)),
});
