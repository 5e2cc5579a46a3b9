import { Socket } from 'node:net';
import type { DeliveryImportRefusal } from '../../domain/deliveries/delivery-import.ts';
import { readGivenFile } from '../../main/importing/read-given-file.ts';
import { createEnt, type Ent } from '../../server/create-ent.ts';
import type { SchoolSeed } from '../../server/seed/seed-school.ts';
import { createRandom } from '../simulation/random.ts';
import { mutate } from './mutate.ts';
import { VALID_FILES } from './valid-files.ts';

/** How a broken file ended: on the console, then at the ENT. */
export interface Fuzzed {
  readonly ending: string;
  /** What no file may do: a crash, a hang, an import by halves, a call to the network. */
  readonly problem?: string;
}

/** A reading that lasts longer is taken for a hang (X2), in milliseconds. */
const HANG = 10_000;
const NOBODY_CHOSE = { remembered: { find: () => undefined, keep: () => undefined } };
const SEEDS = Object.entries(VALID_FILES);
const OTHERS = Object.values(VALID_FILES);

/** The broken file of a seed: the same one each time. */
export function brokenFile(seed: number): { readonly name: string; readonly bytes: Buffer } {
  const random = createRandom(seed);
  const [name, bytes] = random.pick(SEEDS);
  return { name, bytes: mutate(random, bytes, OTHERS) };
}

/** Reads files as the console does and applies them as the ENT does, on one school; tests replace what they break. */
export function createFuzzer(ent: Ent = schoolOfFiles(), importOf: Ent['importDelivery'] = (request) => ent.importDelivery(request)): (seed: number) => Promise<Fuzzed> {
  const stateOf = (): string => JSON.stringify([ent.heads(), ent.journal().length]);
  return async (seed) => {
    const input = brokenFile(seed);
    const started = performance.now();
    const before = stateOf();
    const calls = countCalls();
    try {
      const { format, content } = await readGivenFile(input, NOBODY_CHOSE);
      const applied = await importOf({ input, acceptDisappearances: 1000 });
      const ending = `${format} ${content.kind === 'refused' ? content.refusal.kind : content.kind} / ${applied.ok ? 'applied' : refusalOf(applied.refusal)}`;
      if (!applied.ok && stateOf() !== before) return { ending, problem: 'refused, and the school changed' };
      if (performance.now() - started > HANG) return { ending, problem: `${String(Math.round(performance.now() - started))} ms` };
      return calls.count() > 0 ? { ending, problem: 'called the network' } : { ending };
    } catch (error) {
      return { ending: 'crash', problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    } finally {
      calls.stop();
    }
  };
}

function refusalOf(refusal: DeliveryImportRefusal): string {
  return refusal.kind === 'file' ? refusal.refusal.kind : refusal.kind;
}

/** Counts the sockets that open, and lets none do. */
function countCalls(): { readonly count: () => number; readonly stop: () => void } {
  const { connect } = Socket.prototype;
  let calls = 0;
  Socket.prototype.connect = function refuse(this: Socket) {
    calls += 1;
    return this.destroy();
  };
  return { count: () => calls, stop: () => void (Socket.prototype.connect = connect) };
}

/** An ENT whose school has the people and classes that the valid files name: they do change something there. */
export function schoolOfFiles(): Ent {
  const ent = createEnt({ clock: () => new Date('2026-11-09T08:00:00.000Z') });
  ent.seed(SCHOOL);
  return ent;
}

const person = (id: string, lastName: string, firstName: string, more: Partial<SchoolSeed['people'][number]> = {}): SchoolSeed['people'][number] => ({
  id, lastName, firstName, profile: 'student', functions: [], subjects: [], groupIds: [], childrenIds: [], source: 'siecle', ...more,
});

const SCHOOL: SchoolSeed = {
  school: { uai: '0990001N', name: 'Collège des fichiers (fictif)', fictitious: true, rightsInheritance: false },
  people: [
    person('perrine', 'SALDINEAU', 'Perrine', { profile: 'teacher', source: 'stsweb', birthDate: '1980-06-05' }),
    person('noel', 'D\'ŒUVRAY', 'Noël', { birthDate: '2012-02-29' }),
    person('zoe', 'MOURAND', 'Zoé', { birthDate: '2014-03-14' }),
    person('solene', 'MOURAND', 'Solène', { profile: 'guardian', childrenIds: ['zoe'] }),
    person('ana', 'ROY', 'Ana', { profile: 'teacher', source: 'stsweb', birthDate: '1980-06-05' }),
  ],
  groups: [
    { id: 'c:6A', name: '6e A', kind: 'class', origin: 'aaf', code: '6A' },
    { id: 'ens:6A', name: 'Enseignants de 6e A', kind: 'profile', origin: 'computed', classId: 'c:6A' },
    { id: 'elv:6A', name: 'Élèves de 6e A', kind: 'profile', origin: 'computed', classId: 'c:6A' },
  ],
  settings: [],
  accounts: [{ id: 'adm', name: 'Nadia Haddad', role: 'administrator', title: 'Administratrice ENT' }],
};
